/// Disclosures: composing, approving, addressing, receiving, answering, recalling.
///
/// - *Owns*: everything in the schema `sharing`.
/// - *Front door*: [Desk] for who arrives; then in the order of a disclosure's life, [Drafts], [Proposals], [Approvals],
///   [Inbox], [Disclosures]; and [Explanations], of who can read one and who cannot.
/// - *Tells*: nobody yet; who needs to know looks in their inbox.
/// - *Never*: lets anything leave without a second person (`ApprovalRulesTest`, `SecondWallTest`), shows a reader
///   what was not addressed to their body, role and purpose (`WorldsTest`), changes what was proposed
///   (`SecondWallTest`), or tells a thing that is not the asker's from one that does not exist (`AnsweredAlikeTest`,
///   `SameTimeTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "law", "partnership", "people"})
package org.concordat.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
