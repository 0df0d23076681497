package org.concordat.requests;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.ledger.Ledger;
import org.concordat.sharing.Page;
import org.concordat.sharing.Place;
import org.springframework.stereotype.Component;

/// Requests being written, a part at a time.
@Component
public class RequestDrafts {

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final RequestDraftSql sql;
    private final RequestLaw law;
    private final RequestClock clock;
    private final Answerers answerers;

    RequestDrafts(Acting acting, Gate gate, Ledger ledger, RequestDraftSql sql, RequestLaw law, RequestClock clock,
                  Answerers answerers) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.law = law;
        this.clock = clock;
        this.answerers = answerers;
    }

    /// Starts a request under the id made with the form; a repeated start finds the first one.
    public RequestSaved start(SignedIn who, RequestId id) {
        return acting.as(who, viewer -> {
            var blank = new RequestDraft(id, viewer.at(), viewer.at(), Map.of());
            if (gate.asks(viewer, RequestRules.WRITE, blank) instanceof Decision.Refused refused) {
                ledger.record(viewer.entry("requests.draft.start.refused").with("rules", refused.rules()));
                return new RequestSaved.Refused(refused, List.of());
            }
            if (sql.insert(viewer, id)) {
                ledger.record(viewer.entry("requests.draft.started").about(id.value()));
            }
            return new RequestSaved.Saved(id);
        });
    }

    /// The viewer's own, those begun last first. Pages count from 0.
    public Look<Page<RequestDraft>> list(SignedIn who, int page) {
        return list(who, viewer -> Page.of(page, (rows, skip) -> sql.of(viewer, rows, skip)));
    }

    /// The same list from a place on.
    public Look<Page<RequestDraft>> from(SignedIn who, Optional<Place> place) {
        return list(who, viewer -> Page.from(rows -> sql.from(viewer, place.orElseGet(() -> Place.newest(viewer.at())), rows)));
    }

    private Look<Page<RequestDraft>> list(SignedIn who, Function<Viewer, Page<RequestDraft>> read) {
        return acting.as(who, viewer -> gate.refuses(viewer, RequestRules.LIST, viewer.body(), viewer.body().value())
                .<Look<Page<RequestDraft>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = read.apply(viewer);
                    ledger.record(viewer.entry("requests.draft.listed").with("count", "" + found.rows().size()));
                    return new Look.Seen<>(found);
                }));
    }

    /// The viewer's own draft with what can be chosen for it; empty when there is none for them.
    public Optional<RequestComposition> find(SignedIn who, RequestId id) {
        return acting.as(who, viewer -> {
            var found = own(viewer, id).map(draft -> new RequestComposition(draft, viewer.day(),
                    clock.dueOn(viewer.day(), false), clock.dueOn(viewer.day(), true), law.reach(viewer),
                    law.ways(viewer, draft), answerers.lacking(viewer, draft.whom().map(RequestPart.Whom::bodies).orElse(Set.of()))));
            ledger.record(viewer.entry(found.isPresent() ? "requests.draft.read" : "requests.draft.read.refused")
                    .about(id.value()));
            return found;
        });
    }

    /// Saves one part and leaves the others as they are.
    public RequestSaved save(SignedIn who, RequestId id, RequestPart part) {
        return acting.as(who, viewer -> own(viewer, id).map(draft -> save(viewer, draft, part))
                .orElseGet(() -> unknown(viewer, id)));
    }

    /// Discards a draft; whether there was one.
    public boolean discard(SignedIn who, RequestId id) {
        return acting.as(who, viewer -> {
            var gone = own(viewer, id).isPresent() && sql.delete(id);
            ledger.record(viewer.entry(gone ? "requests.draft.discarded" : "requests.draft.discard.refused")
                    .about(id.value()));
            return gone;
        });
    }

    /// The draft, for the officer whose it is, while they may ask; the database shows nobody another's.
    Optional<RequestDraft> own(Viewer viewer, RequestId id) {
        return gate.allows(viewer, RequestRules.LIST, viewer.body())
                ? sql.find(id).filter(draft -> gate.allows(viewer, RequestRules.WRITE, draft)) : Optional.empty();
    }

    private RequestSaved save(Viewer viewer, RequestDraft draft, RequestPart part) {
        var looked = looked(viewer, draft, part);
        if (gate.asks(viewer, RequestRules.SAVE, looked) instanceof Decision.Refused refused) {
            ledger.record(viewer.entry("requests.draft.save.refused").about(draft.id().value())
                    .with("rules", refused.rules()).with("part", RequestPart.Kind.of(part).slug()));
            return new RequestSaved.Refused(refused, looked.bars());
        }
        if (!sql.save(viewer, draft.id(), part)) {   // proposed or discarded since we read it
            return unknown(viewer, draft.id());
        }
        ledger.record(viewer.entry("requests.draft.saved").about(draft.id().value())
                .with("part", RequestPart.Kind.of(part).slug()));
        return new RequestSaved.Saved(draft.id());
    }

    /// What the rules of saving look at: the law is asked where a gateway is chosen.
    Composing looked(Viewer viewer, RequestDraft draft, RequestPart part) {
        var composing = law.composing(viewer, draft.with(part));
        return part instanceof RequestPart.Way ? composing : composing.withoutLaw();
    }

    private RequestSaved unknown(Viewer viewer, RequestId id) {
        ledger.record(viewer.entry("requests.draft.save.refused").about(id.value()));
        return new RequestSaved.Unknown();
    }
}
