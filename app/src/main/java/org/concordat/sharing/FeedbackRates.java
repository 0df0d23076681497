package org.concordat.sharing;

import java.time.ZoneOffset;
import java.util.List;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// What a body hears back of what it has told others: how many answer, how soon, and who is silent. Of bodies, never of a
/// person.
@Component
public class FeedbackRates {

    /// How many of what was not answered are shown, the longest due.
    private static final int SILENT_MAX = 50;

    private static final int MONTHS = 12;

    /// Of what was sent in the last twelve months.
    public record Heard(List<FeedbackRate> rates, List<FeedbackRate.Silent> silent) {

        public Heard {
            rates = List.copyOf(rates);
            silent = List.copyOf(silent);
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final FeedbackSql sql;

    FeedbackRates(Acting acting, Gate gate, Ledger ledger, FeedbackSql sql) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
    }

    /// What the viewer's body has heard.
    public Look<Heard> read(SignedIn who) {
        return acting.as(who, viewer -> gate.refuses(viewer, ListRules.DISCLOSURES, viewer.body(), viewer.body().value())
                .<Look<Heard>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var since = viewer.day().minusMonths(MONTHS).atStartOfDay(Viewer.ZONE).withZoneSameInstant(ZoneOffset.UTC)
                            .toOffsetDateTime();
                    var silent = sql.silent(viewer, since, SILENT_MAX);
                    ledger.record(viewer.entry("sharing.feedback.read").with("ids", Page.ids(silent, it -> it.id().value())));
                    return new Look.Seen<>(new Heard(sql.rates(viewer, since), silent));
                }));
    }
}
