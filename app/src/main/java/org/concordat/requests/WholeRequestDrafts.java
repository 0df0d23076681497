package org.concordat.requests;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Requests being written, several parts at a time: all of what is written is saved, or none. The rules are those of
/// [RequestDrafts].
@Component
public class WholeRequestDrafts {

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final RequestDraftSql sql;
    private final RequestDrafts drafts;

    WholeRequestDrafts(Acting acting, Gate gate, Ledger ledger, RequestDraftSql sql, RequestDrafts drafts) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.drafts = drafts;
    }

    /// Starts a request with what is written of it.
    ///
    /// @param id new, and random
    public RequestRewriting start(SignedIn who, RequestId id, List<RequestPart> parts) {
        return acting.as(who, viewer -> {
            var blank = new RequestDraft(id, viewer.at(), viewer.at(), Map.of());
            if (gate.asks(viewer, RequestRules.WRITE, blank) instanceof Decision.Refused refused) {
                ledger.record(viewer.entry("requests.draft.start.refused").with("rules", refused.rules()));
                return new RequestRewriting.Refused(refused, List.of());
            }
            var refusal = refusal(viewer, blank, parts);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            if (!sql.insert(viewer, id)) {   // another officer's
                return unknown(viewer, id);
            }
            ledger.record(viewer.entry("requests.draft.started").about(id.value()));
            return saved(viewer, blank, parts);
        });
    }

    /// Saves the parts, each in the place of the one that was there, and leaves the others as they are.
    ///
    /// @param seen when the draft was saved last, as far as whoever writes it knows
    public RequestRewriting save(SignedIn who, RequestId id, Instant seen, List<RequestPart> parts) {
        return acting.as(who, viewer -> drafts.own(viewer, id).flatMap(found -> sql.hold(id))
                .map(draft -> draft.savedAt().equals(seen)
                        ? refusal(viewer, draft, parts).<RequestRewriting>map(it -> it)
                                .orElseGet(() -> saved(viewer, draft, parts))
                        : new RequestRewriting.ChangedSince())
                .orElseGet(() -> unknown(viewer, id)));
    }

    /// The first part that a rule refuses, each asked as if those before it stood.
    private Optional<RequestRewriting.Refused> refusal(Viewer viewer, RequestDraft before, List<RequestPart> parts) {
        var draft = before;
        for (var part : parts) {
            var looked = drafts.looked(viewer, draft, part);
            if (gate.asks(viewer, RequestRules.SAVE, looked) instanceof Decision.Refused refused) {
                ledger.record(viewer.entry("requests.draft.save.refused").about(draft.id().value())
                        .with("rules", refused.rules()).with("part", RequestPart.Kind.of(part).slug()));
                return Optional.of(new RequestRewriting.Refused(refused, looked.bars()));
            }
            draft = draft.with(part);
        }
        return Optional.empty();
    }

    private RequestRewriting saved(Viewer viewer, RequestDraft before, List<RequestPart> parts) {
        var draft = before;
        for (var part : parts) {
            if (!sql.save(viewer, before.id(), part)) {   // proposed or discarded since we read it
                return unknown(viewer, before.id());
            }
            ledger.record(viewer.entry("requests.draft.saved").about(before.id().value())
                    .with("part", RequestPart.Kind.of(part).slug()));
            draft = draft.with(part);
        }
        return new RequestRewriting.Saved(new RequestDraft(draft.id(), before.startedAt(),
                parts.isEmpty() ? before.savedAt() : viewer.at(), draft.parts()));
    }

    private RequestRewriting unknown(Viewer viewer, RequestId id) {
        ledger.record(viewer.entry("requests.draft.save.refused").about(id.value()));
        return new RequestRewriting.Unknown();
    }
}
