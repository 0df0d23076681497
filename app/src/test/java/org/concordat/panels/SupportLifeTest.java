package org.concordat.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.panels.MeetingLifeTest.refused;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.casework.CaseId;
import org.concordat.casework.PanelOutcome;
import org.concordat.casework.PanelOutcomes;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notices;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What comes after a panel has adopted a case: consent, the plan, and who does what by when.
@ConcordatTest
class SupportLifeTest {

    private static final String DO = "Meet the family.";

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Notices notices;

    private World world;
    private AtPanel at;
    private ItemId id;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = AtPanel.in(service, world, Cast.in(world));
        id = at.sitting();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void consentIsAskedGivenAndWithdrawnAndThenTheCaseIsReassessed() {
        assertThat(refused(consent(at.chris(), Consent.State.ASKED))).isEqualTo("panels.panel-supports-it");
        at.decided(id, AtPanel.adopt());
        assertThat(refused(consent(at.chris(), Consent.State.GIVEN))).isEqualTo("panels.consent-follows");
        assertThat(refused(consent(at.petra(), Consent.State.ASKED))).isEqualTo("panels.chair-of-the-panel");
        at.said(id, Consent.State.ASKED, "At home, by Petra.");
        assertThat(refused(consent(at.chris(), Consent.State.ASKED))).isEqualTo("panels.consent-follows");
        at.said(id, Consent.State.GIVEN, "In writing.");
        assertThat(at.due(at.chris())).containsExactly("REVIEW 2027-02-28");
        var withdrawn = at.said(id, Consent.State.WITHDRAWN, "By telephone.");
        var reassess = "panel-reassess /support-steps/" + withdrawn + " 2026-12-30";
        for (var each : List.of(at.chris(), at.pat())) {
            assertThat(at.due(each)).containsExactly("REASSESSMENT 2026-12-30");
        }
        assertThat(told(at.casey())).contains(reassess);
        assertThat(told(at.pat())).contains(reassess);
        assertThat(at.supports().step(at.in(at.pat()), withdrawn)).contains(id);
        assertThat(at.supports().step(at.in(at.work().worried().cast().carl()), withdrawn)).isEmpty();
        at.said(id, Consent.State.ASKED, "At home.");
        at.said(id, Consent.State.GIVEN, "In writing.");
        assertThat(told(at.pat())).doesNotContain(reassess);
        assertThat(at.supports().find(at.in(at.pat()), id).orElseThrow().consents()).extracting(Consent::state)
                .containsExactly(Consent.State.ASKED, Consent.State.GIVEN, Consent.State.WITHDRAWN, Consent.State.ASKED,
                        Consent.State.GIVEN);
        assertThat(world.trail(of().value())).contains("panels.consent.recorded Chris", "panels.consent.record.refused Petra");
    }

    /// From time to time, while there is none (Counter-Terrorism and Security Act 2015 s.36(4)-(6)).
    @Test
    void withoutConsentItIsReassessedAgainAfterThePanelHasDecidedAgainWhichSeesWhatWasSaidBefore() {
        at.decided(id, AtPanel.adopt());
        at.said(id, Consent.State.ASKED, "At home.");
        at.said(id, Consent.State.REFUSED, "At home.");
        var next = at.called(AtPanel.DAY.plusDays(20), AtPanel.PLACE, at.partner(), at.pat());
        var again = at.put(next, of(), "Whether to go on.");
        at.work().worried().clock().advance(Duration.ofDays(20));
        at.recorded(next, at.pat());
        assertThat(refused(at.supports().consent(at.in(at.chris()), again, UUID.randomUUID(), Consent.State.ASKED, "Again.",
                AtPanel.DAY, at.pat()))).as("before it is decided").isEqualTo("panels.panel-supports-it");
        at.decided(again, AtPanel.decision(Choice.CONTINUE, "Health goes on asking.", ReasonKind.SUPPORT_CAN_HELP));
        assertThat(at.due(at.chris())).containsExactly("REASSESSMENT 2027-01-20");
        assertThat(told(at.chris())).noneMatch(it -> it.startsWith("panel-reassess"));
        assertThat(refused(consent(at.chris(), Consent.State.ASKED))).as("at the meeting before").isEqualTo("panels.panel-supports-it");
        assertThat(at.supports().consent(at.in(at.chris()), again, UUID.randomUUID(), Consent.State.ASKED, "Again.", AtPanel.DAY,
                at.pat())).isInstanceOf(Acted.Done.class);
        assertThat(at.supports().find(at.in(at.pat()), again).orElseThrow().consents()).hasSize(3);
    }

    /// The Act asks for it; that another meeting is to look at the case as well puts it off nowhere.
    @Test
    void whatIsToBeReassessedStaysDueWhileTheCaseStandsOnAnotherAgenda() {
        at.decided(id, AtPanel.adopt());
        at.said(id, Consent.State.ASKED, "At home.");
        at.said(id, Consent.State.REFUSED, "At home.");
        at.put(at.called(AtPanel.DAY.plusDays(14), AtPanel.PLACE, at.petra(), at.cara(), at.pat()), of(), AtPanel.QUESTION);
        for (var each : List.of(at.chris(), at.pat())) {
            assertThat(at.due(each)).containsExactly("REASSESSMENT 2026-12-30");
        }
        var of = at.work().cases().find(at.in(at.pat()), of()).orElseThrow().line().of();
        assertThat(service.getBean(PanelOutcomes.class).of(at.in(at.pat()), of).waits()).extracting(PanelOutcome.Waits::what)
                .containsExactly(Due.Why.REASSESSMENT.words());
    }

