package org.concordat.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.panels.MeetingLifeTest.refused;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.casework.Happened;
import org.concordat.casework.Chronologies;
import org.concordat.casework.PanelOutcomes;
import org.concordat.kernel.Between;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notices;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A provider is asked, answers, records sessions while there is consent, raises what cannot wait, and it ends.
@ConcordatTest
class EngagementLifeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;
    @Autowired
    private Notices notices;
    @Autowired
    private PanelOutcomes outcomes;
    @Autowired
    private Chronologies chronologies;

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
    void isAskedAcceptsAndRecordsEachSession() {
        var item = at.supported(TODAY);
        var id = at.engaged(item);
        assertThat(told(at.ivy())).contains("provider-asked /engagements/" + id + " 2026-11-30");
        for (int i = 0; i < 2; i++) {
            assertThat(at.engagements().accept(at.in(at.ivy()), id, TODAY)).as("sent twice").isEqualTo(new Acted.Done(id));
        }
        assertThat(told(at.ivy())).noneMatch(it -> it.startsWith("provider-asked"));
        assertThat(told(at.chris())).contains("provider-answered /engagements/" + id + " null");
        var act = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(at.given().record(at.in(at.ivy()), id, act, AtPanel.session(TODAY, null, TODAY.plusDays(7)))).as("sent twice")
                    .isEqualTo(new Acted.Done(id));
        }
        assertThat(refused(give(id, TODAY))).isEqualTo("panels.one-session-a-day");
        assertThat(refused(give(id, TODAY.plusDays(1)))).contains("panels.on-a-day-that-was");
        var seen = at.engagements().find(at.in(at.pat()), id).orElseThrow();
        assertThat(seen.given()).extracting(Given::progress).containsExactly("Looked at three courses.");
        assertThat(seen.line().nextOn()).isEqualTo(TODAY.plusDays(7));
        assertThat(world.trail(seen.line().of().of().value())).containsSubsequence("panels.provider.asked Chris",
                "panels.engagement.accepted Ivy", "panels.given.recorded Ivy", "panels.given.record.refused Ivy", "panels.engagement.read Pat");
        assertThat(chronologies.read(at.in(at.pat()), seen.line().of().of(), Optional.empty(), Optional.empty()).orElseThrow().entries())
                .extracting(Happened::what).containsSubsequence(Happened.What.PROVIDER_ASKED, Happened.What.PROVIDER_ANSWERED,
                        Happened.What.GIVEN);
    }

    @Test
    void theySeeTheirsAloneAndOfThatNoMoreThanTheyNeed() {
        var id = at.accepted(TODAY);
        var other = world.officer(at.mentors(), "Omar", Role.INTERVENTION_PROVIDER);
        for (var each : List.of(other, at.petra(), at.cara(), at.work().worried().cast().eve())) {
            assertThat(at.engagements().find(at.in(each), id)).isEmpty();
            assertThat(give(each, id, TODAY)).isEqualTo(new Acted.Unknown());
        }
        var engagement = at.engagements().find(at.in(at.ivy()), id).orElseThrow().line().of();
        assertThat(at.supports().find(at.in(at.ivy()), engagement.at())).isEmpty();
        assertThat(at.items().find(at.in(at.ivy()), engagement.at())).isEmpty();
        assertThat(at.work().cases().find(at.in(at.ivy()), engagement.of())).isEmpty();
        for (var table : List.of("panels.item", "panels.consent", "panels.plan", "panels.session", "panels.action", "casework.case")) {
            assertThat(wall(at.ivy()).count(table, "true")).as(table).isZero();
        }
        assertThat(wall(at.ivy()).count("panels.engagement", "true")).isOne();
        assertThat(wall(other).count("panels.engagement", "true")).isZero();
        assertThat(wall(at.petra()).count("panels.engagement", "true")).isZero();
        for (var found : List.of("panels.engagement_found('" + id + "')", "panels.engaged('" + id + "', '2026-11-23')")) {
            for (var each : List.of(at.ivy(), at.chris(), at.work().quinn())) {
                assertThat(wall(each).count(found, "true")).as(found).isOne();
            }
            for (var each : List.of(other, at.petra(), at.work().worried().cast().eve())) {
                assertThat(wall(each).count(found, "true")).as(found).isZero();
            }
        }
    }

    @Test
    void nothingIsGivenBeforeThereIsConsentNorOnceItIsWithdrawn() {
        var item = at.adopted(TODAY);
        at.said(item, Consent.State.ASKED, "At home.");
        assertThat(refused(ask(item))).isEqualTo("panels.support-waits-for-consent");
        at.said(item, Consent.State.GIVEN, "In writing.");
        var id = at.engaged(item);
        assertThat(refused(give(id, TODAY))).isEqualTo("panels.provider-has-accepted");
        at.engagements().accept(at.in(at.ivy()), id, TODAY);
        assertThat(refused(give(id, TODAY.minusDays(1)))).as("before it was given")
                .isEqualTo("panels.consent-stood-that-day panels.not-before-it-was-accepted");
        at.gave(id, TODAY, null, null);
        at.work().worried().clock().advance(Duration.ofDays(2));
        at.said(item, Consent.State.WITHDRAWN, "By telephone.");
        assertThat(told(at.ivy())).contains("provider-stopped /engagements/" + id + " null");
        assertThat(at.engagements().find(at.in(at.ivy()), id).orElseThrow().stopped()).isTrue();
        assertThat(refused(give(id, TODAY.plusDays(2)))).isEqualTo("panels.consent-stood-that-day");
        assertThat(give(id, TODAY.plusDays(1))).as("of the day before").isEqualTo(new Acted.Done(id));
    }

    @Test
    void noSessionIsOfADayBeforeItWasAccepted() {
        var id = at.engaged(at.supported(TODAY));
        at.work().worried().clock().advance(Duration.ofDays(2));
        at.engagements().accept(at.in(at.ivy()), id, TODAY.plusDays(2));
        assertThat(refused(give(id, TODAY.plusDays(1)))).isEqualTo("panels.not-before-it-was-accepted");
        assertThat(give(id, TODAY.plusDays(2))).isEqualTo(new Acted.Done(id));
    }

    @Test
    void aSessionThatIsNotRecordedIsLateToItsOwnerTheChairAndTheProvider() {
        var id = at.accepted(TODAY);
        at.gave(id, TODAY, null, TODAY.plusDays(1));
        at.work().worried().clock().advance(Duration.ofDays(4));
        assertThat(at.due(at.pat())).contains("REVIEW 2027-02-23").noneMatch(it -> it.startsWith("SESSION_LATE"));
        at.work().worried().clock().advance(Duration.ofDays(1));
        for (var each : List.of(at.pat(), at.chris())) {
            assertThat(at.due(each)).contains("SESSION_LATE 2026-11-27");
        }
        for (var each : List.of(at.pat(), at.chris(), at.ivy())) {
            assertThat(told(each)).contains("provider-late /engagements/" + id + " 2026-11-27");
        }
        var of = at.engagements().find(at.in(at.pat()), id).orElseThrow().line().of().of();
        assertThat(outcomes.of(at.in(at.pat()), at.work().line(at.pat(), of).of()).waits()).singleElement()
                .satisfies(it -> assertThat(it.place()).isEqualTo("/engagements/" + id));
        at.gave(id, TODAY.plusDays(1), null, null);
        for (var each : List.of(at.pat(), at.chris(), at.ivy())) {
            assertThat(told(each)).noneMatch(it -> it.startsWith("provider-late"));
        }
        assertThat(at.due(at.pat())).noneMatch(it -> it.startsWith("SESSION_LATE"));
    }

    @Test
    void whoeverDoesNotAnswerIsHeardOfAndWhoeverDeclinesSaysWhy() {
        var item = at.supported(TODAY);
        var id = at.engaged(item);
        assertThat(refused(ask(item))).isEqualTo("panels.provider-asked-once");
        at.work().worried().clock().advance(Duration.ofDays(8));
        assertThat(told(at.chris())).contains("provider-silent /engagements/" + id + " 2026-11-30");
        assertThat(at.due(at.chris())).contains("PROVIDER_SILENT 2026-11-30");
        assertThat(at.engagements().decline(at.in(at.ivy()), id, "No time before spring.")).isEqualTo(new Acted.Done(id));
        assertThat(told(at.chris())).noneMatch(it -> it.startsWith("provider-silent"));
        assertThat(at.engagements().find(at.in(at.ivy()), id)).as("that day").isPresent();
        at.work().worried().clock().advance(Duration.ofDays(1));
        assertThat(at.engagements().find(at.in(at.ivy()), id)).as("the day after").isEmpty();
        assertThat(ask(item)).as("another time").isInstanceOf(Acted.Done.class);
    }

    @Test
    void whatCannotWaitReachesItsOwnerAtOnceUntilTheySayWhatIsDone() {
        var id = at.accepted(TODAY);
        var session = at.gave(id, TODAY, "Spoke of leaving home tonight.", null);
        assertThat(told(at.pat())).contains("provider-concern /engagements/" + id + " 2026-11-23");
        assertThat(at.due(at.pat())).contains("CONCERN 2026-11-23");
        assertThat(refused(at.given().takeUp(at.in(at.work().quinn()), id, session, "Seen."))).isEqualTo("panels.its-owner-takes-it-up");
        assertThat(at.given().takeUp(at.in(at.pat()), id, UUID.randomUUID(), "Seen.")).isEqualTo(new Acted.Unknown());
        for (int i = 0; i < 2; i++) {
            assertThat(at.given().takeUp(at.in(at.pat()), id, session, "The family was met.")).as("sent twice").isEqualTo(new Acted.Done(id));
        }
        assertThat(refused(at.given().takeUp(at.in(at.pat()), id, session, "Again."))).isEqualTo("panels.concern-waits");
        assertThat(told(at.pat())).noneMatch(it -> it.startsWith("provider-concern"));
        assertThat(at.engagements().find(at.in(at.ivy()), id).orElseThrow().given().getFirst().takenUp()).isNotNull()
                .satisfies(it -> assertThat(it.words()).isEqualTo("The family was met."));
    }

    @Test
    void whoseApprovalEndsSeesNothingTheSameDayAndItIsHeardOf() {
        var id = at.accepted(TODAY);
        world.role(at.ivy(), Role.ORIGINATOR, Between.from(LocalDate.of(2026, 1, 5)), LocalDate.of(2027, 11, 1), World.LAID);
        world.role(at.ivy(), Role.INTERVENTION_PROVIDER, new Between(LocalDate.of(2026, 1, 5), TODAY), LocalDate.of(2027, 11, 1),
                World.LAID.plusSeconds(60));
        assertThat(at.engagements().find(at.in(at.ivy()), id)).isEmpty();
        assertThat(give(id, TODAY)).isEqualTo(new Acted.Unknown());
        assertThat(wall(at.ivy()).count("panels.engagement", "true")).isZero();
        assertThat(at.due(at.pat())).contains("PROVIDER_GONE 2026-11-23");
    }

    @Test
    void anAgreementThatIsSuspendedHidesItAtTheNextRead() {
        var id = at.accepted(TODAY);
        var now = at.work().worried().clock().instant();
        var suspension = world.suspend(at.agreement(), now);
        assertThat(at.engagements().find(at.in(at.ivy()), id)).isEmpty();
        world.resume(at.agreement(), suspension, now);
        assertThat(at.engagements().find(at.in(at.ivy()), id)).isPresent();
    }

    @Test
    void endsByTheChairByTheProviderOrByWhatThePanelDecides() {
        var byChair = at.accepted(TODAY);
        assertThat(at.engagements().end(at.in(at.work().quinn()), byChair, "So.")).isInstanceOf(Acted.Refused.class);
        assertThat(at.engagements().end(at.in(at.chris()), byChair, "They have moved.")).isEqualTo(new Acted.Done(byChair));
        assertThat(told(at.ivy())).contains("provider-stopped /engagements/" + byChair + " null");
        assertThat(refused(at.engagements().end(at.in(at.ivy()), byChair, "So."))).isEqualTo("panels.engagement-is-open");
        var byIvy = at.accepted(TODAY);
        assertThat(at.engagements().end(at.in(at.ivy()), byIvy, "I am ill.")).isEqualTo(new Acted.Done(byIvy));
        var item = at.supported(TODAY);
        var decided = at.engaged(item);
        at.decisions().decide(at.in(at.chris()), item, UUID.randomUUID(), AtPanel.decision(Choice.SIGNPOST, "Health helps.",
                ReasonKind.MET_ELSEWHERE), at.seen(at.chris(), item).decided().stream().map(Decided::id).findFirst());
        assertThat(at.engagements().find(at.in(at.pat()), decided).orElseThrow().line().of().state())
                .isInstanceOf(Engagement.State.Ended.class);
        assertThat(refused(at.engagements().accept(at.in(at.ivy()), decided, TODAY))).isEqualTo("panels.waits-for-the-provider");
    }

    @Test
    void ofTwoAnswersAtOnceOneStands() throws Exception {
        var id = at.engaged(at.supported(TODAY));
        try (var two = Executors.newFixedThreadPool(2)) {
            var came = two.invokeAll(List.<Callable<Acted>>of(() -> at.engagements().accept(at.in(at.ivy()), id, TODAY),
                    () -> at.engagements().decline(at.in(at.ivy()), id, "No time.")));
            assertThat(List.of(came.get(0).get(), came.get(1).get())).filteredOn(Acted.Done.class::isInstance).hasSize(1);
        }
    }

    @Test
    void aSessionOfTheirsIsSomethingDoneInSupport() {
        var id = at.accepted(TODAY);
        at.work().worried().clock().advance(Duration.ofDays(21));
        var session = at.gave(id, TODAY.plusDays(20), null, null);
        at.work().worried().clock().advance(Duration.ofDays(14));
        assertThat(told(at.chris())).noneMatch(it -> it.startsWith("panel-lapsed"));
        at.work().worried().clock().advance(Duration.ofDays(21));
        assertThat(told(at.chris())).contains("panel-lapsed /support-steps/" + session + " 2027-01-14");
    }

    private Acted ask(ItemId item) {
        return at.engagements().ask(at.in(at.chris()), item, UUID.randomUUID(), at.ivy(), "A mentor.");
    }

    private Acted give(UUID id, LocalDate on) {
        return give(at.ivy(), id, on);
    }

    private Acted give(OfficerId by, UUID id, LocalDate on) {
        return at.given().record(at.in(by), id, UUID.randomUUID(), AtPanel.session(on, null, null));
    }

    private List<String> told(OfficerId officer) {
        return notices.list(at.in(officer), 0).seen().orElseThrow().rows().stream()
                .map(it -> it.kind().slug() + " " + it.place() + " " + it.by()).toList();
    }

    private Wall wall(OfficerId officer) {
        return new Wall(app, null, at.work().worried().clock().instant(), null).as(officer);
    }
}
