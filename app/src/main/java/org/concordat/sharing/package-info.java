/// Disclosures: composing, approving, addressing, receiving, answering, recalling; and asking for what may exist.
///
/// - *Owns*: everything in the schema `sharing`.
/// - *Front door*: in the order of a disclosure's life, [Drafts], [Proposals], [Approvals], [Inbox], [Disclosures]; of an
///   inquiry's, [InquiryDrafts], [Inquiries], [Replies]; and [Tally], which counts both for oversight.
/// - *Tells*: nobody yet; who needs to know looks in their inbox.
/// - *Never*: lets anything leave without a second person (`ApprovalRulesTest`, `SecondWallTest`), shows a reader
///   what was not addressed to their body, role and purpose (`WorldsTest`), changes what was proposed
///   (`SecondWallTest`), or lets an asker see anything of what a body made of their question but what it told
///   (`AskingBlindTest`, `InquiryWallTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "law", "partnership", "people"})
package org.concordat.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
