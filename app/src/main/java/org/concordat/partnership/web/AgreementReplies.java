package org.concordat.partnership.web;

import java.util.List;
import org.concordat.access.Decision;
import org.concordat.access.RuleWords;
import org.concordat.access.web.Told;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.partnership.AgreementActs;
import org.concordat.partnership.AgreementOutcome;
import org.springframework.stereotype.Component;

/// What a reader sees after an act on an agreement, done or not.
@Component
class AgreementReplies {

    private final RuleWords words;

    AgreementReplies(RuleWords words) {
        this.words = words;
    }

    /// Where to look next, when it was done; else why it was not.
    ///
    /// @param back where the agreement can be read
    Reply to(AgreementOutcome outcome, String next, String back) {
        return switch (outcome) {
            case AgreementOutcome.Done done -> new SeeOther(next);
            case AgreementOutcome.Overtaken(AgreementActs.By by) -> new AgreementNotDonePage(
                    "Someone else was first", List.of("Nothing was changed by you. What stands was done by "
                            + AgreementWords.by(by) + ". Read it before you go on."), List.of(),
                    BackLink.to(back), 409);
            case AgreementOutcome.Refused(Decision.Refused decision) -> refused(decision, back);
            case AgreementOutcome.Unknown unknown -> new NotFoundPage();
        };
    }

    Reply refused(Decision.Refused decision, String back) {
        return new AgreementNotDonePage("This cannot be done", sentences(Told.of(decision)), words.failedInWelsh(decision),
                BackLink.to(back), 403);
    }

    /// What must be so and is not.
    List<String> sentences(Decision.Refused decision) {
        return words.failed(decision);
    }
}
