package org.concordat.sharing;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// The reviews of broken glass, by the body that had sent what was opened.
@Component
public class Reviews {

    /// Broken glass as one who is told of it sees it, and whether they may review it.
    public record Sight(Breaking breaking, Decision mayReview) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final BreakingSql sql;
    private final Tally tally;
    private final Tidings tidings;

    Reviews(Acting acting, Gate gate, Ledger ledger, BreakingSql sql, Tally tally, Tidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.tally = tally;
        this.tidings = tidings;
    }

    /// What nobody has concluded on, of what the viewer's body sent; the first due first. Pages count from 0.
    public Look<Page<Breaking>> outstanding(SignedIn who, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, ListRules.APPROVALS, viewer.body(), viewer.body().value())
                .<Look<Page<Breaking>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = Page.of(page, (rows, skip) -> sql.unreviewed(viewer, rows, skip));
                    ledger.record(viewer.entry("sharing.glass.review.listed")
                            .with("ids", Page.ids(found.rows(), Breaking::id)));
                    return new Look.Seen<>(found);
                }));
    }

    /// Empty when there is none for this viewer.
    public Optional<Sight> find(SignedIn who, UUID id) {
        return acting.as(who, viewer -> {
            var found = seen(viewer, id)
                    .map(it -> new Sight(it, gate.asks(viewer, BreakingRules.REVIEW, new BreakingRules.Word(it, true))));
            ledger.record(found.map(it -> entry(viewer, "sharing.glass.review.read", it.breaking()))
                    .orElseGet(() -> viewer.entry("sharing.glass.review.read.refused").about(id)));
            return found;
        });
    }

    /// Says what the viewer makes of it. It is concluded once; that it is to be looked into is said once, before.
    ///
    /// @param act made with the form, so that a repeated submit is the same act
    public Reviewing review(SignedIn who, UUID id, UUID act, Breaking.Outcome outcome, String reasons) {
        return acting.as(who, viewer -> seen(viewer, id)
                .map(it -> sql.reviewedBy(viewer, id, act) ? new Reviewing.Done()
                        : review(viewer, it, act, outcome, Words.official(4000, reasons)))
                .orElseGet(() -> {
                    ledger.record(viewer.entry("sharing.glass.review.refused").about(id));
                    return new Reviewing.Unknown();
                }));
    }

    private Reviewing review(Viewer viewer, Breaking it, UUID act, Breaking.Outcome outcome, String reasons) {
        if (decide(viewer, it, outcome) instanceof Decision.Refused refused) {
            return refused(viewer, it, refused);
        }
        if (!sql.review(viewer, it, act, outcome, reasons)) {   // two at once: the other was faster
            var now = sql.find(it.id()).orElseThrow();
            return refused(viewer, now, (Decision.Refused) decide(viewer, now, outcome));
        }
        ledger.record(entry(viewer, "sharing.glass.reviewed", it).with("outcome", outcome.name()));
        if (outcome.concludes()) {
            tidings.reviewed(viewer, it);
        }
        count(it, outcome);
        return new Reviewing.Done();
    }

    /// In the month in which it was broken, so that what is open of a month is the difference.
    private void count(Breaking it, Breaking.Outcome outcome) {
        var broken = YearMonth.from(it.brokenAt().atZone(Viewer.ZONE));
        switch (outcome) {
            case JUSTIFIED -> tally.count(Measure.GLASS_JUSTIFIED, it.body(), broken);
            case NOT_JUSTIFIED -> tally.count(Measure.GLASS_NOT_JUSTIFIED, it.body(), broken);
            case TO_BE_LOOKED_INTO -> { }
        }
    }

    private Decision decide(Viewer viewer, Breaking it, Breaking.Outcome outcome) {
        return gate.asks(viewer, BreakingRules.REVIEW, new BreakingRules.Word(it, outcome.concludes()));
    }

    private Reviewing refused(Viewer viewer, Breaking it, Decision.Refused refused) {
        ledger.record(entry(viewer, "sharing.glass.review.refused", it).with("rules", refused.rules()));
        return new Reviewing.Refused(refused);
    }

    private Optional<Breaking> seen(Viewer viewer, UUID id) {
        return gate.allows(viewer, ListRules.HOME, viewer.body())
                ? sql.find(id).filter(it -> gate.allows(viewer, BreakingRules.SEE, it)) : Optional.empty();
    }

    private static Entry entry(Viewer viewer, String kind, Breaking it) {
        return viewer.entry(kind).about(it.disclosure().value()).with("breaking", it.id().toString());
    }
}
