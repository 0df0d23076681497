package org.concordat.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.measures.Measured.Q4;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.complaints.Complaining;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.concordat.law.Gateways;
import org.concordat.partnership.Area;
import org.concordat.requests.AskingOpenly;
import org.concordat.requests.RefusalKind;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.scrutiny.Step;
import org.concordat.sharing.AnswerKind;
import org.concordat.sharing.CameOf;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Changed;
import org.concordat.sharing.Composing;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Outcomes;
import org.concordat.sharing.World;
import org.concordat.statistics.Figured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What is measured of an area, from acts, and who sees it.
@ConcordatTest
class MeasureLifeTest {

    private static final Quarter LONG_AGO = new Quarter(2021, 2);
    private static final Quarter Q3 = new Quarter(2026, 3);
    private static final Quarter Q1 = new Quarter(2027, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext service;

    private World world;
    private Cast cast;
    private Scrutinised at;
    private Measured measured;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        at = Scrutinised.in(service, world, cast);
        measured = Measured.in(at);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void on(String day) {
        at.clock().set(Instant.parse(day + "T09:00:00Z"));
    }

    private Map<String, Long> parts(String measure, Quarter quarter) {
        return measured.here(measure, quarter).parts();
    }

    @Test
    void anAnswerIsOwedThenInTimeOrLate() {
        var quick = at.raised(MatterKind.QUESTION);
        var slow = at.raised(MatterKind.QUESTION);
        at.raised(MatterKind.QUESTION);
        var closed = at.raised(MatterKind.QUESTION);
        assertThat(measured.here("matters-answered", Q4)).as("nothing is late yet").matches(it -> it.rate().equals(Rate.NONE)
                && it.waiting() == 4);
        at.steps().answer(at.in(at.olu()), quick, UUID.randomUUID(), Step.Outcome.ACCEPTED, "So it is.", null);
        at.closed(closed);
        assertThat(measured.here("matters-answered", Q4).rate()).as("so far").isEqualTo(new Rate(1, 1));
        on("2026-12-30");
        at.steps().answer(at.in(at.olu()), slow, UUID.randomUUID(), Step.Outcome.ACCEPTED, "So it is.", null);
        assertThat(parts("matters-answered", Q4)).isEqualTo(Map.of("in-time", 1L, "late", 1L, "waits", 1L, "closed", 1L));
        on("2027-01-02");
        assertThat(measured.here("matters-answered", Q4).rate()).as("the quarter is over: what was not answered was missed")
                .isEqualTo(new Rate(1, 3));
    }

    @Test
    void aPromiseIsKeptLateOrReplaced() {
        var kept = at.raised(MatterKind.FINDING);
        var replaced = at.raised(MatterKind.FINDING);
        at.accepted(kept);
        at.accepted(replaced);
        at.accepted(replaced);
        at.steps().complete(at.in(at.olu()), kept, UUID.randomUUID(), "Done.");
        assertThat(parts("promises-kept", Q4)).isEqualTo(Map.of("in-time", 1L, "waits", 1L, "replaced", 1L));
    }

    @Test
    void whatHoldersSayIsMeasuredAndMovesWhenMoreIsKnown() {
        var composing = Composing.of(service);
        var answered = composing.sent(cast.ann(), cast.bryn(), cast.sections(TODAY));
        var recalled = composing.sent(cast.ann(), cast.bryn(), cast.sections(TODAY));
        composing.sent(cast.ann(), cast.bryn(), cast.sections(TODAY));
        composing.opened(cast.cara(), answered);
        composing.inbox().answer(composing.in(cast.cara()), answered, UUID.randomUUID(), AnswerKind.OF_USE, "Yes.");
        service.getBean(Disclosures.class).recall(composing.in(cast.ann()), recalled, UUID.randomUUID(), "The wrong pupil");
        assertThat(parts("feedback-given", Q4)).isEqualTo(Map.of("in-time", 1L, "taken-back", 1L, "waits", 1L));
        assertThat(parts("decisions-changed", Q4)).isEqualTo(Map.of("not-yet-known", 1L));
        assertThat(measured.here("decisions-changed", Q4).rate()).isEqualTo(Rate.NONE);
        assertThat(parts("taken-back", Q4)).isEqualTo(Map.of("stands", 2L, "recalled", 1L));
        assertThat(parts("told-one-body", Q4)).isEqualTo(Map.of("one", 3L));
        assertThat(parts("gateways", Q4)).isEqualTo(Map.of("ctsa-2015-s36", 3L));
        on("2027-01-05");
        assertThat(service.getBean(Outcomes.class).say(composing.in(cast.cara()), answered, UUID.randomUUID(), new CameOf("A plan", Changed.YES)))
                .isInstanceOf(org.concordat.sharing.Reception.Done.class);
        assertThat(parts("decisions-changed", Q4)).as("in the quarter of the answer").isEqualTo(Map.of("yes", 1L));
        assertThat(parts("decisions-changed", Q1)).isEmpty();
    }

    /// As of answers from before it was asked.
    @Test
    void whatIsNotRecordedIsShownAndOfNoShare() {
        measured.count("decisions-changed", Q4, cast.school(), "not-recorded", 7);
        measured.count("decisions-changed", Q4, cast.school(), "yes", 1);
        measured.count("decisions-changed", Q4, cast.school(), "no", 2);
        assertThat(measured.here("decisions-changed", Q4)).matches(it -> it.notRecorded() == 7 && it.rate().equals(new Rate(1, 3)));
    }

    @Test
    void requestsAreAnsweredAndRefusedByKind() {
        var asking = AskingOpenly.of(service, world, cast);
        var refused = asking.taken("Jo Example");
        var held = asking.taken("Jo Sample");
        var withdrawn = asking.sent("Jo Third");
        asking.responses().refuse(asking.in(asking.dora()), refused, UUID.randomUUID(), RefusalKind.LEGAL, "The law bars it.",
                asking.in(asking.dora()).day().plusDays(9));
        asking.responses().nothingHeld(asking.in(asking.dora()), held, UUID.randomUUID());
        asking.requests().withdraw(asking.in(cast.cara()), withdrawn, UUID.randomUUID(), "It is over.");
        assertThat(parts("requests-answered", Q4)).isEqualTo(Map.of("in-time", 2L, "withdrawn", 1L));
        assertThat(parts("requests-refused", Q4)).isEqualTo(Map.of("legal", 1L, "answered", 1L));
        assertThat(measured.here("requests-refused", Q4).rate()).isEqualTo(new Rate(1, 2));
    }

    /// Whatever quarter is looked at, as long as it waits; and what nobody has taken up.
    @Test
    void whatWaitsPastItsDayIsSaidAndSinceWhen() {
        var asking = AskingOpenly.of(service, world, cast);
        var taken = asking.taken("Jo Example");
        asking.sent("Jo Sample");
        assertThat(parts("requests-taken", Q4)).isEqualTo(Map.of("in-time", 1L, "untaken", 1L));
        assertThat(measured.here("requests-taken", Q4)).matches(it -> it.rate().equals(new Rate(1, 1)) && it.waiting() == 1);
        assertThat(measured.seen("requests-answered", Q4).pastDue()).as("their day is to come").isEmpty();
        var due = world.jdbc().sql("select min(due_on) from requests.asked where request = ?").param(taken.value()).query(LocalDate.class).single();
        on(due.toString());
        assertThat(measured.seen("requests-answered", Q4).pastDue()).as("it is their day").isEmpty();
        on(due.plusDays(1).toString());
        assertThat(measured.seen("requests-answered", Q3).pastDue()).contains(new PastDue(2, due));
        asking.responses().nothingHeld(asking.in(asking.dora()), taken, UUID.randomUUID());
        var seen = measured.measures().read(measured.in(at.sam()), Optional.empty(), Optional.empty()).seen().orElseThrow().orElseThrow();
        assertThat(seen.lines()).filteredOn(it -> it.here().measure().id().startsWith("requests-")).extracting(Measures.Line::pastDue)
                .containsExactly(Optional.of(new PastDue(1, due)), Optional.of(new PastDue(1, due)), Optional.empty());
    }

    /// It counts as it was answered last, in the quarter of the first answer.
    @Test
    void aComplaintThatIsAnsweredAgainMoves() {
        var complaining = Complaining.in(at);
        var complaint = complaining.answered(org.concordat.complaints.Step.Outcome.NOT_UPHELD, true);
        assertThat(parts("complaints-upheld", Q4)).isEqualTo(Map.of("not-upheld", 1L));
        assertThat(parts("complaints-answered", Q1)).as("it was due within months").isEmpty();
        on("2027-01-05");
        service.getBean(org.concordat.complaints.Complaints.class).answer(complaining.in(complaining.olu()), complaint, UUID.randomUUID(),
                new org.concordat.complaints.Step.Answer(org.concordat.complaints.Step.Outcome.UPHELD, true, "We looked again."));
        assertThat(parts("complaints-upheld", Q4)).isEqualTo(Map.of("upheld", 1L));
    }

    @Test
    void aPriorityIsTakenUpByADirectionThatServesIt() {
        var priority = at.set(at.priority("Answer in time"));
        at.set(at.priority("Tell partners"));
        assertThat(parts("priorities-taken-up", Q4)).isEqualTo(Map.of("not-yet", 2L));
        for (int i = 0; i < 2; i++) {
            at.raised(new org.concordat.scrutiny.Matter.Wording(MatterKind.DIRECTION, "Sooner", "Tell them sooner.",
                    new org.concordat.scrutiny.Evidence(List.of(), Scrutinised.MONTH), null, priority, null));
        }
        assertThat(measured.here("priorities-taken-up", Q4).rate()).isEqualTo(new Rate(1, 2));
    }

    /// Its own area, those around it without it, and all; a body that serves two areas is in the number of all once.
    @Test
    void anAreaIsComparedWithThoseAroundIt() {
        var before = measured.seen("requests-refused", Q3).year();
        var near = world.body(BodyKind.POLICE_FORCE, "Southmere Police");
        var far = world.body(BodyKind.POLICE_FORCE, "Westhaven Police");
        world.jdbc().sql("update partnership.area set region = 'A region of a test' where id = ?").param(at.area()).update();
        measured.elsewhere("A region of a test", near);
        var away = measured.elsewhere("Another region of a test", far);
        world.covers(at.force(), away, BodyKind.COUNTER_TERRORISM_POLICING);
        measured.count("requests-refused", Q3, at.force(), "legal", 3);
        measured.count("requests-refused", Q3, at.force(), "answered", 1);
        measured.count("requests-refused", Q3, near, "answered", 8);
        measured.count("requests-refused", Q3, near, "legal", 2);
        measured.count("requests-refused", Q3, far, "answered", 100);
        var third = world.body(BodyKind.POLICE_FORCE, "Eastmoor Police");
        measured.elsewhere("A region of a test", third);
        measured.count("requests-refused", Q3, third, "answered", 5);
        measured.count("requests-refused", Q3, measured.elsewhere("A third region of a test"), "answered", 1);
        var sight = measured.seen("requests-refused", Q3);
        assertThat(sight.here().rate()).isEqualTo(new Rate(3, 4));
        assertThat(measured.seen("requests-refused", Q4)).as("a quarter that lasts is not put together with others")
                .matches(it -> it.last().equals(Q3) && it.year().equals(sight.year()));
        assertThat(sight.others()).isEqualTo(new Rate(2, 15));
        assertThat(sight.year()).isEqualTo(before.plus(new Rate(5, 120)));
        assertThat(sight.placed()).extracting(it -> it.area().id()).as("only their own").containsExactly(at.area());
        assertThat(national("requests-refused").placed()).extracting(it -> it.area().id()).contains(at.area(), away).hasSizeGreaterThan(43);
    }

    /// As shares are: of two others at least, and of whatever is left of all without them.
    @Test
    void howLongItTookAndWhatWaitsStandBesideTheOthersOfTheRegion() {
        var region = "A region of a test";
        world.jdbc().sql("update partnership.area set region = ? where id = ?").params(region, at.area()).update();
        var near = measured.elsewhere(region);
        measured.took("cases-assessed", Q3, at.force(), 4);
        measured.took("cases-assessed", Q3, near, 9);
        measured.waits("cases-assessed", Q3.first(), near, 3);
        assertThat(near("cases-assessed")).as("one other area").isEqualTo(new Measures.Near(0, List.of()));
        var second = measured.elsewhere(region);
        measured.took("cases-assessed", Q3, second, 7);
        measured.waits("cases-assessed", Q3.first(), second, 2);
        assertThat(near("cases-assessed")).isEqualTo(new Measures.Near(5, List.of(new Lasted(Q3, List.of(new Lasted.Times(7, 10, 1),
                new Lasted.Times(9, 10, 1))))));
        var far = measured.elsewhere("Another region of a test");
        measured.took("cases-assessed", Q3, far, 2);
        measured.waits("cases-assessed", Q3.first(), far, 1);
        assertThat(near("cases-assessed")).as("what is left of all would be one area").isEqualTo(new Measures.Near(0, List.of()));
        assertThat(near("requests-refused")).as("another measure").isEqualTo(new Measures.Near(0, List.of()));
    }

    private Measures.Near near(String measure) {
        return measured.seen(measure, Q3).near();
    }

    /// Of the measure and in the quarter: what the register has is nobody to hide behind.
    @Test
    void noOtherAreaIsToldOfByItself() {
        var region = "A region of a test";
        world.jdbc().sql("update partnership.area set region = ? where id = ?").params(region, at.area()).update();
        measured.count("requests-refused", LONG_AGO, at.force(), "legal", 3);
        assertThat(together()).as("their own alone").isEqualTo(List.of(new Rate(3, 3), Rate.NONE));
        var near = measured.elsewhere(region);
        var second = measured.elsewhere(region);
        measured.count("requests-refused", LONG_AGO, near, "answered", 8);
        assertThat(together()).as("all without their own is one, which did something").isEqualTo(List.of(Rate.NONE, Rate.NONE));
        assertThat(measured.measures().find(measured.in(at.bo()), "requests-refused", Optional.of(LONG_AGO), Optional.empty()).seen().orElseThrow()
                .orElseThrow().year()).as("the board sees each").isEqualTo(new Rate(3, 11));
        var far = measured.elsewhere("Another region of a test");
        measured.count("requests-refused", LONG_AGO, far, "answered", 100);
        measured.count("requests-refused", LONG_AGO.plus(-1), second, "answered", 9);
        assertThat(together()).as("the second did something in another quarter").isEqualTo(List.of(new Rate(3, 111), Rate.NONE));
        measured.count("requests-refused", LONG_AGO, second, "answered", 4);
        assertThat(together()).as("all without them and without their own is one").isEqualTo(List.of(new Rate(3, 115), Rate.NONE));
        measured.count("requests-refused", LONG_AGO, measured.elsewhere("A third region of a test"), "answered", 1);
        assertThat(together()).isEqualTo(List.of(new Rate(3, 116), new Rate(0, 12)));
    }

    /// One of the others is theirs, too, and they see it: what is left would be one.
    @Test
    void whatTheySeeAnyhowHidesNobody() {
        var region = "A region of a test";
        world.jdbc().sql("update partnership.area set region = ? where id = ?").params(region, at.area()).update();
        var theirs = world.body(BodyKind.POLICE_FORCE, "Southmere Police");
        world.covers(cast.overseer(), measured.elsewhere(region, theirs), BodyKind.LOCAL_POLICING_BODY);
        measured.count("requests-refused", LONG_AGO, theirs, "answered", 2);
        measured.count("requests-refused", LONG_AGO, measured.elsewhere(region), "answered", 8);
        for (int i = 0; i < 2; i++) {
            measured.count("requests-refused", LONG_AGO, measured.elsewhere("Another region of a test"), "answered", 1);
        }
        assertThat(together()).isEqualTo(List.of(new Rate(0, 12), Rate.NONE));
        measured.count("requests-refused", LONG_AGO, measured.elsewhere(region), "answered", 4);
        assertThat(together()).isEqualTo(List.of(new Rate(0, 16), new Rate(0, 14)));
    }

    /// Of all, and of the others of the region, as the scrutiny officer sees them.
    private List<Rate> together() {
        var sight = measured.measures().find(measured.in(at.sam()), "requests-refused", Optional.of(LONG_AGO), Optional.of(measured.code()))
                .seen().orElseThrow().orElseThrow();
        return List.of(sight.year(), sight.others());
    }

    private Measures.Sight national(String measure) {
        return measured.measures().find(measured.in(at.bo()), measure, Optional.of(Q4), Optional.empty()).seen().orElseThrow().orElseThrow();
    }

    /// A body that came to the area in the middle of a quarter, or left it, counts there for the whole of it, and not in another.
    @Test
    void aBodyCountsWhereItServedInTheQuarter() {
        measured.count("requests-refused", Q4, at.force(), "legal", 3);
        measured.count("requests-refused", Q4.plus(1), at.force(), "legal", 5);
        on("2027-02-01");
        assertThat(measured.here("requests-refused", Q4.plus(1)).rate().part()).isEqualTo(5);
        world.jdbc().sql("update partnership.coverage set until_day = '2026-11-25', ended_at = '2026-11-20T09:00Z' where body = ?")
                .param(at.force().value()).update();
        assertThat(measured.here("requests-refused", Q4).rate().part()).isEqualTo(3);
        assertThat(measured.here("requests-refused", Q4.plus(1)).rate().part()).isZero();
    }

    @Test
    void theBoardSeesEveryAreaAndAScrutinyOfficerTheirOwn() {
        measured.count("requests-refused", Q4.plus(-1), at.force(), "legal", 2);
        var own = measured.measures().read(measured.in(at.sam()), Optional.empty(), Optional.empty()).seen().orElseThrow().orElseThrow();
        assertThat(own.scope().area()).map(Area::id).contains(at.area());
        assertThat(own.lines()).filteredOn(it -> it.here().measure().id().equals("requests-refused")).singleElement()
                .matches(it -> it.before().number("legal") == 2 && it.here().number("legal") == 0);
        var board = measured.measures().read(measured.in(at.bo()), Optional.of(Q4), Optional.empty()).seen().orElseThrow().orElseThrow();
        assertThat(board.scope()).matches(it -> it.national() && it.area().isEmpty());
        assertThat(board.lines()).hasSize(28);
        var there = measured.measures().read(measured.in(at.bo()), Optional.of(Q4), Optional.of(measured.code())).seen().orElseThrow().orElseThrow();
        assertThat(there.lines().stream().map(Measures.Line::here)).isEqualTo(measured.measures().read(measured.in(at.sam()), Optional.of(Q4),
                Optional.of(measured.code())).seen().orElseThrow().orElseThrow().lines().stream().map(Measures.Line::here).toList());
        assertThat(world.trailOf(at.sam())).containsExactly("measures.read Sam", "measures.read Sam");
        at.clock().advance(Duration.ofDays(200));
        assertThat(measured.seen("requests-refused", new Quarter(2031, 1)).scope().quarter()).as("one that is to come").isEqualTo(new Quarter(2027, 2));
    }

    @Test
    void nobodyElseSeesThemNorAnotherArea() {
        for (var other : List.of(at.olu(), cast.ann(), cast.cara(), world.officer(cast.overseer(), "Al", Role.ADMINISTRATOR))) {
            assertThat(refused(measured.measures().read(measured.in(other), Optional.empty(), Optional.empty()))).isEqualTo("measures.overseer-reads");
        }
        assertThat(refused(measured.measures().read(measured.in(at.ed()), Optional.empty(), Optional.of(measured.code()))))
                .isEqualTo("measures.of-your-area");
        assertThat(refused(measured.measures().find(measured.in(at.ed()), "requests-refused", Optional.empty(), Optional.of(measured.code()))))
                .isEqualTo("measures.of-your-area");
        assertThat(measured.measures().read(measured.in(at.bo()), Optional.empty(), Optional.of("E99999999")).seen().orElseThrow()).isEmpty();
        assertThat(measured.measures().find(measured.in(at.bo()), "happiness", Optional.empty(), Optional.empty()).seen().orElseThrow()).isEmpty();
        assertThat(world.trailOf(at.ed())).containsExactly("measures.read.refused Ed", "measures.read.refused Ed");
        assertThat(world.trailOf(at.bo())).containsExactly("measures.read.refused Bo", "measures.read.refused Bo");
        var nowhere = world.officer(world.body(BodyKind.LOCAL_POLICING_BODY, "Eastmoor Commissioner"), "Noa", Role.SCRUTINY_OFFICER);
        var empty = measured.measures().find(measured.in(nowhere), "requests-refused", Optional.empty(), Optional.empty()).seen().orElseThrow().orElseThrow();
        assertThat(empty.placed()).as("whose body serves no area").isEmpty();
        assertThat(empty.here().parts()).isEmpty();
    }

    /// Of people there are figures, or nothing: what is hidden from anybody is hidden here, and what was withdrawn is gone.
    @Test
    void ofPeopleOnlyWhatIsPublishedIsSeen() {
        var figured = Figured.in(service, world).counted();
        assertThat(ofPeople(at.bo(), "E23000001", "referrals-by-age").figures()).as("nobody has released any").isEmpty();
        var released = figured.released("referrals-by-age");
        figured.released("referrals-by-sector");
        var ages = ofPeople(at.bo(), "E23000001", "referrals-by-age");
        assertThat(ages.rows()).hasSize(6).allMatch(it -> it.all().number().isPresent());
        assertThat(ages.rows()).filteredOn(it -> it.code().code().equals("Not recorded")).singleElement()
                .matches(it -> it.all().number().getAsLong() > 0 && it.all().rate().isEmpty());
        assertThat(ages.rows().getFirst().here().rate().orElseThrow()).matches(it -> it.of() > it.part() && it.part() > 0);
        assertThat(List.of("E23000001", "E23000002", "E23000003", "E23000004", "E23000005").stream()
                .flatMap(it -> ofPeople(at.bo(), it, "referrals-by-sector").rows().stream())).anyMatch(it -> it.here().number().isEmpty());
        assertThat(ofPeople(at.sam(), measured.code(), "referrals-by-age").rows()).as("an area in which nothing was counted")
                .allMatch(it -> it.here().rate().isEmpty() && it.all().number().isPresent());
        figured.withdrawn(released);
        assertThat(ofPeople(at.bo(), "E23000001", "referrals-by-age").figures()).isEmpty();
        assertThat(refused(measured.measures().ofPeople(measured.in(at.ed()), Optional.empty(), Optional.of(measured.code()))))
                .isEqualTo("measures.of-your-area");
    }

    private OfPeople ofPeople(OfficerId who, String code, String table) {
        return measured.measures().ofPeople(measured.in(who), Optional.empty(), Optional.of(code)).seen().orElseThrow().orElseThrow().stream()
                .filter(it -> it.table().id().equals(table)).findFirst().orElseThrow();
    }

    @Test
    void everyGatewayOfTheLawHasItsCategory() {
        assertThat(service.getBean(MeasureDefinitions.class).find("gateways").orElseThrow().parts()).extracting(Measure.Part::code)
                .containsExactlyInAnyOrderElementsOf(service.getBean(Gateways.class).all().stream().map(it -> it.id().slug()).distinct().toList());
    }

    private static String refused(Look<?> look) {
        return look instanceof Look.Refused<?>(Decision.Refused why) ? why.rules() : look.toString();
    }
}
