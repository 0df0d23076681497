package org.concordat.panels;

import java.util.List;
import java.util.Optional;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Cases on agendas, each with what came of it at the panel, as far as its viewer may know.
@Component
public class Items {

    /// A case on an agenda, whole, and what its viewer may do about it.
    ///
    /// @param views until all are in, the viewer's own alone
    /// @param decided the first first; the last that no other corrects stands
    public record Sight(Item of, Meeting at, Optional<BodyId> support, List<Paper> papers, List<Attended> came, Asked asked, List<View> views,
                        List<Decided> decided, May may) {
    }

    /// How it stands with the views of those who were there.
    public enum Asked { NOT, WAITING, OPENED }

    /// What the viewer may do.
    public record May(boolean ask, boolean give, boolean passOver, boolean decide, boolean support) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Sittings sittings;
    private final PackPapers papers;
    private final AttendanceSql attendance;

    Items(Acting acting, Gate gate, Ledger ledger, Sittings sittings, PackPapers papers, AttendanceSql attendance) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sittings = sittings;
        this.papers = papers;
        this.attendance = attendance;
    }

    /// Empty when there is none for this viewer.
    public Optional<Sight> find(SignedIn who, ItemId id) {
        return acting.as(who, viewer -> {
            var found = sittings.find(viewer, id).map(it -> sight(viewer, it));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("panels.item.read").about(it.of().of().value())
                            .with("item", id.toString())),
                    () -> gate.unknown(viewer, PanelRules.READ_ITEM, id.value()));
            return found;
        });
    }

    private Sight sight(Viewer viewer, AtItem it) {
        return new Sight(it.of(), it.at().of(), sittings.supporting(it.of().of()), papers.of(viewer, List.of(it.of().id())), it.came(),
                it.opened() ? Asked.OPENED : it.asked() ? Asked.WAITING : Asked.NOT, attendance.views(it.of().id()), it.decided(),
                new May(gate.allows(viewer, SittingRules.ASK, it), gate.allows(viewer, SittingRules.GIVE, it),
                        gate.allows(viewer, SittingRules.PASS_OVER, it),
                        it.isChairedBy(viewer) && (!it.asked() || it.opened()), !it.decided().isEmpty()));
    }
}
