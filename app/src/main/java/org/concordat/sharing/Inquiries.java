package org.concordat.sharing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.access.Access;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
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
    private final Access access;
    private final Ledger ledger;
    private final InquiryDraftSql drafts;
    private final InquirySql sql;
    private final InquiryLaw law;
    private final InquiryPace pace;
    private final InquiryClock clock;
    private final Identities identities;
    private final Tally tally;
    private final Supplier<UUID> newId;

    Inquiries(Acting acting, Access access, Ledger ledger, InquiryDraftSql drafts, InquirySql sql, InquiryLaw law,
              InquiryPace pace, InquiryClock clock, Identities identities, Tally tally,
              Supplier<UUID> newId) {
        this.acting = acting;
        this.access = access;
        this.ledger = ledger;
        this.drafts = drafts;
        this.sql = sql;
        this.law = law;
        this.pace = pace;
        this.clock = clock;
        this.identities = identities;
        this.tally = tally;
        this.newId = newId;
    }

    /// Asks what was written. The draft becomes the inquiry, under the same id, and can no longer be changed.
    public InquiryAsked ask(SignedIn who, InquiryId id) {
        return acting.as(who, viewer -> drafts.hold(id).map(draft -> ask(viewer, draft))
                .orElseGet(() -> askedBefore(viewer, id)));
    }

    /// What the viewer has asked, newest first. Pages count from 0.
    public Page<Inquiry> list(SignedIn who, int page) {
        return acting.as(who, viewer -> {
            var found = Page.of(page, (rows, skip) -> sql.list(viewer, rows, skip));
            ledger.record(viewer.entry("sharing.inquiry.listed")
                    .with("ids", Page.ids(found.rows(), row -> row.id().value())));
            return found;
        });
    }

    /// What the viewer asked; empty when there is none for them.
    public Optional<Inquiry> find(SignedIn who, InquiryId id) {
        return acting.as(who, viewer -> {
            var found = sql.find(viewer, id)
                    .filter(it -> access.decide(viewer, InquiryRules.SEE, it) instanceof Decision.Allowed);
            ledger.record(viewer.entry(found.isPresent() ? "sharing.inquiry.read" : "sharing.inquiry.read.refused")
                    .about(id.value()));
            return found;
        });
    }

    private InquiryAsked ask(Viewer viewer, InquiryDraft draft) {
        var missing = draft.missing();
        if (missing.isPresent()) {
            ledger.record(viewer.entry("sharing.inquiry.ask.refused").about(draft.id().value())
                    .with("missing", missing.get().slug()));
            return new InquiryAsked.Incomplete(missing.get());
        }
        var asking = law.asking(viewer, draft).at(pace.measure(viewer, draft));
        if (access.decide(viewer, InquiryRules.ASK, asking) instanceof Decision.Refused refused) {
            ledger.record(entry(viewer, "sharing.inquiry.ask.refused", draft).with("rules", refused.rules()));
            return new InquiryAsked.Refused(refused, asking.bars(), asking.pace().again());
        }
        drafts.delete(draft.id());
        sql.insert(viewer, draft, clock.dueOn(viewer.day()), identity(viewer, draft));
        ledger.record(entry(viewer, "sharing.inquiry.asked", draft));
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
