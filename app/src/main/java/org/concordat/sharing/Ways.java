package org.concordat.sharing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.access.Access;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Known;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.concordat.sharing.ReceivingRules.Visit;
import org.springframework.stereotype.Component;

/// By which way an officer comes to what another body sent: because it was addressed to them, by a grant, or through
/// broken glass.
@Component
public class Ways {

    /// More than this many at a time are opened to nobody; the rest follow as those close.
    static final int LISTED_MAX = 20;

    /// The outside of something opened to an officer to whom it was not addressed.
    public record Listed(Envelope envelope, Way way) {
    }

    private final Acting acting;
    private final Access access;
    private final Ledger ledger;
    private final Receptions receptions;
    private final WaySql sql;

    Ways(Acting acting, Access access, Ledger ledger, Receptions receptions, WaySql sql) {
        this.acting = acting;
        this.access = access;
        this.ledger = ledger;
        this.receptions = receptions;
        this.sql = sql;
    }

    /// What is opened to the viewer now, the first to close first.
    public List<Listed> list(SignedIn who) {
        return acting.as(who, viewer -> {
            var found = sql.live(viewer, LISTED_MAX).stream()
                    .flatMap(it -> receptions.envelope(viewer, it.to()).stream()
                            .filter(envelope -> !isAddressed(viewer, envelope.id()))
                            .map(envelope -> new Listed(envelope, it.way())))
                    .toList();
            if (!found.isEmpty()) {
                ledger.record(viewer.entry("sharing.opened.listed")
                        .with("ids", Page.ids(found, it -> it.envelope().id().value())));
            }
            return found;
        });
    }

    /// By which way the viewer comes to it now; empty when by none.
    public Optional<Way> of(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> isAddressed(viewer, id) ? Optional.of(new Way.Addressed()) : sql.live(viewer, id));
    }

    /// The last way that led the viewer to it, now that none does: what has closed.
    public Optional<Way> closed(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> sql.last(viewer, id));
    }

    Way of(Viewer viewer, Visit visit) {
        return visit.isAddressedTo(viewer) ? new Way.Addressed()
                : sql.live(viewer, visit.envelope().id()).orElseGet(Way.Addressed::new);
    }

    /// Asks the rules of the way by which they come. Who comes by none is asked what those addressed are asked.
    Decision decide(Viewer viewer, Act<Visit> act, Visit visit) {
        var way = of(viewer, visit);
        return WayRules.instead(act, way)
                .map(instead -> access.decide(viewer, instead, new WayRules.Opened(visit, way)))
                .orElseGet(() -> access.decide(viewer, act, visit));
    }

    /// Asks the rules of a way about another officer, who is not looking.
    Decision decide(Known other, Act<Visit> act, Visit visit, Way way) {
        return WayRules.instead(act, way)
                .map(instead -> access.decide(other, instead, new WayRules.Opened(visit, way)))
                .orElseGet(() -> access.decide(other, act, visit));
    }

    /// Every officer to whom a disclosure was opened, as far as the viewer may know it, and by which way: the open one,
    /// or the last that was.
    Map<OfficerId, Way> opened(Viewer viewer, DisclosureId id) {
        return sql.opened(viewer, id);
    }

    /// The entry, saying by which way where that is not the usual one.
    Entry marked(Entry entry, Way way) {
        return switch (way) {
            case Way.Addressed _ -> entry;
            case Way.Granted _ -> entry.with("way", "grant");
            case Way.Broken _ -> entry.with("way", "broken-glass");
        };
    }

    private boolean isAddressed(Viewer viewer, DisclosureId id) {
        return receptions.audience(viewer, id).stream()
                .anyMatch(it -> it.body().equals(viewer.body()) && viewer.is(it.role()));
    }
}
