package org.concordat.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.assurance.Watched.Q4;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.complaints.Complaining;
import org.concordat.complaints.Step.Outcome;
import org.concordat.consultation.Consultation;
import org.concordat.consultation.Consulting;
import org.concordat.kernel.Between;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.concordat.sampling.Judgement;
import org.concordat.sampling.Sampled;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.statistics.Figured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What some of the questions of the board are answered by, as of any quarter.
@ConcordatTest
class BoardQuestionsTest {

    @Autowired
    private ApplicationContext service;

    private World world;
    private Cast cast;
    private Scrutinised at;
    private Watched board;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        at = Scrutinised.in(service, world, cast);
        board = Watched.in(at);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anOfficeIsHeldOrItIsAnException() {
        assertThat(board.under(Question.OFFICE_HOLDER)).isEqualTo(Standing.none(Question.OFFICE_HOLDER)).matches(it -> !it.good());
        board.office(cast.overseer(), "Commissioner", LocalDate.of(2024, 5, 9), null);
        board.office(at.force(), "Chief Constable", null, null);
        assertThat(board.under(Question.OFFICE_HOLDER)).as("of the local policing body alone").isEqualTo(
                new Standing(Question.OFFICE_HOLDER, 1, 0)).matches(Standing::good);
        assertThat(board.seen(new Quarter(2023, 4)).under(Question.OFFICE_HOLDER)).as("vacant then").isEqualTo(
                new Standing(Question.OFFICE_HOLDER, 1, 1));
        board.office(cast.overseer(), "Deputy", LocalDate.of(2024, 5, 9), LocalDate.of(2026, 11, 20));
        assertThat(board.under(Question.OFFICE_HOLDER)).as("one has left").matches(it -> it.amiss() == 1 && !it.good());
        assertThat(board.evidence(Question.OFFICE_HOLDER, Q4)).extracting(Evidence::words).containsExactly("Deputy", "Commissioner");
    }

    @Test
    void anAgreementIsInForceOrItIsAnException() {
        assertThat(board.under(Question.AGREEMENT)).isEqualTo(new Standing(Question.AGREEMENT, 1, 0)).matches(Standing::good);
        assertThat(board.seen(new Quarter(2025, 4)).under(Question.AGREEMENT)).as("before it was signed").matches(it -> !it.good());
        var suspension = world.suspend(cast.agreement(), Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(board.under(Question.AGREEMENT)).as("suspended").isEqualTo(Standing.none(Question.AGREEMENT));
        assertThat(board.seen(new Quarter(2026, 3)).under(Question.AGREEMENT).good()).as("before that").isTrue();
        world.resume(cast.agreement(), suspension, Instant.parse("2026-11-21T09:00:00Z"));
        assertThat(board.under(Question.AGREEMENT).good()).isTrue();
        world.end(cast.agreement(), Instant.parse("2026-11-22T09:00:00Z"));
        assertThat(board.under(Question.AGREEMENT).good()).as("ended").isFalse();
    }

    @Test
    void trainingIsCurrentAsItWasKnownThen() {
        assertThat(board.under(Question.TRAINING)).matches(Standing::good);
        var untrained = world.officer(at.force(), "Ute", Role.PREVENT_OFFICER);
        world.role(untrained, Role.PREVENT_OFFICER, Between.from(LocalDate.of(2026, 1, 5)), LocalDate.of(2026, 11, 1),
                Instant.parse("2026-10-02T09:00:00Z"));
        assertThat(board.under(Question.TRAINING)).matches(it -> it.amiss() == 1 && !it.good());
        assertThat(board.evidence(Question.TRAINING, Q4).getFirst()).matches(it -> it.words().equals("PREVENT_OFFICER")
                && it.amount() == 1 && it.amiss() == 1);
        assertThat(board.seen(new Quarter(2026, 3)).under(Question.TRAINING).good()).as("as it was known").isTrue();
        world.leaves(untrained, LocalDate.of(2026, 11, 10));
        assertThat(board.under(Question.TRAINING).good()).as("who has left").isTrue();
    }

    @Test
    void aRoleThatWasTakenAwayIsNotLookedAt() {
        var given = world.officer(at.force(), "Gil", Role.PREVENT_OFFICER);
        world.role(given, Role.PREVENT_OFFICER, new Between(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 10, 1)),
                LocalDate.of(2026, 2, 1), Instant.parse("2026-01-20T09:00:00Z"));
        assertThat(board.under(Question.TRAINING).good()).isTrue();
        assertThat(board.seen(new Quarter(2026, 3)).under(Question.TRAINING).good()).as("while they held it").isFalse();
    }

    @Test
    void aSampleIsOneThatWasDrawnInTheQuarter() {
        var sampled = Sampled.in(service, world, cast);
        var code = board.code(sampled.area());
        sampled.planned();
        assertThat(standing(sampled.bo(), code, Q4).under(Question.SAMPLE)).as("planned").matches(it -> !it.good());
        sampled.drawn();
        assertThat(standing(sampled.bo(), code, Q4).under(Question.SAMPLE)).isEqualTo(new Standing(Question.SAMPLE, 1, 0));
        assertThat(standing(sampled.bo(), code, new Quarter(2026, 3)).under(Question.SAMPLE).good()).as("before").isFalse();
        board.on("2027-01-05");
        assertThat(standing(sampled.bo(), code, Q4).under(Question.SAMPLE).good()).as("of the quarter that is over").isTrue();
        assertThat(standing(sampled.bo(), code, new Quarter(2027, 1)).under(Question.SAMPLE).good()).as("after").isFalse();
    }

