/// Disclosures: composing, approving, addressing, receiving, answering, recalling.
///
/// - *Owns*: everything in the schema `sharing`.
/// - *Front door*: [Desk] for who arrives; then in the order of a disclosure's life, [Drafts], [Proposals], [Approvals],
///   [Inbox], [Disclosures].
/// - *Tells*: nobody yet; who needs to know looks in their inbox.
/// - *Never*: lets anything leave without a second person (`ApprovalRulesTest`, `SecondWallTest`), shows a reader
///   what was not addressed to their body, role and purpose (`WorldsTest`), or changes what was proposed
///   (`SecondWallTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "law", "partnership", "people"})
package org.concordat.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
