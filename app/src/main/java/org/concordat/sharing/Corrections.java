package org.concordat.sharing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// What a later version changed and why: for those who read the one before, for the originator, and for those who passed
/// it on. [Drafts#correct] writes one.
@Component
public class Corrections {

    private static final String SEEN = "sharing.correction.seen";

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final CorrectionSql sql;
    private final Receptions receptions;
    private final OwnDisclosures disclosures;
    private final AddressedToday addressed;

    Corrections(Acting acting, Gate gate, Ledger ledger, CorrectionSql sql, Receptions receptions,
                OwnDisclosures disclosures, AddressedToday addressed) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.receptions = receptions;
        this.disclosures = disclosures;
        this.addressed = addressed;
    }

    /// What changed against what the viewer read last; empty where it corrects nothing, or they cannot read it now.
    public Optional<Correction> of(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> receptions.envelope(viewer, id)
                .filter(it -> gate.refuses(viewer, CorrectionRules.CONFIRM, visit(viewer, it), id.value()).isEmpty())
                .flatMap(it -> {
                    var found = sql.of(acting.stating(viewer, it.purpose()), id);
                    found.map(Correction::before).ifPresent(before -> ledger.record(
                            viewer.entry("sharing.correction.compared").about(id.value()).under(it.agreement())
                                    .with("with", before.id().toString())));
                    return found;
                }));
    }

    /// What replaces something that was addressed to the viewer, where that is addressed to them too: the newest such.
    public Optional<DisclosureId> after(SignedIn who, DisclosureId ended) {
        return acting.as(who, viewer -> Optional.of(ended).filter(it -> gate.allows(viewer, ListRules.INBOX, viewer.body()))
                .flatMap(sql::after).flatMap(it -> receptions.envelope(viewer, it)).map(Envelope::id));
    }

    /// What corrects something that the viewer read, and they have not confirmed. The oldest first; pages count from 0.
    public Look<Page<Correction.ToConfirm>> toConfirm(SignedIn who, int page) {
        return toConfirm(who, () -> Page.of(page, (rows, skip) -> sql.toConfirm(Place.OLDEST, rows, skip)));
    }

    /// The same list from a place on.
    public Look<Page<Correction.ToConfirm>> toConfirm(SignedIn who, Optional<Place> place) {
        return toConfirm(who, () -> Page.from(rows -> sql.toConfirm(place.orElse(Place.OLDEST), rows, 0)));
    }

    private Look<Page<Correction.ToConfirm>> toConfirm(SignedIn who, Supplier<Page<Correction.ToConfirm>> read) {
        return acting.as(who, viewer -> gate.refuses(viewer, ListRules.INBOX, viewer.body(), viewer.body().value())
                .<Look<Page<Correction.ToConfirm>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = read.get();
                    ledger.record(viewer.entry("sharing.correction.to-confirm.listed")
                            .with("ids", Page.ids(found.rows(), row -> row.id().value())));
                    return new Look.Seen<>(found);
                }));
    }

    /// The viewer has seen the change, and acts by it: from then on what was before is no longer shown.
    public Reception confirm(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> receptions.envelope(viewer, id).map(it -> confirm(viewer, it)).orElseGet(() -> {
            gate.unknown(viewer, CorrectionRules.CONFIRM, id.value());
            return new Reception.Unknown();
        }));
    }

    private Reception confirm(Viewer viewer, Envelope it) {
        if (gate.refuses(viewer, CorrectionRules.CONFIRM, visit(viewer, it), it.id().value()).orElse(null)
                instanceof Decision.Refused refused) {
            return ReceivingRules.mayKnow(refused.failed().stream().map(failed -> failed.rule()).toList())
                    ? new Reception.Refused(it, refused) : new Reception.Unknown();
        }
        if (sql.of(acting.stating(viewer, it.purpose()), it.id()).isEmpty()) {   // it corrects nothing
            gate.unknown(viewer, CorrectionRules.CONFIRM, it.id().value());
            return new Reception.Unknown();
        }
        if (sql.confirm(viewer, it)) {   // or they have said so before
            ledger.record(viewer.entry("sharing.correction.confirmed").about(it.id().value()).under(it.agreement()));
        }
        return new Reception.Done(it.reference());
    }

    /// Of a correction of the viewer's own body: who of those that read an earlier version has said that they saw it.
    public List<Correction.Seen> seen(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> disclosures.find(viewer, id, SEEN).map(it -> {
            var found = sql.seen(viewer, id, addressed.of(viewer, it.audience()));
            ledger.record(viewer.entry(SEEN).about(id.value()));
            return found;
        }).orElse(List.of()));
    }

    /// What the viewer's body passed on, whose source was corrected since: to be corrected too, recalled, or kept. The
    /// oldest first; pages count from 0.
    public Look<Page<Correction.Owed>> owed(SignedIn who, int page) {
        return owed(who, viewer -> Page.of(page, (rows, skip) -> sql.owed(viewer, rows, skip)));
    }

    /// The same list from a place on.
    public Look<Page<Correction.Owed>> owed(SignedIn who, Optional<Place> place) {
        return owed(who, viewer -> Page.from(rows -> sql.owed(viewer, place.orElse(Place.OLDEST), rows)));
    }

    private Look<Page<Correction.Owed>> owed(SignedIn who, Function<Viewer, Page<Correction.Owed>> read) {
        return acting.as(who, viewer -> gate.refuses(viewer, ListRules.DISCLOSURES, viewer.body(), viewer.body().value())
                .<Look<Page<Correction.Owed>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = read.apply(viewer);
                    ledger.record(viewer.entry("sharing.correction.owed.listed")
                            .with("ids", Page.ids(found.rows(), row -> row.id().value())));
                    return new Look.Seen<>(found);
                }));
    }

    /// What was passed on stands, though what it came from was corrected; in the officer's words.
    ///
    /// @param act made with the form, so that a repeated submit is the same act
    public Keeping keep(SignedIn who, DisclosureId id, UUID act, String words) {
        return acting.as(who, viewer -> disclosures.find(viewer, id, CorrectionRules.KEEP.id())
                .map(it -> keep(viewer, it, act, Words.official(2000, words)))
                .orElseGet(Keeping.Unknown::new));
    }

    private Keeping keep(Viewer viewer, Disclosure it, UUID act, String words) {
        if (sql.keptBy(viewer, act)) {
            return new Keeping.Done(it.reference());
        }
        if (gate.refuses(viewer, CorrectionRules.KEEP, it, it.id().value()).orElse(null)
                instanceof Decision.Refused refused) {
            return new Keeping.Refused(refused);
        }
        if (!sql.keep(viewer, it.id(), act, words)) {   // the act's id is that of another officer's
            gate.unknown(viewer, CorrectionRules.KEEP, it.id().value());
            return new Keeping.Unknown();
        }
        ledger.record(viewer.entry("sharing.correction.kept").about(it.id().value()).under(it.cover().agreement()));
        return new Keeping.Done(it.reference());
    }

    private ReceivingRules.Visit visit(Viewer viewer, Envelope it) {
        return receptions.visit(viewer, it, receptions.stated(viewer, it.id()));
    }
}
