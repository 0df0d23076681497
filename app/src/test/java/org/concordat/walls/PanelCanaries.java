package org.concordat.walls;

import static org.concordat.walls.Canaries.word;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.casework.Casework;
import org.concordat.casework.ClosureGround;
import org.concordat.panels.AtPanel;
import org.concordat.panels.CallingsOff;
import org.concordat.panels.Choice;
import org.concordat.panels.Consent;
import org.concordat.panels.Decided;
import org.concordat.panels.Dissent;
import org.concordat.panels.Given;
import org.concordat.panels.ItemId;
import org.concordat.panels.ReasonKind;
import org.concordat.panels.SupportSession;
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
            var engagement = provides(at, day);
            leaves(at, at.sitting(day), day);
            var off = at.called(day, word("place"), at.petra());
            service.getBean(CallingsOff.class).callOff(at.in(at.chris()), off, word("off"));
            return Map.of("panel-actions", List.of(action), "meetings", List.of(meeting.value(), off.value()), "agenda", List.of(of.value()),
                    "agenda-items", List.of(item.value()), "engagements", List.of(engagement));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Of a provider: what they were asked for, gave and raised; and what they declined, and ended.
    private static UUID provides(AtPanel at, LocalDate day) {
        var item = at.supported(day);
        var asked = UUID.randomUUID();
        at.engagements().ask(at.in(at.chris()), item, asked, at.ivy(), word("part"));
        at.engagements().decline(at.in(at.ivy()), asked, word("declined"));
        var given = at.engaged(item);
        at.engagements().accept(at.in(at.ivy()), given, day);
        var session = UUID.randomUUID();
        at.given().record(at.in(at.ivy()), given, session, new Given.Wording(day, SupportSession.Came.HELD, Given.Way.ONLINE,
                word("progress"), word("concern"), null));
        at.given().takeUp(at.in(at.pat()), given, session, word("taken"));
        at.engagements().end(at.in(at.chris()), given, word("ended"));
        return given;
    }

    /// A case that its owner would close over what was not done.
    private static void leaves(AtPanel at, ItemId item, LocalDate day) {
        at.decided(item, AtPanel.decision(Choice.SIGNPOST, "Health helps.", ReasonKind.MET_ELSEWHERE));
        var action = at.set(item, word("what"), day);
        at.work().closures().propose(at.in(at.pat()), at.seen(at.pat(), item).of().of(), UUID.randomUUID(), Set.of(ClosureGround.EXPLAINED),
                Casework.grounds(org.concordat.casework.Choice.Closing.CLOSED), Map.of(), Map.of(action, word("left")));
    }
}
