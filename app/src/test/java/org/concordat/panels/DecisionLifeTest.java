package org.concordat.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.panels.MeetingLifeTest.refused;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.SignedIn;
import org.concordat.kernel.GatewayId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A panel decides on a case: once, by the chair who was there, and corrected by a later decision alone.
@ConcordatTest
class DecisionLifeTest {

    @Autowired
    private ApplicationContext service;

    private World world;
    private AtPanel at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = AtPanel.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theChairWhoWasThereDecides() {
        var id = at.sitting();
        at.meetings().invite(at.in(at.casey()), at.seen(at.casey(), id).at().id(), Set.of(at.casey()));
        for (var other : List.of(at.casey(), at.petra(), at.pat())) {
            assertThat(refused(decide(at.in(other), id, AtPanel.adopt()))).isEqualTo("panels.chair-was-there");
        }
        var made = at.decided(id, AtPanel.adopt());
        assertThat(at.decisions().decide(at.in(at.chris()), id, made, AtPanel.adopt(), Optional.empty())).as("sent twice")
                .isEqualTo(new Acted.Done(id.value()));
        assertThat(at.seen(at.petra(), id).decided()).singleElement().satisfies(it -> {
            assertThat(it.wording()).isEqualTo(AtPanel.adopt());
            assertThat(it.by()).isEqualTo(at.chris());
        });
        assertThat(refused(decide(at.in(at.chris()), id, AtPanel.adopt()))).isEqualTo("panels.corrects-what-stands");
        assertThat(world.trail(at.seen(at.pat(), id).of().of().value())).contains("panels.decision.made Chris",
                "panels.decision.make.refused Casey");
    }

    /// A decision by someone who was not there, and one of a panel without a chair.
    @Test
    void nobodyDecidesWhereNobodyWasInTheChair() {
        var id = at.put();
        assertThat(refused(decide(at.in(at.chris()), id, AtPanel.adopt()))).isEqualTo("panels.chair-was-there");
        at.met(at.seen(at.chris(), id).at().id(), at.petra());
        world.leaves(at.chris(), AtPanel.DAY.plusDays(1));
        at.work().worried().clock().advance(Duration.ofDays(1));
        assertThat(refused(decide(at.in(at.casey()), id, AtPanel.adopt()))).isEqualTo("panels.chair-was-there");
    }

    @Test
    void waitsForTheViewsThatWereAskedFor() {
        var id = at.sitting();
        at.views().ask(at.in(at.chris()), id);
        assertThat(refused(decide(at.in(at.chris()), id, AtPanel.adopt()))).isEqualTo("panels.views-are-in");
        for (var each : List.of(at.chris(), at.petra(), at.cara(), at.pat())) {
            at.views().decline(at.in(each), id);
        }
        at.decided(id, AtPanel.adopt());
    }

    /// "No ideology" taken as an answer.
    @Test
    void noIdeologyAloneEndsNothing() {
        var id = at.sitting();
        for (var choice : List.of(Choice.NOT_ADOPT, Choice.SIGNPOST, Choice.POLICE_LED)) {
            assertThat(refused(decide(at.in(at.chris()), id, AtPanel.decision(choice, "None found.", ReasonKind.NO_IDEOLOGY))))
                    .isEqualTo("panels.no-ideology-alone-ends-nothing");
        }
        at.decided(id, AtPanel.decision(Choice.NOT_ADOPT, "A mental health team has taken this up.", ReasonKind.NO_IDEOLOGY,
                ReasonKind.MET_ELSEWHERE));
    }

