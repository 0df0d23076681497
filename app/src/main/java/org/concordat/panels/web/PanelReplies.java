package org.concordat.panels.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.Look;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.panels.Acted;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.springframework.stereotype.Component;

/// What whoever acted at a panel is shown next.
@Component
class PanelReplies {

    private final Reasons reasons;

    PanelReplies(Reasons reasons) {
        this.reasons = reasons;
    }

    /// What it comes to for whoever may; and for anybody else, why they may not.
    ///
    /// @param refused the heading where the rules say no
    <T> Reply where(Optional<Look<T>> may, String refused, String back, Function<T, Reply> work) {
        return may.map(it -> switch (it) {
            case Look.Seen<T>(var what) -> work.apply(what);
            case Look.Refused<T>(var decision) -> RefusalPage.of(refused, reasons.failed(decision), back);
        }).orElseGet(NotFoundPage::new);
    }

    /// @param refused the heading where the rules say no
    /// @param on where it goes on from what was done
    Reply after(Acted came, String refused, String back, Function<UUID, String> on) {
        return switch (came) {
            case Acted.Done(var thing) -> new SeeOther(on.apply(thing));
            case Acted.Refused(var decision) -> RefusalPage.of(refused, reasons.failed(decision), back);
            case Acted.Unknown _ -> new NotFoundPage();
        };
    }
}
