package org.concordat.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.casework.Casework;
import org.concordat.casework.Choice;
import org.concordat.casework.Handing;
import org.concordat.intake.Outcome;
import org.concordat.panels.AtPanel;
import org.concordat.panels.Decided;
import org.concordat.panels.ItemId;
import org.concordat.panels.ReasonKind;
import org.concordat.panels.SupportSession;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.World;
import org.concordat.succession.Succeeded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What was due of a case at each stage counts for its police force, in the quarter of its day.
@ConcordatTest
class StagesLifeTest {

    @Autowired
    private ApplicationContext service;

    private World world;
    private Cast cast;
    private Casework work;
    private UUID[] before;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        before = world.jdbc().sql("select id from partnership.body").query(UUID.class).list().toArray(UUID[]::new);
        cast = Cast.in(world);
        work = Casework.in(service, world, cast);
    }

    @AfterEach
    void close() {
        world.close();
    }

    /// Over all quarters, of all bodies of this world.
    private Map<String, Integer> counted(String measure) {
        var all = new TreeMap<String, Integer>();
        world.jdbc().sql("""
                select part, sum(number) as number from measures.counted where measure = ? and body <> all (?::uuid[])
                 group by 1 having sum(number) <> 0
                """).params(measure, before).query(row -> {
                    all.put(row.getString("part"), row.getInt("number"));
                });
        return all;
    }

    private void days(int number) {
        service.getBean(TestClock.class).advance(Duration.ofDays(number));
    }

    @Test
    void eachStageIsDueThenInTimeOrLate() {
        var id = work.opened();
        assertThat(counted("cases-deconflicted")).isEqualTo(Map.of("waits", 1));
        assertThat(counted("cases-assessed")).as("not before it may be").isEmpty();
        work.decided(work.pat(), id, Choice.Deconfliction.NONE);
        assertThat(counted("cases-deconflicted")).isEqualTo(Map.of("in-time", 1));
        assertThat(counted("cases-assessed")).isEqualTo(Map.of("waits", 1));
        days(30);
        work.decided(work.pat(), id, Choice.Assessment.PANEL);
        assertThat(counted("cases-assessed")).isEqualTo(Map.of("late", 1));
        assertThat(counted("cases-considered")).isEqualTo(Map.of("waits", 1));
    }

    /// From the decision before, or from the day on which the case was opened; and as many days as the limit left.
    @Test
    void howLongEachStageTookIsKeptBesideItsLimit() {
        var id = work.opened();
        days(2);
        work.decided(work.pat(), id, Choice.Deconfliction.NONE);
        days(30);
        work.decided(work.pat(), id, Choice.Assessment.PANEL);
        var allowed = world.jdbc().sql("""
                select c.first_next_on - (c.opened_at at time zone 'Europe/London')::date from casework.case c where c.id = :id
                 union all
                select d.next_on - (d.decided_at at time zone 'Europe/London')::date from casework.decision d where d.of_case = :id and d.number = 1
                """).param("id", id.value()).query(Integer.class).list();
        var force = work.worried().force().value();
        assertThat(Measured.took(world, before)).extracting(it -> it.replaceAll(" [0-9-]{10} " + force, "")).containsExactlyInAnyOrder(
                "cases-deconflicted 2 of %d 1".formatted(allowed.getFirst()), "cases-assessed 30 of %d 1".formatted(allowed.getLast()));
    }

    /// What came before it is no time that it took.
    @Test
    void whatWasHeldUpHasTakenNoTime() {
        var id = work.opened();
        work.decided(work.pat(), id, Choice.Deconfliction.NONE);
        days(30);
        work.decided(work.pat(), id, Choice.Deconfliction.LIVE);
        assertThat(Measured.took(world, before)).hasSize(1).noneMatch(it -> it.startsWith("cases-assessed"))
                .isEqualTo(Measured.tookRecounted(world, before));
    }

    @Test
    void whatALiveInvestigationHeldUpWasNotLate() {
        var id = work.opened();
        work.decided(work.pat(), id, Choice.Deconfliction.NONE);
        days(30);
        work.decided(work.pat(), id, Choice.Deconfliction.LIVE);
        assertThat(counted("cases-assessed")).isEqualTo(Map.of("held", 1));
        assertThat(counted("cases-deconflicted")).as("it is asked again").isEqualTo(Map.of("in-time", 1, "waits", 1));
    }

    /// Once, as it was decided first; what is due since is due after the decision that stands.
    @Test
    void whatIsCorrectedIsDueAfterWhatStands() {
        var id = work.opened();
        work.decided(work.pat(), id, Choice.Deconfliction.NONE);
        var first = work.decided(work.pat(), id, Choice.Assessment.PANEL);
        days(40);
        assertThat(work.decisions().decide(work.in(work.pat()), id, UUID.randomUUID(), Choice.Assessment.SIGNPOST,
                Casework.grounds(Choice.Assessment.SIGNPOST), first)).isEqualTo(new Handing.Done(id));
        assertThat(counted("cases-assessed")).isEqualTo(Map.of("in-time", 1));
        assertThat(counted("cases-considered")).as("no panel considers it").isEmpty();
    }

    @Test
    void aCaseThatIsClosedIsReviewedAfterItsExit() {
        work.closed(Choice.Assessment.NO_FURTHER_ACTION);
        assertThat(counted("cases-assessed")).isEqualTo(Map.of("in-time", 1));
        assertThat(counted("reviews-made")).as("nobody was supported").isEmpty();
    }

    /// Nor does it become one when it is corrected to what it was.
    @Test
    void whatAnotherPanelDoesNotAdoptIsNoReview() {
        var at = AtPanel.in(service, world, cast);
        var of = at.seen(at.pat(), at.supported(at.in(at.chris()).day())).of().of();
        Succeeded.ends(world, at.panel(), at.in(at.chris()).day().plusDays(2));
        days(3);
        var other = at.another();
        var meeting = other.called(other.in(other.chris()).day(), AtPanel.PLACE, other.petra(), other.cara(), other.pat());
        var item = other.put(meeting, of, AtPanel.QUESTION);
        other.recorded(meeting, other.petra(), other.cara(), other.pat());
        var not = AtPanel.decision(org.concordat.panels.Choice.NOT_ADOPT, "Support goes on elsewhere.", ReasonKind.NOTHING_TO_SUPPORT);
        var first = other.decided(item, not);
        assertThat(counted("reviews-made")).isEqualTo(Map.of("waits", 1));
        var again = UUID.randomUUID();
        assertThat(other.decisions().decide(other.in(other.chris()), item, again, not, Optional.of(first)))
                .isInstanceOf(org.concordat.panels.Acted.Done.class);
        assertThat(counted("reviews-made")).isEqualTo(Map.of("waits", 1));
        assertThat(other.decisions().decide(other.in(other.chris()), item, UUID.randomUUID(), AtPanel.adopt(), Optional.of(again)))
                .isInstanceOf(org.concordat.panels.Acted.Done.class);
        assertThat(counted("reviews-made")).as("adopted after all").isEqualTo(Map.of("in-time", 1, "waits", 1));
        assertThat(Measured.kept(world, before)).isEqualTo(Measured.recounted(world, before));
        assertThat(Measured.took(world, before)).isEqualTo(Measured.tookRecounted(world, before));
        assertThat(Measured.waiting(world, before)).isEqualTo(Measured.waitingRecounted(world, before));
    }

    /// What is done on the last day is in time; counted when the panel comes to it again, and once.
    @Test
    void supportLapsesWhereNothingMoreIsDone() {
        var at = AtPanel.in(service, world, cast);
        var item = at.supported(at.in(at.chris()).day());
        meets(at, item);
        assertThat(counted("support-kept")).as("it begins").isEmpty();
        days(28);
        var first = at.decided(again(at, item), going());
        assertThat(counted("support-kept")).isEqualTo(Map.of("kept", 1));
        days(40);
        var lapsed = again(at, item);
        var decided = at.decided(lapsed, going());
        assertThat(counted("support-kept")).isEqualTo(Map.of("kept", 1, "lapsed", 1));
        assertThat(first).isNotEqualTo(decided);
        assertThat(at.decisions().decide(at.in(at.chris()), lapsed, UUID.randomUUID(), going(), Optional.of(decided)))
                .isInstanceOf(org.concordat.panels.Acted.Done.class);
        assertThat(counted("support-kept")).as("corrected").isEqualTo(Map.of("kept", 1, "lapsed", 1));
    }

    /// It goes on before the panel comes to it again: what was done last is in time, and what had passed before is not forgotten.
    @Test
    void supportThatLapsedAndWentOnIsNoneThatWasKept() {
        var at = AtPanel.in(service, world, cast);
        var item = at.supported(at.in(at.chris()).day());
        meets(at, item);
        days(29);
        meets(at, item);
        days(5);
        var next = again(at, item);
        at.decided(next, going());
        assertThat(counted("support-kept")).isEqualTo(Map.of("resumed", 1));
        days(20);
        at.decided(again(at, next), going());
        assertThat(counted("support-kept")).as("since the panel came to it").isEqualTo(Map.of("resumed", 1, "kept", 1));
    }

    /// Consent and a plan are no support: nobody had said that they give it.
    @Test
    void supportThatNobodyBeganIsNoneThatLapsed() {
        var at = AtPanel.in(service, world, cast);
        var item = at.supported(at.in(at.chris()).day());
        days(20);
        at.planned(item, "Somebody is still to be found.");
        days(9);
        at.decided(again(at, item), going());
        assertThat(counted("support-kept")).as("a plan came in time").isEqualTo(Map.of("not-begun", 1));
    }

    @Test
    void supportOfWhichAProviderHasAcceptedIsBegun() {
        var at = AtPanel.in(service, world, cast);
        var first = at.supported(at.in(at.chris()).day());
        var engagement = at.engaged(first);
        assertThat(at.engagements().accept(at.in(at.ivy()), engagement, at.in(at.ivy()).day())).isEqualTo(new org.concordat.panels.Acted.Done(engagement));
        days(29);
        var second = again(at, first);
        at.decided(second, going());
        assertThat(counted("support-kept")).as("they are there, and did nothing").isEqualTo(Map.of("lapsed", 1));
        assertThat(at.engagements().end(at.in(at.ivy()), engagement, "I move away.")).isEqualTo(new org.concordat.panels.Acted.Done(engagement));
        days(1);
        at.decided(again(at, second), going());
        assertThat(counted("support-kept")).as("they have gone").isEqualTo(Map.of("lapsed", 1, "not-begun", 1));
    }

    @Test
    void supportWithoutConsentIsNeitherKeptNorLapsed() {
        var at = AtPanel.in(service, world, cast);
        var item = at.supported(at.in(at.chris()).day());
        days(10);
        at.said(item, org.concordat.panels.Consent.State.WITHDRAWN, "By telephone.");
        days(29);
        at.decided(again(at, item), going());
        assertThat(counted("support-kept")).isEqualTo(Map.of("no-consent", 1));
    }

    private static void meets(AtPanel at, ItemId item) {
        assertThat(at.sessions().record(at.in(at.petra()), item, UUID.randomUUID(), at.in(at.petra()).day(), SupportSession.Came.HELD))
                .isEqualTo(new org.concordat.panels.Acted.Done(item.value()));
    }

    private static ItemId again(AtPanel at, ItemId before) {
        var meeting = at.called(at.in(at.chris()).day(), AtPanel.PLACE, at.petra(), at.cara(), at.pat());
        var id = at.put(meeting, at.seen(at.pat(), before).of().of(), AtPanel.QUESTION);
        at.recorded(meeting, at.petra(), at.cara(), at.pat());
        return id;
    }

    private static Decided.Wording going() {
        return AtPanel.decision(org.concordat.panels.Choice.CONTINUE, "It helps.", ReasonKind.SUPPORT_CAN_HELP);
    }

    @Test
    void whoeverReferredIsToldInTimeOrLate() {
        var id = work.opened();
        assertThat(counted("referrers-told")).isEqualTo(Map.of("waits", 1));
        work.told(work.pat(), id, Outcome.BEING_LOOKED_AT);
        assertThat(counted("referrers-told")).isEqualTo(Map.of("in-time", 1, "waits", 1));
        work.decided(work.pat(), id, Choice.Deconfliction.NONE);
        work.decided(work.pat(), id, Choice.Assessment.SIGNPOST);
        days(60);
        work.told(work.pat(), id, Outcome.SIGNPOSTED);
        assertThat(counted("referrers-told")).isEqualTo(Map.of("in-time", 1, "late", 1));
    }

    @Test
    void whatWasReadIsDisposedOfByItsDay() {
        var composing = Composing.of(service);
        var id = composing.sent(cast.ann(), cast.bryn(), cast.sections(composing.in(cast.ann()).day()));
        assertThat(counted("copies-disposed")).as("nobody has read it").isEmpty();
        composing.opened(cast.cara(), id);
        assertThat(counted("copies-disposed")).isEqualTo(Map.of("waits", 1));
        service.getBean(Disclosures.class).recall(composing.in(cast.ann()), id, UUID.randomUUID(), "The wrong pupil");
        assertThat(composing.inbox().confirmDisposal(composing.in(cast.cara()), id, "Nothing is kept."))
                .isInstanceOf(org.concordat.sharing.Reception.Done.class);
        assertThat(counted("copies-disposed")).isEqualTo(Map.of("in-time", 1));
    }
}
