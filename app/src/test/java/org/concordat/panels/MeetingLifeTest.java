package org.concordat.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.casework.CaseId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Holder;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Page;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A meeting is called, cases come on its agenda, and each takes their own pack to it; with what the ledger says of it.
@ConcordatTest
class MeetingLifeTest {

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
    void isCalledByItsChairWhoIsInvitedToo() {
        var id = at.called();
        assertThat(at.seen(at.petra(), id).invited()).extracting(Invited::officer)
                .containsExactlyInAnyOrder(at.chris(), at.petra(), at.cara(), at.pat());
        assertThat(at.meetings().call(at.in(at.chris()), id.value(), AtPanel.DAY, AtPanel.PLACE, Set.of(at.petra())))
                .as("sent twice").isEqualTo(new Acted.Done(id.value()));
        assertThat(at.meetings().call(at.in(at.casey()), id.value(), AtPanel.DAY, AtPanel.PLACE, Set.of(at.petra())))
                .as("another's id").isEqualTo(new Acted.Unknown());
        assertThat(world.trail(id.value())).containsExactly("panels.meeting.called Chris", "panels.meeting.read Petra",
                "panels.meeting.call.refused Casey");
    }

    @Test
    void whoeverIsInvitedIsInPostInABodyThatShares() {
        var stranger = world.officer(world.body(BodyKind.HEALTH_BODY, "Southvale Hospital"), "Sid", Role.PANEL_PARTNER);
        var left = world.officer(at.health(), "Lou", Role.PANEL_PARTNER);
        world.leaves(left, LocalDate.of(2026, 11, 23));
        var writes = world.officer(at.health(), "Wes", Role.ORIGINATOR);
        for (var guest : List.of(stranger, left, writes)) {
            assertThat(refused(call(guest, AtPanel.DAY))).isEqualTo("panels.guests-are-in-post");
        }
        assertThat(refused(call(at.petra(), LocalDate.of(2026, 11, 22)))).isEqualTo("panels.on-a-day-to-come");
        assertThat(at.meetings().mayCall(at.in(at.chris())).seen().orElseThrow()).extracting(Holder::officer)
                .contains(at.petra(), at.cara(), at.pat(), at.casey()).doesNotContain(stranger, left, writes);
        assertThat(at.meetings().mayCall(at.in(at.petra())).seen()).isEmpty();
    }

    /// A panel without a chair: another of the same panel takes it up.
    @Test
    void anotherChairOfThePanelInvitesWhenTheFirstHasLeft() {
        var id = at.called();
        world.leaves(at.chris(), LocalDate.of(2026, 11, 23));
        assertThat(at.meetings().invite(at.in(at.petra()), id, Set.of(at.casey()))).isInstanceOf(Acted.Refused.class);
        assertThat(at.meetings().invite(at.in(at.casey()), id, Set.of(at.casey()))).isEqualTo(new Acted.Done(id.value()));
        assertThat(at.seen(at.casey(), id).invited()).contains(new Invited(at.casey(), at.panel(), Role.PANEL_CHAIR));
    }