    @Test
    void consentWasAskedOnADayThatWasBySomebodyWhoWasThere() {
        at.decided(id, AtPanel.adopt());
        assertThat(refused(at.supports().consent(at.in(at.chris()), id, UUID.randomUUID(), Consent.State.ASKED, "At home.",
                AtPanel.DAY.plusDays(1), at.petra()))).isEqualTo("panels.on-a-day-that-was");
        assertThat(refused(at.supports().consent(at.in(at.chris()), id, UUID.randomUUID(), Consent.State.ASKED, "At home.",
                AtPanel.DAY, at.work().quinn()))).isEqualTo("panels.by-who-was-there");
    }

    @Test
    void aPlanWaitsForConsentAndIsSuspendedWithoutIt() {
        at.decided(id, AtPanel.adopt());
        at.said(id, Consent.State.ASKED, "At home.");
        assertThat(refused(plan(at.chris(), UUID.randomUUID(), "A mentor."))).isEqualTo("panels.support-waits-for-consent");
        at.said(id, Consent.State.GIVEN, "In writing.");
        assertThat(refused(plan(at.petra(), UUID.randomUUID(), "A mentor."))).isEqualTo("panels.chair-of-the-panel");
        var act = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(plan(at.chris(), act, "A mentor.")).as("sent twice").isEqualTo(new Acted.Done(id.value()));
        }
        at.planned(id, "A mentor, and a course.");
        var seen = at.supports().find(at.in(at.petra()), id).orElseThrow();
        assertThat(seen.plans()).extracting(SupportPlan::words).containsExactly("A mentor.", "A mentor, and a course.");
        assertThat(seen.isSuspended()).isFalse();
        at.said(id, Consent.State.WITHDRAWN, "By telephone.");
        assertThat(at.supports().find(at.in(at.petra()), id).orElseThrow().isSuspended()).isTrue();
        assertThat(world.trail(of().value())).contains("panels.plan.written Chris", "panels.plan.write.refused Petra");
    }

    /// DOMAIN.md, section 5: actions commissioned and never done.
    @Test
    void anActionHasAnOwnerADayAndEvidenceAndIsToldWhenItIsLate() {
        assertThat(refused(set(at.chris(), at.petra(), 7))).isEqualTo("panels.action-follows-a-decision");
        at.decided(id, AtPanel.adopt());
        assertThat(refused(set(at.petra(), at.petra(), 7))).isEqualTo("panels.chair-of-the-panel");
        assertThat(refused(set(at.chris(), at.work().quinn(), 7))).isEqualTo("panels.action-has-an-owner-in-post");
        assertThat(refused(set(at.chris(), at.petra(), -1))).isEqualTo("panels.due-on-a-day-to-come");
        var action = at.set(id, DO, AtPanel.DAY.plusDays(7));
        assertThat(told(at.petra())).contains("panel-action /panel-actions/" + action + " 2026-12-07");
        var late = "panel-action-overdue /panel-actions/" + action + " 2026-12-07";
        at.work().worried().clock().advance(Duration.ofDays(8));
        assertThat(told(at.petra())).contains(late);
        assertThat(told(at.chris())).doesNotContain(late);
        assertThat(at.actions().open(at.in(at.chris()))).extracting(Action::id).containsExactly(action);
        at.work().worried().clock().advance(Duration.ofDays(4));
        assertThat(told(at.chris())).contains(late);
        assertThat(refused(at.actions().complete(at.in(at.pat()), action, "Done."))).isEqualTo("panels.its-owner-completes-it");
        for (int i = 0; i < 2; i++) {
            assertThat(at.actions().complete(at.in(at.petra()), action, "Notes of the visit.")).as("sent twice")
                    .isEqualTo(new Acted.Done(action));
        }
        assertThat(refused(at.actions().complete(at.in(at.petra()), action, "Again."))).isEqualTo("panels.not-completed-yet");
        for (var each : List.of(at.petra(), at.chris())) {
            assertThat(told(each)).doesNotContain(late);
            assertThat(at.actions().open(at.in(each))).isEmpty();
        }
        assertThat(at.supports().find(at.in(at.pat()), id).orElseThrow().actions()).singleElement().satisfies(it ->
                assertThat(it.done().orElseThrow().evidence()).isEqualTo("Notes of the visit."));
    }

    @Test
    void nobodyElseLearnsOfIt() {
        at.decided(id, AtPanel.adopt());
        var action = at.set(id, DO, AtPanel.DAY.plusDays(7));
        var carl = at.work().worried().cast().carl();
        assertThat(at.supports().find(at.in(carl), id)).isEmpty();
        assertThat(at.actions().find(at.in(carl), action)).isEmpty();
        assertThat(at.actions().complete(at.in(carl), action, "Done.")).isEqualTo(new Acted.Unknown());
        assertThat(at.supports().set(at.in(at.casey()), id, action, DO, at.petra(), AtPanel.DAY)).as("another's id")
                .isEqualTo(new Acted.Unknown());
    }

    private CaseId of() {
        return at.seen(at.pat(), id).of().of();
    }

    private Acted consent(OfficerId chair, Consent.State state) {
        return at.supports().consent(at.in(chair), id, UUID.randomUUID(), state, "At home.", AtPanel.DAY, at.petra());
    }

    private Acted plan(OfficerId chair, UUID act, String words) {
        return at.supports().plan(at.in(chair), id, act, words);
    }

    private Acted set(OfficerId chair, OfficerId owner, int days) {
        return at.supports().set(at.in(chair), id, UUID.randomUUID(), DO, owner, AtPanel.DAY.plusDays(days));
    }

    private List<String> told(OfficerId officer) {
        return notices.list(at.in(officer), 0).seen().orElseThrow().rows().stream()
                .map(it -> it.kind().slug() + " " + it.place() + " " + it.by()).toList();
    }
}
