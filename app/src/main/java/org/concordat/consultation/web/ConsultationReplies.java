package org.concordat.consultation.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.Decision;
import org.concordat.consultation.Acted;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.springframework.stereotype.Component;

/// What whoever acted is shown next.
@Component
class ConsultationReplies {

    private static final String NOT_RECORDED = "This was not recorded";

    private final Reasons reasons;

    ConsultationReplies(Reasons reasons) {
        this.reasons = reasons;
    }

    Reply after(Acted came, String back) {
        return after(came, back, _ -> back);
    }

    /// @param on where it goes on from what was done
    Reply after(Acted came, String back, Function<UUID, String> on) {
        return switch (came) {
            case Acted.Done(var thing) -> new SeeOther(on.apply(thing));
            case Acted.Refused(var decision) -> refused(NOT_RECORDED, decision, back);
            case Acted.Unknown _ -> new NotFoundPage();
        };
    }

    /// What they are told who may not; empty for those who may.
    Optional<Reply> unless(Acted came, String back) {
        return came instanceof Acted.Done ? Optional.empty() : Optional.of(after(came, back));
    }

    RefusalPage refused(String title, Decision.Refused decision, String back) {
        return RefusalPage.of(title, reasons.failed(decision), back);
    }

    RefusalPage ofList(Decision.Refused decision) {
        return RefusalPage.ofList(reasons.failed(decision));
    }
}
