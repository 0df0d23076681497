package org.concordat.panels;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.sharing.Page;
import org.springframework.stereotype.Component;

/// What those who were at a panel have to do: each has one owner, who says that it is done and what shows it.
@Component
public class Actions {

    public static final int EVIDENCE_MAX = 2000;

    /// An action, and whether its viewer may say that it is done.
    ///
    /// @param at the last time that the case came to the panel, of those that the viewer sees
    public record Task(Action action, ItemId at, boolean mayComplete) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final ActionSql sql;
    private final SupportSql supports;
    private final Sittings sittings;
    private final SupportTidings tidings;

    Actions(Acting acting, Gate gate, Ledger ledger, ActionSql sql, SupportSql supports, Sittings sittings,
            SupportTidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.supports = supports;
        this.sittings = sittings;
        this.tidings = tidings;
    }

    /// Empty when there is none for this viewer.
    public Optional<Task> find(SignedIn who, UUID id) {
        return acting.as(who, viewer -> {
            var found = read(viewer, id);
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("panels.action.read").about(it.action().of().value())
                            .with("action", id.toString())),
                    () -> gate.unknown(viewer, PanelRules.READ_ITEM, id));
            return found;
        });
    }

    /// What the viewer has to do and, where they chair a panel, what nobody has done in time for it.
    public List<Action> open(SignedIn who) {
        return acting.as(who, viewer -> {
            if (!gate.allows(viewer, PanelRules.LIST, viewer.body())) {
                return List.<Action>of();
            }
            var found = sql.open(viewer, viewer.is(Role.PANEL_CHAIR));
            ledger.record(viewer.entry("panels.action.listed").with("ids", Page.ids(found, Action::id)));
            return found;
        });
    }

    /// Says that an action is done, and what shows it.
    public Acted complete(SignedIn who, UUID id, String evidence) {
        return acting.as(who, viewer -> {
            var held = read(viewer, id).flatMap(it -> {   // looked at once where there is none, or the time it takes would tell
                supports.hold(it.action().of());
                return read(viewer, id);
            });
            return held.map(it -> complete(viewer, it.action(), Words.official(EVIDENCE_MAX, evidence))).orElseGet(() -> {
                gate.unknown(viewer, SupportRules.COMPLETE, id);
                return new Acted.Unknown();
            });
        });
    }

    private Acted complete(Viewer viewer, Action it, String evidence) {
        if (it.owner().equals(viewer.officer()) && it.done().filter(done -> done.evidence().equals(evidence)).isPresent()) {
            return new Acted.Done(it.id());
        }
        return gate.refuses(viewer, SupportRules.COMPLETE, it, it.of().value()).<Acted>map(Acted.Refused::new).orElseGet(() -> {
            sql.complete(viewer, it.id(), evidence);
            ledger.record(viewer.entry("panels.action.completed").about(it.of().value()).with("action", it.id().toString()));
            tidings.done(viewer, it);
            return new Acted.Done(it.id());
        });
    }

    private Optional<Task> read(Viewer viewer, UUID id) {
        return sql.find(id).flatMap(it -> sittings.last(viewer, new SupportSql.Key(it.of(), it.panel()))
                .map(at -> new Task(it, at, gate.allows(viewer, SupportRules.COMPLETE, it))));
    }
}