    @Test
    void itsOwnerPutsACaseOnTheAgenda() {
        var meeting = at.called();
        var of = at.opened();
        assertThat(at.due(at.pat())).containsExactly("NEVER 2026-12-21");
        var item = at.put(meeting, of, AtPanel.QUESTION);
        assertThat(at.due(at.pat())).isEmpty();
        assertThat(at.seen(at.petra(), meeting).agenda()).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(item);
            assertThat(it.question()).isEqualTo(AtPanel.QUESTION);
        });
        assertThat(refused(put(meeting, of, AtPanel.QUESTION))).isEqualTo("panels.once-on-an-agenda");
        assertThat(world.trail(of.value())).contains("panels.item.put Pat", "panels.item.put.refused Pat");
    }

    /// An agenda is made from cases due, of which the owner and the chair are told.
    @Test
    void whatWaitsForAPanelOrAReviewIsDue() {
        var meeting = at.called();
        var adopted = at.put(meeting, at.opened(), AtPanel.QUESTION);
        var asked = at.put(meeting, at.opened(), AtPanel.QUESTION);
        var left = at.put(meeting, at.opened(), AtPanel.QUESTION);
        var over = at.put(meeting, at.opened(), AtPanel.QUESTION);
        at.met(meeting, at.pat());
        at.decided(adopted, AtPanel.adopt());
        at.decided(asked, AtPanel.decision(Choice.MORE_INFORMATION, "The school knows more.", ReasonKind.INFORMATION_AWAITED));
        at.decided(over, AtPanel.decision(Choice.SIGNPOST, "A hospital helps.", ReasonKind.MET_ELSEWHERE));
        at.work().worried().clock().advance(Duration.ofDays(1));
        for (var each : List.of(at.pat(), at.chris(), at.casey())) {
            assertThat(at.due(each)).containsExactly("UNDECIDED 2026-11-30", "MORE_INFORMATION 2026-12-14", "REVIEW 2027-02-28");
        }
        assertThat(at.due(at.petra())).isEmpty();
        assertThat(at.due(at.work().quinn())).isEmpty();
        at.put(at.called(AtPanel.DAY.plusDays(30), AtPanel.PLACE, at.pat()), at.seen(at.pat(), left).of().of(), AtPanel.QUESTION);
        assertThat(at.due(at.chris())).as("it is on the next agenda").hasSize(2);
    }

    /// However much else its owner has to do before that.
    @Test
    void whatWaitsForAPanelIsDueBesideVeryManyOtherCases() {
        at.opened();
        for (int i = 0; i < Page.ROWS; i++) {
            at.work().opened();
        }
        assertThat(at.due(at.pat())).containsExactly("NEVER 2026-12-21");
    }

    @Test
    void whatIsAskedNamesNobody() {
        var meeting = at.called();
        var of = at.opened();
        for (var named : List.of("Whether to adopt Example.", "Is this EXAMPLE’s case?")) {
            assertThat(refused(put(meeting, of, named))).isEqualTo("panels.no-name-on-an-agenda");
        }
        assertThat(put(meeting, of, "An exampled question for Joan, and a question for the panel.")).isInstanceOf(Acted.Done.class);
    }

    @Test
    void nobodyElsePutsACaseOnAnAgenda() {
        var meeting = at.called();
        var of = at.opened();
        var quinn = at.work().quinn();
        assertThat(refused(at.agendas().put(at.in(quinn), UUID.randomUUID(), of, asking(meeting)))).isEqualTo(
                "panels.owner-puts-it-on-the-agenda");
        assertThat(at.agendas().prospect(at.in(quinn), of)).get().isInstanceOfSatisfying(Look.Refused.class, it ->
                assertThat(it.decision().rules()).isEqualTo("panels.owner-puts-it-on-the-agenda"));
        assertThat(at.agendas().prospect(at.in(at.chris()), of)).isEmpty();
        assertThat(at.agendas().put(at.in(at.chris()), UUID.randomUUID(), of, asking(meeting))).isEqualTo(new Acted.Unknown());
        assertThat(at.agendas().put(at.in(at.pat()), UUID.randomUUID(), new CaseId(UUID.randomUUID()), asking(meeting)))
                .isEqualTo(new Acted.Unknown());
        var without = at.called(AtPanel.DAY, AtPanel.PLACE, at.petra());
        assertThat(put(without, of, AtPanel.QUESTION)).as("to which the force is not invited").isEqualTo(new Acted.Unknown());
        at.work().worried().clock().advance(Duration.ofDays(8));
        assertThat(refused(put(meeting, of, AtPanel.QUESTION))).isEqualTo("panels.meeting-is-to-come");
    }

    /// Each attendee's pack is what their access allows, and hints at nothing else.
    @Test
    void eachSeesThePapersThatSharingLetsThemSee() {
        var told = at.told();
        var reference = at.reference(told);
        var meeting = at.called();
        var of = at.opened();
        assertThat(refused(put(meeting, of, AtPanel.QUESTION, "D-0000-0000"))).isEqualTo("panels.papers-were-sent");
        at.put(meeting, of, AtPanel.QUESTION, reference);
        assertThat(at.seen(at.cara(), meeting).papers()).extracting(Paper::disclosure, Paper::opens)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(told, true));
        assertThat(at.seen(at.petra(), meeting).papers()).isEmpty();
        assertThat(at.seen(at.chris(), meeting).papers()).isEmpty();
        assertThat(at.seen(at.pat(), meeting).papers()).extracting(Paper::reference, Paper::opens)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(reference, false));
    }

    @Test
    void nobodyElseLearnsThatTheyMeet() {
        var id = at.called();
        at.put(id, at.opened(), AtPanel.QUESTION);
        var carl = at.work().worried().cast().carl();
        for (var other : List.of(carl, at.work().worried().cast().eve(), at.orla())) {
            assertThat(at.meetings().find(at.in(other), id)).isEmpty();
        }
        assertThat(at.meetings().list(at.in(carl), 0).seen().orElseThrow().rows()).isEmpty();
        assertThat(at.meetings().list(at.in(at.cara()), 0).seen().orElseThrow().rows()).extracting(Meeting::id).containsExactly(id);
        assertThat(at.meetings().list(at.in(at.work().quinn()), 0).seen().orElseThrow().rows()).as("of the team whose cases come")
                .extracting(Meeting::id).containsExactly(id);
    }

    private Acted call(OfficerId guest, LocalDate on) {
        return at.meetings().call(at.in(at.chris()), UUID.randomUUID(), on, AtPanel.PLACE, Set.of(guest));
    }

    private Acted put(MeetingId meeting, CaseId of, String question, String... papers) {
        return at.agendas().put(at.in(at.pat()), UUID.randomUUID(), of, new Agendas.Asking(meeting, question, List.of(papers)));
    }

    private static Agendas.Asking asking(MeetingId meeting) {
        return new Agendas.Asking(meeting, AtPanel.QUESTION, List.of());
    }

    static String refused(Acted came) {
        return came instanceof Acted.Refused(Decision.Refused why) ? why.rules() : came.toString();
    }
}
