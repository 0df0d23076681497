package org.concordat.casework;

import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.ledger.Ledger;
import org.concordat.requests.RequestDrafts;
import org.concordat.requests.RequestId;
import org.concordat.requests.RequestSaved;
import org.springframework.stereotype.Component;

/// Partners are asked what they hold, for a case: a request like any other, that its page lists from its first draft on.
@Component
public class Askings {

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Cases cases;
    private final CaseSql caseSql;
    private final AskingSql sql;
    private final RequestDrafts drafts;

    Askings(Acting acting, Gate gate, Ledger ledger, Cases cases, CaseSql caseSql, AskingSql sql, RequestDrafts drafts) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.cases = cases;
        this.caseSql = caseSql;
        this.sql = sql;
        this.drafts = drafts;
    }

    /// Begins a request for a case.
    ///
    /// @param act made with the form, and the id of the request
    public Handing begin(SignedIn who, CaseId id, UUID act) {
        return acting.as(who, viewer -> {
            cases.read(viewer, id).ifPresent(it -> caseSql.hold(id));
            return cases.read(viewer, id).map(it -> begin(who, viewer, it, new RequestId(act))).orElseGet(() -> {
                gate.unknown(viewer, AskingRules.ASK, id.value());
                return new Handing.Unknown();
            });
        });
    }

    private Handing begin(SignedIn who, Viewer viewer, Case of, RequestId request) {
        if (sql.of(of.id()).stream().anyMatch(it -> it.request().equals(request) && it.by().equals(viewer.officer()))) {
            return new Handing.Done(of.id());
        }
        return gate.refuses(viewer, AskingRules.ASK, of, of.id().value()).<Handing>map(Handing.Refused::new)
                .orElseGet(() -> switch (drafts.start(who, request)) {
                    case RequestSaved.Saved _ -> {
                        sql.begin(viewer, of.id(), request);
                        ledger.record(viewer.entry("casework.request.begun").about(of.id().value())
                                .with("request", request.toString()));
                        yield new Handing.Done(of.id());
                    }
                    case RequestSaved.Refused(var refused, var _) -> new Handing.Refused(refused);
                    case RequestSaved.Unknown _ -> new Handing.Unknown();
                });
    }
}
