package org.concordat.walls;

import static org.concordat.walls.Canaries.word;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.panels.AtPanel;
import org.concordat.panels.Consent;
import org.concordat.panels.Decided;
import org.concordat.panels.Dissent;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// The word in every field of a meeting of a panel, and of what came of it.
final class PanelCanaries {

    private PanelCanaries() {
    }

    /// Ids for the first part of an address.
    static Map<String, List<UUID>> planted(ApplicationContext service, Cast cast) {
        try (var world = World.of(service)) {
            var at = AtPanel.in(service, world, cast);
            var day = LocalDate.ofInstant(at.work().worried().clock().instant(), Viewer.ZONE);
            var meeting = at.called(day, word("place"), at.petra(), at.cara(), at.pat());
            var of = at.opened();
            var item = at.put(meeting, of, word("question"), at.reference(at.told()));
            at.recorded(meeting, at.petra(), at.cara(), at.pat());
            at.asked(item);
            at.views().give(at.in(at.petra()), item, word("view"));
            for (var each : List.of(at.chris(), at.cara(), at.pat())) {
                at.views().decline(at.in(each), item);
            }
            var adopt = AtPanel.adopt();
            at.decided(item, new Decided.Wording(adopt.options(), adopt.chosen(), null, adopt.kinds(), word("reason"), adopt.gateway(),
                    List.of(new Dissent(at.health(), word("dissent")))));
            at.said(item, Consent.State.ASKED, word("asked"));
            at.said(item, Consent.State.GIVEN, "In writing.");
            at.planned(item, word("plan"));
            var action = at.set(item, word("what"), day);
            at.actions().complete(at.in(at.petra()), action, word("evidence"));
            return Map.of("panel-actions", List.of(action), "meetings", List.of(meeting.value()), "agenda", List.of(of.value()),
                    "agenda-items", List.of(item.value()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
