package org.concordat.panels;

import java.util.List;
import org.concordat.access.Viewer;
import org.concordat.casework.CaseId;
import org.concordat.kernel.BodyId;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// What becomes of providers’ support when the support of which it is a part stops: without consent it waits, and when the panel lets
/// the case go, or its team closes it, it ends, in the act that does so.
@Component
class EngagementEnds {

    private final EngagementSql sql;
    private final GivenSql given;
    private final Ledger ledger;
    private final EngagementTidings tidings;

    EngagementEnds(EngagementSql sql, GivenSql given, Ledger ledger, EngagementTidings tidings) {
        this.sql = sql;
        this.given = given;
        this.ledger = ledger;
        this.tidings = tidings;
    }

    void end(Viewer by, Engagement it, String reason) {
        if (sql.end(by, it, reason)) {
            ended(by, it);
        }
    }

    private void ended(Viewer by, Engagement it) {
        ledger.record(by.entry("panels.engagement.ended").about(it.of().value()).under(it.agreement()).with("engagement", it.id().toString()));
        tidings.ended(by, it, given.of(it.id()).size() + 1);
    }

    void withdrawn(Viewer chair, Item of) {
        open(of).forEach(it -> tidings.stopped(chair, it));
    }

    /// The panel has let the case go.
    void decided(Viewer chair, Item of, Choice chosen) {
        open(of).forEach(it -> end(chair, it, "The panel decided: " + chosen.words()));
    }

    /// The team has closed the case: the row that says so ends them.
    void closed(Viewer by, CaseId id) {
        sql.of(List.of(id)).stream().filter(Engagement::isOpen).forEach(it -> ended(by, it));
    }

    private List<Engagement> open(Item of) {
        CaseId id = of.of();
        BodyId panel = of.panel();
        return sql.of(List.of(id)).stream().filter(it -> it.panel().equals(panel) && it.isOpen()).toList();
    }
}
