package org.concordat.sharing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Inquiries being written, a part at a time.
@Component
public class InquiryDrafts {

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final InquiryDraftSql sql;
    private final InquiryLaw law;
    private final InquiryClock clock;

    InquiryDrafts(Acting acting, Gate gate, Ledger ledger, InquiryDraftSql sql, InquiryLaw law, InquiryClock clock) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.law = law;
        this.clock = clock;
    }

    /// Starts an inquiry under the id made with the form; a repeated start finds the first one.
    public InquirySaved start(SignedIn who, InquiryId id) {
        return acting.as(who, viewer -> {
            var blank = new InquiryDraft(id, viewer.at(), Map.of());
            if (gate.asks(viewer, InquiryRules.WRITE, blank) instanceof Decision.Refused refused) {
                ledger.record(viewer.entry("sharing.inquiry.start.refused").with("rules", refused.rules()));
                return new InquirySaved.Refused(refused, List.of());
            }
            if (sql.insert(viewer, id)) {
                ledger.record(viewer.entry("sharing.inquiry.started").about(id.value()));
            }
            return new InquirySaved.Saved(id);
        });
    }

    /// The viewer's own, those last written in first.
    public Look<List<InquiryDraft>> list(SignedIn who) {
        return acting.as(who, viewer -> gate.refuses(viewer, ListRules.INQUIRIES, viewer.body(), viewer.body().value())
                .<Look<List<InquiryDraft>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = sql.of(viewer);
                    ledger.record(viewer.entry("sharing.inquiry.draft.listed").with("count", "" + found.size()));
                    return new Look.Seen<>(found);
                }));
    }

    /// The viewer's own draft with what can be chosen for it; empty when there is none for them.
    public Optional<InquiryComposition> find(SignedIn who, InquiryId id) {
        return acting.as(who, viewer -> {
            var found = own(viewer, id).map(draft -> new InquiryComposition(draft, viewer.day(), clock.dueOn(viewer.day()),
                    law.reach(viewer), law.ways(viewer, draft)));
            ledger.record(viewer.entry(found.isPresent()
                    ? "sharing.inquiry.draft.read" : "sharing.inquiry.draft.read.refused").about(id.value()));
            return found;
        });
    }

    /// Saves one part and leaves the others as they are.
    public InquirySaved save(SignedIn who, InquiryId id, InquiryPart part) {
        return acting.as(who, viewer -> own(viewer, id).map(draft -> save(viewer, draft, part))
                .orElseGet(() -> unknown(viewer, id)));
    }

    /// Discards a draft; whether there was one.
    public boolean discard(SignedIn who, InquiryId id) {
        return acting.as(who, viewer -> {
            var gone = own(viewer, id).isPresent() && sql.delete(id);
            ledger.record(viewer.entry(gone ? "sharing.inquiry.discarded" : "sharing.inquiry.discard.refused")
                    .about(id.value()));
            return gone;
        });
    }

    /// The draft, for the officer whose it is, while they may ask; the database shows nobody another's.
    private Optional<InquiryDraft> own(Viewer viewer, InquiryId id) {
        return gate.allows(viewer, ListRules.INQUIRIES, viewer.body())
                ? sql.find(id).filter(draft -> gate.allows(viewer, InquiryRules.WRITE, draft)) : Optional.empty();
    }

    private InquirySaved save(Viewer viewer, InquiryDraft draft, InquiryPart part) {
        var asking = law.asking(viewer, draft.with(part));
        var looked = part instanceof InquiryPart.Way ? asking : asking.withoutLaw();
        if (gate.asks(viewer, InquiryRules.SAVE, looked) instanceof Decision.Refused refused) {
            ledger.record(viewer.entry("sharing.inquiry.save.refused").about(draft.id().value())
                    .with("rules", refused.rules()).with("part", InquiryPart.Kind.of(part).slug()));
            return new InquirySaved.Refused(refused, looked.bars());
        }
        if (!sql.save(viewer, draft.id(), part)) {   // asked or discarded since we read it
            return unknown(viewer, draft.id());
        }
        ledger.record(viewer.entry("sharing.inquiry.saved").about(draft.id().value())
                .with("part", InquiryPart.Kind.of(part).slug()));
        return new InquirySaved.Saved(draft.id());
    }

    private InquirySaved unknown(Viewer viewer, InquiryId id) {
        ledger.record(viewer.entry("sharing.inquiry.save.refused").about(id.value()));
        return new InquirySaved.Unknown();
    }
}
