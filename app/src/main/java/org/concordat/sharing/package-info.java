/// Disclosures: composing, approving, addressing, receiving, answering, recalling; and asking for what may exist.
///
/// - *Owns*: everything in the schema `sharing`.
/// - *Front door*: [Desk] for who arrives; then in the order of a disclosure's life, [Drafts] with [Homes] and [Attachments],
///   [Proposals], [Approvals], [Inbox] with [Copies], [Disclosures] with [OwnCopies]; for those to whom it was not
///   addressed, [Grants], [Breakings] and [Reviews], by the [Ways] they open; [Onwards] and [Custody], of what is passed
///   on, [Corrections], of what was wrong, and [RetentionReviews], of what is needed still; [Explanations], of who can
///   read one and who cannot; of an inquiry's, [InquiryDrafts], [Inquiries], [Replies]; [FeedbackRates], of what is heard
///   back; and [Tally], which counts for oversight.
/// - *Tells*: whoever begins a draft for a reason of their own, in the same transaction, what becomes of it ([Followed]);
///   and by [Tidings], those whom a step concerns that something waits (`TidingsTest`); up and down a chain, by
///   [ChainTidings] (`ChainTidingsTest`).
/// - *Never*: lets anything leave without a second person (`ApprovalRulesTest`, `SecondWallTest`), shows a reader
///   what was neither addressed to their body, role and purpose (`WorldsTest`) nor opened to them for a time
///   (`OpenedWorldsTest`), passes anything on without the yes of everyone up the chain, or leaves it below when it has
///   ended above (`OnwardLifeTest`, `ChainWallTest`, `ChainPropertiesTest`), breaks glass without a review by someone else
///   (`BreakingLifeTest`), prolongs anything by a review (`RetentionLifeTest`), changes what was proposed
///   (`SecondWallTest`), sends a word that stays home (`HomesTest`) or a file that was not written anew
///   (`AttachmentsTest`), tells a thing that is not the asker's from one that does not exist (`AnsweredAlikeTest`,
///   `SameTimeTest`), or lets an asker see anything of what a body made of their question but what it told
///   (`AskingBlindTest`, `InquiryWallTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "govuk", "ledger", "access", "access :: web", "law", "partnership",
        "people", "attachments", "print", "notices"})
package org.concordat.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
