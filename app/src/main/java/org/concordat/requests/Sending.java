package org.concordat.requests;

import java.util.Comparator;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.concordat.sharing.Measure;
import org.concordat.sharing.Tally;
import org.springframework.stereotype.Component;

/// Lets a request leave: from this moment the bodies asked see it, and their clock runs.
@Component
class Sending {

    private final AskedSql sql;
    private final RequestClock clock;
    private final Ledger ledger;
    private final Tidings tidings;
    private final Tally tally;
    private final Answerers answerers;

    Sending(AskedSql sql, RequestClock clock, Ledger ledger, Tidings tidings, Tally tally,
            Answerers answerers) {
        this.sql = sql;
        this.clock = clock;
        this.ledger = ledger;
        this.tidings = tidings;
        this.tally = tally;
        this.answerers = answerers;
    }

    void send(Viewer viewer, Request it) {
        var due = clock.dueOn(viewer.day(), it.what().urgent());
        var bodies = it.bodies().stream().sorted(Comparator.comparing(BodyId::value)).toList();
        bodies.forEach(body -> {
            sql.insert(viewer, it, body, due);
            tidings.asked(viewer, it.id(), body, due, clock.escalatedFrom(due, it.what().urgent()));
        });
        answerers.lacking(viewer, it.bodies()).forEach(body -> tidings.unanswerable(viewer, body, due));
        ledger.record(entry(viewer, "requests.request.sent", it).with("bodies", "" + bodies.size()));
        tally.count(Measure.REQUEST_ASKED, it.body(), viewer);
        bodies.forEach(body -> tally.count(Measure.REQUEST_RECEIVED, body, viewer));
    }

    static Entry entry(Viewer viewer, String kind, Request it) {
        return viewer.entry(kind).about(it.id().value()).under(it.way().agreement()).through(it.way().asking())
                .serving(it.purpose());
    }
}