    @Test
    void whatIsDecidedIsWhole() {
        var id = at.sitting();
        var good = AtPanel.adopt();
        var chris = at.chris();
        assertThat(refused(decide(at.in(chris), id, new Decided.Wording(Set.of(Choice.SIGNPOST), Choice.ADOPT, null, good.kinds(),
                good.reason(), good.gateway(), List.of())))).isEqualTo("panels.chosen-was-considered");
        assertThat(refused(decide(at.in(chris), id, new Decided.Wording(good.options(), Choice.MORE_INFORMATION, AtPanel.DAY,
                good.kinds(), good.reason(), good.gateway(), List.of())))).isEqualTo("panels.until-a-day-to-come");
        assertThat(refused(decide(at.in(chris), id, new Decided.Wording(good.options(), Choice.ADOPT, AtPanel.DAY.plusDays(9),
                good.kinds(), good.reason(), good.gateway(), List.of())))).isEqualTo("panels.until-a-day-to-come");
        assertThat(refused(decide(at.in(chris), id, AtPanel.decision(Choice.ADOPT, "It can help.")))).isEqualTo(
                "panels.reason-is-of-a-kind");
        assertThat(refused(decide(at.in(chris), id, AtPanel.decision(Choice.CONTINUE, "It helps.", ReasonKind.SUPPORT_CAN_HELP))))
                .isEqualTo("panels.fits-where-the-case-stands");
        for (var gateway : List.of("ctsa-2015-s26", "ssa-1989-s2", "none-of-them")) {
            assertThat(refused(decide(at.in(chris), id, new Decided.Wording(good.options(), Choice.ADOPT, null, good.kinds(),
                    good.reason(), new GatewayId(gateway), List.of())))).isEqualTo("panels.gateway-carries-it");
        }
        assertThat(refused(decide(at.in(chris), id, dissent(new Dissent(at.work().worried().cast().council(), "No."))))).isEqualTo(
                "panels.who-dissents-was-there");
        at.decided(id, dissent(new Dissent(at.health(), "It is not ready.")));
        assertThat(at.seen(at.cara(), id).decided().getFirst().wording().dissent())
                .containsExactly(new Dissent(at.health(), "It is not ready."));
    }

    @Test
    void isCorrectedByALaterOneThatPointsToIt() {
        var id = at.sitting();
        var first = at.decided(id, AtPanel.adopt());
        var better = AtPanel.decision(Choice.SIGNPOST, "The hospital has taken it up.", ReasonKind.MET_ELSEWHERE);
        assertThat(refused(correct(id, better, UUID.randomUUID()))).isEqualTo("panels.corrects-what-stands");
        assertThat(correct(id, better, first)).isEqualTo(new Acted.Done(id.value()));
        assertThat(refused(correct(id, AtPanel.adopt(), first))).as("corrected already").isEqualTo("panels.corrects-what-stands");
        var all = at.seen(at.pat(), id).decided();
        assertThat(all).extracting(Decided::corrects).containsExactly(null, first);
        assertThat(all.getFirst().wording()).isEqualTo(AtPanel.adopt());
    }

    @Test
    void whatAPanelSupportsItGoesOnWithOrEnds() {
        var of = at.opened();
        var first = at.called();
        var put = at.put(first, of, AtPanel.QUESTION);
        var next = at.called(AtPanel.DAY.plusDays(30), AtPanel.PLACE, at.pat());
        var again = at.put(next, of, "Whether to go on.");
        at.met(first, at.petra(), at.pat());
        at.decided(put, AtPanel.adopt());
        at.work().worried().clock().advance(Duration.ofDays(30));
        at.recorded(next, at.pat());
        assertThat(refused(decide(at.in(at.chris()), again, AtPanel.adopt()))).isEqualTo("panels.fits-where-the-case-stands");
        at.decided(again, AtPanel.decision(Choice.END, "It did what it was for.", ReasonKind.SUPPORT_DID_ITS_WORK));
    }

    private static Decided.Wording dissent(Dissent it) {
        var good = AtPanel.adopt();
        return new Decided.Wording(good.options(), good.chosen(), null, good.kinds(), good.reason(), good.gateway(), List.of(it));
    }

    private Acted correct(ItemId id, Decided.Wording words, UUID corrects) {
        return at.decisions().decide(at.in(at.chris()), id, UUID.randomUUID(), words, Optional.of(corrects));
    }

    private Acted decide(SignedIn who, ItemId id, Decided.Wording words) {
        return at.decisions().decide(who, id, UUID.randomUUID(), words, Optional.empty());
    }
}
