package org.concordat.sharing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.concordat.people.Identities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asking what may exist. What an asker is shown depends on what they asked, on the day, and on what they were told; on
/// nothing else that the bodies asked hold, do or decide.
@Component
public class Inquiries {

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final InquiryDraftSql drafts;
    private final InquirySql sql;
    private final InquiryLaw law;
    private final InquiryPace pace;
    private final InquiryClock clock;
    private final Identities identities;
    private final Tally tally;
    private final Tidings tidings;
    private final Supplier<UUID> newId;

    Inquiries(Acting acting, Gate gate, Ledger ledger, InquiryDraftSql drafts, InquirySql sql, InquiryLaw law,
              InquiryPace pace, InquiryClock clock, Identities identities, Tally tally,
              Tidings tidings, Supplier<UUID> newId) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.drafts = drafts;
        this.sql = sql;
        this.law = law;
        this.pace = pace;
        this.clock = clock;
        this.identities = identities;
        this.tally = tally;
        this.tidings = tidings;
        this.newId = newId;
    }

    /// Asks what was written. The draft becomes the inquiry, under the same id, and can no longer be changed.
    public InquiryAsked ask(SignedIn who, InquiryId id) {
        return acting.as(who, viewer -> mayLook(viewer, id, "sharing.inquiry.ask")
                ? drafts.hold(id).map(draft -> ask(viewer, draft)).orElseGet(() -> askedBefore(viewer, id))
                : new InquiryAsked.Unknown());
    }

    /// What the viewer has asked, newest first. Pages count from 0.
    public Look<Page<Inquiry>> list(SignedIn who, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, ListRules.INQUIRIES, viewer.body(), viewer.body().value())
                .<Look<Page<Inquiry>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = Page.of(page, (rows, skip) -> sql.list(viewer, rows, skip));
                    ledger.record(viewer.entry("sharing.inquiry.listed")
                            .with("ids", Page.ids(found.rows(), row -> row.id().value())));
                    return new Look.Seen<>(found);
                }));
    }

    /// What the viewer asked; empty when there is none for them.
    public Optional<Inquiry> find(SignedIn who, InquiryId id) {
        return acting.as(who, viewer -> {
            if (!mayLook(viewer, id, "sharing.inquiry.read")) {
                return Optional.empty();
            }
            var found = sql.find(viewer, id).filter(it -> gate.allows(viewer, InquiryRules.SEE, it));
            ledger.record(viewer.entry(found.isPresent() ? "sharing.inquiry.read" : "sharing.inquiry.read.refused")
                    .about(id.value()));
            return found;
        });
    }

    /// Asked before anything is looked for, so that who may not ask is answered alike, whatever is there.
    private boolean mayLook(Viewer viewer, InquiryId id, String what) {
        if (gate.asks(viewer, ListRules.INQUIRIES, viewer.body()) instanceof Decision.Refused refused) {
            gate.refused(viewer, what, id.value(), refused);
            return false;
        }
        return true;
    }

    private InquiryAsked ask(Viewer viewer, InquiryDraft draft) {
        var missing = draft.missing();
        if (missing.isPresent()) {
            ledger.record(viewer.entry("sharing.inquiry.ask.refused").about(draft.id().value())
                    .with("missing", missing.get().slug()));
            return new InquiryAsked.Incomplete(missing.get());
        }
        var asking = law.asking(viewer, draft).at(pace.measure(viewer, draft));
        if (gate.asks(viewer, InquiryRules.ASK, asking) instanceof Decision.Refused refused) {
            ledger.record(entry(viewer, "sharing.inquiry.ask.refused", draft).with("rules", refused.rules()));
            return new InquiryAsked.Refused(refused, asking.bars(), asking.pace().again());
        }
        drafts.delete(draft.id());
        var due = clock.dueOn(viewer.day());
        sql.insert(viewer, draft, due, identity(viewer, draft));
        ledger.record(entry(viewer, "sharing.inquiry.asked", draft));
        inOrder(draft).forEach(body -> tidings.inquiryAsked(viewer, draft.id(), body, due));
        tally.count(Measure.INQUIRY_ASKED, viewer.body(), viewer);
        inOrder(draft).forEach(body -> tally.count(Measure.INQUIRY_RECEIVED, body, viewer));
        return new InquiryAsked.Made(draft.id());
    }

    private InquiryAsked askedBefore(Viewer viewer, InquiryId id) {
        if (sql.find(viewer, id).isPresent()) {
            return new InquiryAsked.Made(id);
        }
        ledger.record(viewer.entry("sharing.inquiry.ask.refused").about(id.value()));
        return new InquiryAsked.Unknown();
    }

    private @Nullable UUID identity(Viewer viewer, InquiryDraft draft) {
        var identity = draft.subject().orElseThrow().identity();
        if (identity == null) {
            return null;
        }
        var id = newId.get();
        identities.record(viewer, id, identity);
        return id;
    }

    private static List<BodyId> inOrder(InquiryDraft draft) {
        return draft.whom().orElseThrow().bodies().stream().sorted(Comparator.comparing(BodyId::value)).toList();
    }

    private static Entry entry(Viewer viewer, String kind, InquiryDraft draft) {
        var way = draft.way().orElseThrow();
        return viewer.entry(kind).about(draft.id().value()).under(way.agreement()).through(way.gateway())
                .serving(draft.whom().orElseThrow().purpose());
    }
}
