/// Disclosures: composing, approving, addressing, receiving, answering, recalling; and asking for what may exist.
///
/// - *Owns*: everything in the schema `sharing`.
/// - *Front door*: [Desk] for who arrives; then in the order of a disclosure's life, [Drafts], [Proposals], [Approvals],
///   [Inbox], [Disclosures]; for those to whom it was not addressed, [Grants], [Breakings] and [Reviews], by the [Ways]
///   they open; and [Explanations], of who can read one and who cannot; of an inquiry's, [InquiryDrafts], [Inquiries],
///   [Replies]; [FeedbackRates], of what is heard back; and [Tally], which counts for oversight.
/// - *Tells*: by [Tidings], those whom a step concerns that something waits (`TidingsTest`).
/// - *Never*: lets anything leave without a second person (`ApprovalRulesTest`, `SecondWallTest`), shows a reader
///   what was neither addressed to their body, role and purpose (`WorldsTest`) nor opened to them for a time
///   (`OpenedWorldsTest`), breaks glass without a review by someone else (`BreakingLifeTest`), changes what was proposed
///   (`SecondWallTest`), tells a thing that is not the asker's from one that does not exist (`AnsweredAlikeTest`,
///   `SameTimeTest`), or lets an asker see anything of what a body made of their question but what it told
///   (`AskingBlindTest`, `InquiryWallTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "law", "partnership",
        "people", "notices"})
package org.concordat.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
