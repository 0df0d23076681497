package org.concordat.requests;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.sharing.Page;
import org.concordat.sharing.Place;
import org.springframework.stereotype.Component;

/// The second person: lets a request leave that names somebody, or declines it with a reason.
@Component
public class RequestApprovals {

    /// What waits, and what stands in the way of this viewer's approving or declining it.
    public record Pending(Request request, Decision approve, Decision decline) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final RequestSql sql;
    private final RequestLaw law;
    private final Sending sending;
    private final Tidings tidings;

    RequestApprovals(Acting acting, Gate gate, Ledger ledger, RequestSql sql, RequestLaw law, Sending sending,
                     Tidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.law = law;
        this.sending = sending;
        this.tidings = tidings;
    }

    /// What waits in the viewer's body, oldest first. Pages count from 0.
    public Look<Page<Request>> waiting(SignedIn who, int page) {
        return waiting(who, viewer -> Page.of(page, (rows, skip) -> sql.waiting(viewer, rows, skip)));
    }

    /// The same list from a place on.
    public Look<Page<Request>> waiting(SignedIn who, Optional<Place> place) {
        return waiting(who, viewer -> Page.from(rows -> sql.waiting(viewer, place.orElse(Place.OLDEST), rows)));
    }

    private Look<Page<Request>> waiting(SignedIn who, Function<Viewer, Page<Request>> read) {
        return acting.as(who, viewer -> gate.refuses(viewer, RequestApprovalRules.LIST, viewer.body(), viewer.body().value())
                .<Look<Page<Request>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = read.apply(viewer);
                    ledger.record(viewer.entry("requests.approval.listed")
                            .with("ids", Page.ids(found.rows(), row -> row.id().value())));
                    return new Look.Seen<>(found);
                }));
    }

    /// One that waits or was decided on; empty when there is none for this viewer.
    public Optional<Pending> find(SignedIn who, RequestId id) {
        return acting.as(who, viewer -> {
            var found = seen(viewer, id).map(it -> new Pending(it,
                    gate.asks(viewer, RequestApprovalRules.APPROVE, pending(viewer, it)),
                    gate.asks(viewer, RequestApprovalRules.DECLINE, it)));
            ledger.record(found.map(it -> Sending.entry(viewer, "requests.request.read", it.request()))
                    .orElseGet(() -> viewer.entry("requests.request.read.refused").about(id.value())));
            return found;
        });
    }

    /// Approves it, and it is sent.
    ///
    /// @param act made with the form, so that a repeated submit is the same act
    public RequestApproval approve(SignedIn who, RequestId id, UUID act) {
        return acting.as(who, viewer -> seen(viewer, id).map(it -> approve(viewer, it, act))
                .orElseGet(() -> unknown(viewer, "requests.request.approve", id)));
    }

    /// Declines it, with a reason for the officer who proposed it.
    public RequestApproval decline(SignedIn who, RequestId id, UUID act, String reason) {
        return acting.as(who, viewer -> seen(viewer, id).map(it -> decline(viewer, it, act, Words.official(Requests.REASON_MAX, reason)))
                .orElseGet(() -> unknown(viewer, "requests.request.decline", id)));
    }

    private Optional<Request> seen(Viewer viewer, RequestId id) {
        return gate.allows(viewer, RequestApprovalRules.LIST, viewer.body()) ? sql.find(viewer, id) : Optional.empty();
    }

    private RequestApproval approve(Viewer viewer, Request it, UUID act) {
        var earlier = sql.decidedBy(viewer, it.id(), act);
        if (earlier.isPresent()) {
            return new RequestApproval.Given(it.id(), earlier.get().equals("APPROVED"));
        }
        var pending = pending(viewer, it);
        if (gate.asks(viewer, RequestApprovalRules.APPROVE, pending) instanceof Decision.Refused refused) {
            gate.refused(viewer, "requests.request.approve", it.id().value(), refused);
            return new RequestApproval.Refused(refused, pending.today().bars());
        }
        if (!sql.decide(viewer, it, "APPROVED", act, null)) {   // two at once: the other was faster
            return approve(viewer, sql.find(viewer, it.id()).orElseThrow(), act);
        }
        ledger.record(Sending.entry(viewer, "requests.request.approved", it));
        tidings.decided(viewer, it);
        sending.send(viewer, it);
        return new RequestApproval.Given(it.id(), true);
    }

    private RequestApproval decline(Viewer viewer, Request it, UUID act, String reason) {
        var earlier = sql.decidedBy(viewer, it.id(), act);
        if (earlier.isPresent()) {
            return new RequestApproval.Given(it.id(), earlier.get().equals("APPROVED"));
        }
        if (gate.asks(viewer, RequestApprovalRules.DECLINE, it) instanceof Decision.Refused refused) {
            gate.refused(viewer, "requests.request.decline", it.id().value(), refused);
            return new RequestApproval.Refused(refused, List.of());
        }
        if (!sql.decide(viewer, it, "DECLINED", act, reason)) {
            return decline(viewer, sql.find(viewer, it.id()).orElseThrow(), act, reason);
        }
        ledger.record(Sending.entry(viewer, "requests.request.declined", it));
        tidings.declined(viewer, it);
        return new RequestApproval.Given(it.id(), false);
    }

    /// As if it were proposed today.
    private RequestApprovalRules.Pending pending(Viewer viewer, Request it) {
        var draft = new RequestDraft(it.id(), it.proposedAt(), it.proposedAt(), Map.of(RequestPart.Kind.WHAT, it.what(),
                RequestPart.Kind.WHOM, it.whom(), RequestPart.Kind.WAY, it.way(), RequestPart.Kind.WHY, it.why()));
        return new RequestApprovalRules.Pending(it, law.composing(viewer, draft));
    }

    private RequestApproval unknown(Viewer viewer, String what, RequestId id) {
        gate.unknown(viewer, what, id.value());
        return new RequestApproval.Unknown();
    }
}
