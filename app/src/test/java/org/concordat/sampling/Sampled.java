package org.concordat.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.InTheLog;
import org.concordat.TestClock;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.casework.CaseId;
import org.concordat.casework.Casework;
import org.concordat.casework.Choice;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.people.Matching;
import org.concordat.scrutiny.Duty;
import org.concordat.scrutiny.Evidence;
import org.concordat.scrutiny.Matter;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Matters;
import org.concordat.scrutiny.Priorities;
import org.concordat.scrutiny.Priority;
import org.concordat.scrutiny.Strand;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// An area in which the police decided on cases in October. Sam and Tess scrutinise for its commissioner, Ed for another area; Bo is
/// of the national board.
public record Sampled(ApplicationContext service, World world, Casework work, OfficerId sam, OfficerId tess, OfficerId ed, OfficerId bo) {

    public static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    public static final String WHY = "Few of these were ever looked at.";
    public static final String DIRECTED = "Say why in each decision";
    public static final String DIGITS = "31415926535897932384";

    public static Sampled in(ApplicationContext service, World world, Cast cast) {
        var work = Casework.in(service, world, cast);
        world.covers(cast.overseer(), work.worried().areaId(), BodyKind.LOCAL_POLICING_BODY);
        var elsewhere = world.body(BodyKind.LOCAL_POLICING_BODY, "Southmere Commissioner");
        var sampled = new Sampled(service, world, work, cast.sam(), world.officer(cast.overseer(), "Tess", Role.SCRUTINY_OFFICER),
                world.officer(elsewhere, "Ed", Role.SCRUTINY_OFFICER),
                world.officer(world.body(BodyKind.NATIONAL_BOARD, "Northvale Board"), "Bo", Role.BOARD_MEMBER));
        sampled.decided();
        return sampled;
    }

    /// Six decisions on three cases, in October, and the log holds them.
    void decided() {
        decided("2026-10-05T09:00:00Z");
    }

    /// Six more, at a moment.
    public void decided(String moment) {
        var now = clock().instant();
        clock().set(Instant.parse(moment));
        for (int i = 0; i < 3; i++) {
            work.assessed(Choice.Assessment.NO_FURTHER_ACTION);
        }
        clock().set(now);
        InTheLog.everything(service, world);
    }

    public TestClock clock() {
        return work.worried().clock();
    }

    public SignedIn in(OfficerId officer) {
        clock().advance(Duration.ofSeconds(1));
        return new SignedIn(officer, clock().instant());
    }

    public Rounds rounds() {
        return service.getBean(Rounds.class);
    }

    public Judgements judgements() {
        return service.getBean(Judgements.class);
    }

    public UUID area() {
        return work.worried().areaId();
    }

    Round.Plan plan(int size) {
        return new Round.Plan(area(), Sort.CASE_DECISION, OCTOBER, OCTOBER, size);
    }

    /// By Sam: two of six.
    public RoundId planned() {
        var act = UUID.randomUUID();
        assertThat(rounds().plan(in(sam), act, plan(2))).isEqualTo(new Acted.Done(act));
        return new RoundId(act);
    }

    RoundId planned(Round.Plan plan) {
        var act = UUID.randomUUID();
        assertThat(rounds().plan(in(sam), act, plan)).isEqualTo(new Acted.Done(act));
        return new RoundId(act);
    }

    /// By Sam, of those six: divided by the sort of decision, so many of each.
    public RoundId divided(Map<String, Integer> asked) {
        return divided(new Round.Plan(area(), Sort.CASE_DECISION, OCTOBER, OCTOBER, 1, Division.SORT), asked);
    }

    public RoundId divided(Round.Plan plan, Map<String, Integer> asked) {
        var act = UUID.randomUUID();
        assertThat(rounds().plan(in(sam), act, plan, asked)).isEqualTo(new Acted.Done(act));
        return new RoundId(act);
    }

    static String nonce(OfficerId of) {
        return "nonce of " + of;
    }

    public void committed(RoundId id, OfficerId... all) {
        for (var each : all) {
            assertThat(rounds().commit(in(each), id, Seeds.sha256(nonce(each)))).isEqualTo(new Acted.Done(id.value()));
        }
    }

    public void rolled(RoundId id, String digits) {
        assertThat(rounds().roll(in(sam), id, new Roll.Thrown(digits, "Two members of the public", "The town hall"))).isEqualTo(
                new Acted.Done(id.value()));
    }