    /// However it was judged.
    @Test
    void whatWasChosenIsNoSampleOfTheQuarter() {
        var sampled = Sampled.in(service, world, cast);
        var id = sampled.chosen();
        sampled.judged(id, sampled.sam(), Judgement.Outcome.APPROPRIATE);
        sampled.judged(id, sampled.tess(), Judgement.Outcome.APPROPRIATE);
        assertThat(standing(sampled.bo(), board.code(sampled.area()), Q4).under(Question.SAMPLE)).matches(it -> !it.good());
    }

    /// Of the quarter in which they came out, whatever quarter they are of; the last version counts.
    @Test
    void figuresArePublishedInTheQuarterOrThereAreNone() {
        var figured = Figured.in(service, world).counted();
        assertThat(board.under(Question.FIGURES)).isEqualTo(Standing.none(Question.FIGURES)).matches(it -> !it.good());
        var waits = figured.made("referrals-by-age");
        assertThat(board.under(Question.FIGURES).good()).as("nobody has released them").isFalse();
        figured.declined(waits);
        var released = figured.released("referrals-by-sector");
        assertThat(board.under(Question.FIGURES)).isEqualTo(new Standing(Question.FIGURES, 1, 0)).matches(Standing::good);
        assertThat(board.evidence(Question.FIGURES, Q4)).singleElement().matches(it -> it.words().equals("referrals-by-sector")
                && it.reference().equals("2026-Q3") && it.bodyName().equals("Northvale Board") && it.amiss() == 0);
        assertThat(board.seen(new Quarter(2026, 3)).under(Question.FIGURES).good()).as("before").isFalse();
        figured.withdrawn(released);
        assertThat(board.under(Question.FIGURES)).isEqualTo(new Standing(Question.FIGURES, 1, 1)).matches(it -> !it.good());
        var late = board.code(world.area());
        assertThat(board.boards().area(board.in(at.bo()), late, Optional.of(Q4)).seen().orElseThrow().orElseThrow().standing()
                .under(Question.FIGURES).found()).as("of an area that is not in them").isZero();
        board.on("2027-01-05");
        assertThat(board.seen(Q4).under(Question.FIGURES)).isEqualTo(new Standing(Question.FIGURES, 1, 1));
        assertThat(board.seen(new Quarter(2027, 1)).under(Question.FIGURES).found()).as("after").isZero();
    }

    private AreaStanding standing(OfficerId who, String code, Quarter quarter) {
        return board.boards().area(board.in(who), code, Optional.of(quarter)).seen().orElseThrow().orElseThrow().standing();
    }

    /// Neither whose it is nor which: a body, what came of it, and whether it was late.
    @Test
    void complaintsAreAnsweredInTimeOrTheyAreAnException() {
        assertThat(board.under(Question.COMPLAINTS)).as("none").matches(Standing::good);
        var complaining = Complaining.in(at);
        complaining.answered(Outcome.UPHELD, false);
        assertThat(board.under(Question.COMPLAINTS)).isEqualTo(new Standing(Question.COMPLAINTS, 1, 0));
        complaining.acknowledged();
        board.on("2027-01-22");
        assertThat(board.seen(new Quarter(2027, 1)).under(Question.COMPLAINTS)).as("the other is unanswered, the first was before").isEqualTo(
                new Standing(Question.COMPLAINTS, 1, 1));
        complaining.made();
        board.on("2027-02-22");
        assertThat(board.evidence(Question.COMPLAINTS, new Quarter(2027, 1))).as("nor is a third acknowledged").hasSize(2)
                .allMatch(it -> it.reference() == null && it.day() == null && it.due() == null && it.words().equals("WAITS") && it.amiss() == 1);
        assertThat(board.evidence(Question.COMPLAINTS, Q4)).as("as of then").extracting(it -> it.words() + " " + it.amiss())
                .containsExactlyInAnyOrder("UPHELD 0", "WAITS 0");
    }

    /// Of those that closed, whether they were answered by their day; of what somebody answered, nothing.
    @Test
    void consultationsAreAnsweredInTimeOrTheyAreAnException() {
        assertThat(board.under(Question.CONSULTATIONS)).as("none").matches(Standing::good);
        var consulting = Consulting.in(at);
        var open = consulting.open();
        assertThat(board.under(Question.CONSULTATIONS)).as("open").isEqualTo(new Standing(Question.CONSULTATIONS, 0, 0));
        consulting.answered();
        consulting.withdrawn(consulting.open());
        assertThat(board.under(Question.CONSULTATIONS)).as("one answered, one withdrawn").isEqualTo(new Standing(Question.CONSULTATIONS, 1, 0));
        board.on("2027-02-25");
        assertThat(board.evidence(Question.CONSULTATIONS, new Quarter(2027, 1))).as("its day was yesterday; the first was before").singleElement()
                .matches(it -> it.reference().equals(Consultation.reference(open)) && it.words().equals(Consulting.TITLE) && it.amiss() == 1
                        && it.day() == null);
        assertThat(board.evidence(Question.CONSULTATIONS, Q4)).as("as of then").hasSize(2).allMatch(it -> it.amiss() == 0);
    }
}