    public void revealed(RoundId id, OfficerId... all) {
        for (var each : all) {
            assertThat(rounds().reveal(in(each), id, nonce(each))).isEqualTo(new Acted.Done(id.value()));
        }
    }

    /// Both commit, dice are rolled, and both reveal.
    public RoundId ready() {
        return ready(planned());
    }

    public RoundId ready(RoundId id) {
        committed(id, sam, tess);
        rolled(id, DIGITS);
        revealed(id, sam, tess);
        return id;
    }

    public RoundId drawn() {
        var id = ready();
        assertThat(rounds().draw(in(tess), id)).isEqualTo(new Acted.Done(id.value()));
        return id;
    }

    /// By Sam, today: the area's, for a year.
    public UUID priority() {
        var act = UUID.randomUUID();
        var today = in(sam).day();
        assertThat(service.getBean(Priorities.class).set(in(sam), act, new Priority.Wording(area(), Strand.PREVENT, "Advice that comes in time",
                "We look at what was decided without a panel.", new Between(today, today.plusYears(1)), null)))
                .isEqualTo(new org.concordat.scrutiny.Acted.Done(act));
        return act;
    }

    /// By Sam, to the police force: what decisions say.
    public UUID directed(@Nullable String withheld) {
        return raised(MatterKind.DIRECTION, withheld);
    }

    UUID raised(MatterKind kind, @Nullable String withheld) {
        var act = UUID.randomUUID();
        assertThat(service.getBean(Matters.class).raise(in(sam), act, work.worried().force(), new Matter.Wording(kind, DIRECTED, "Each decision says why.",
                new Evidence(List.of(), OCTOBER), kind == MatterKind.DIRECTION ? Duty.EFFICIENT_AND_EFFECTIVE : null, null, withheld)))
                .isEqualTo(new org.concordat.scrutiny.Acted.Done(act));
        return act;
    }

    public Choices choices() {
        return service.getBean(Choices.class);
    }

    /// By an officer: two of six, for a priority.
    public RoundId intended(OfficerId by) {
        return intended(by, new Purpose(Purpose.Serves.PRIORITY, priority(), WHY));
    }

    RoundId intended(OfficerId by, Purpose purpose) {
        var act = UUID.randomUUID();
        assertThat(choices().plan(in(by), act, plan(2), purpose)).isEqualTo(new Acted.Done(act));
        return new RoundId(act);
    }

    /// By Sam, and chosen by Tess.
    public RoundId chosen() {
        var id = intended(sam);
        assertThat(choices().choose(in(tess), id, List.of(2, 5))).isEqualTo(new Acted.Done(id.value()));
        return id;
    }

    public Challenges challenges() {
        return service.getBean(Challenges.class);
    }

    /// By Sam, of the first: the reason in words.
    public UUID challenged(RoundId round) {
        var act = UUID.randomUUID();
        assertThat(challenges().challenge(in(sam), act, round, first(round), LeftOut.REASONS, "Were others asked before?"))
                .isEqualTo(new Acted.Done(round.value()));
        return act;
    }

    /// By Pat, who waits for a second.
    public UUID answered(RoundId round) {
        var id = challenged(round);
        assertThat(challenges().answer(in(work.pat()), id, new Answer.Said(Answer.Kind.CHOICE, Answer.Choice.YES, "Two were.")))
                .isEqualTo(new Acted.Done(id));
        return id;
    }

    /// Whom the first is about, by Pat: from what the concern says, and from a surgery with a day of birth and a number.
    public void identified(RoundId round) {
        var of = world.jdbc().sql("select sampling.case_of(?)").param(Long.valueOf(first(round))).query(UUID.class).single();
        if (world.jdbc().sql("select count(*) from casework.subject where of_case = ?").param(of).query(Integer.class).single() > 0) {
            return;
        }
        Matching.of(service).added(work.pat(), work.identified(work.pat(), new CaseId(of)), "Jo Example", "NHS 943 476 5919");
    }

    /// The first that was drawn, or chosen.
    public String first(RoundId id) {
        return seen(sam, id).taken().orElseThrow().getFirst();
    }

    public void judged(RoundId id, OfficerId by, Judgement.Outcome outcome) {
        assertThat(judgements().judge(in(by), id, first(id), outcome, "It was so.")).isEqualTo(new Acted.Done(id.value()));
    }

    public Course seen(OfficerId officer, RoundId id) {
        return rounds().find(in(officer), id).orElseThrow().course();
    }

    static String refused(Acted came) {
        return came instanceof Acted.Refused(Decision.Refused why) ? why.rules() : came.toString();
    }
}
