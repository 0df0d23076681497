package org.concordat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.complaints.Complaining;
import org.concordat.complaints.ComplaintLetterbox;
import org.concordat.complaints.Step;
import org.concordat.consultation.AnswerLetterbox;
import org.concordat.consultation.Consulting;
import org.concordat.consultation.Moderation.Verdict;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What the public sends ends when its time is over, with what was decided of it, and not before; the ledger says how many.
@ConcordatTest
class KeptUntilTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TestClock clock;

    private World world;
    private Consulting asking;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        asking = Consulting.in(service, world, Cast.in(world));
        service.getBeansOfType(TakesIn.class).values().forEach(TakesIn::takeIn);   // what other tests left there
    }

    @AfterEach
    void close() {
        world.close();
    }

    /// Other tests have left things of their own.
    private int ended(Class<? extends Ends> what) {
        asking.says();
        return service.getBean(what).end();
    }

    private long entries(String kind, int number, LocalDate before) {
        return world.count("ledger.entry", "kind = ? and officer is null and fields ->> 'number' = ? and fields ->> 'before' = ?", kind, "" + number,
                before.toString());
    }

    private void nineOClock(LocalDate day) {
        clock.set(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }

    @Test
    void answersEndTwoYearsAfterTheLastDayAndWhatWasCountedStays() {
        var id = asking.open();
        asking.chosen(id, 1, 6);
        var answer = asking.wrote(id, Consulting.SAID);
        asking.moderated(answer, Verdict.FIT, null);
        var unanswered = asking.open();
        asking.chosen(unanswered, 1, 1);
        asking.takeIn();
        asking.days(10);
        asking.answer(asking.sam(), id);
        var closes = asking.today().minusDays(1);
        nineOClock(closes.plusYears(2));
        ended(AnswerLetterbox.class);
        assertThat(world.count("intake.consultation_answer", "consultation = ?", id)).as("two years to the day").isEqualTo(7);
        clock.advance(Duration.ofDays(1));
        int many = ended(AnswerLetterbox.class);
        assertThat(world.count("intake.consultation_answer", "consultation = ?", id)).isZero();
        assertThat(world.count("consultation.moderation", "answer = ?", answer)).isZero();
        assertThat(world.count("published.consultation_words", "consultation = ?", id)).isZero();
        assertThat(asking.published(id).get("results").toString()).contains("\"ALL\": 7");
        assertThat(world.count("intake.consultation_answer", "consultation = ?", unanswered)).as("nobody has said what came of it").isOne();
        assertThat(entries("consultation.answer.ended", many, closes.plusDays(1))).isOne();
        assertThat(ended(AnswerLetterbox.class)).isZero();
    }

    @Test
    void complaintsEndSixYearsAfterTheLastAnswerAndNeverBeforeOne() throws SQLException {
        var at = Complaining.in(asking.at());
        var early = at.answered(Step.Outcome.UPHELD, true);
        var corrected = at.answered(Step.Outcome.UPHELD, true);
        var waits = at.acknowledged();
        var day = asking.today();
        clock.advance(Duration.ofDays(2));
        world.jdbc().sql("insert into complaints.step (id, complaint, number, kind, body, made_by, made_at, outcome, told, words) "
                + "select gen_random_uuid(), complaint, 3, kind, body, made_by, ?, outcome, told, words from complaints.step where complaint = ? and number = 2")
                .params(clock.instant().atOffset(ZoneOffset.UTC), corrected.value()).update();
        nineOClock(day.plusYears(6));
        ended(ComplaintLetterbox.class);
        assertThat(world.count("intake.complaint", "id = ?", early.value())).as("six years to the day").isOne();
        clock.advance(Duration.ofDays(1));
        int many = ended(ComplaintLetterbox.class);
        assertThat(world.count("intake.complaint", "id = ?", early.value())).isZero();
        assertThat(world.count("complaints.step", "complaint = ?", early.value())).isZero();
        assertThat(world.count("complaints.step", "complaint = ?", corrected.value())).isEqualTo(3);
        assertThat(world.count("intake.complaint", "id = ?", waits.value())).isOne();
        assertThat(entries("complaints.complaint.ended", many, day.plusDays(1))).isOne();
        try (var superuser = Superuser.connect(service); var statement = superuser.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("delete from complaints.step where complaint = '%s'".formatted(corrected.value())))
                    .as("not otherwise than with the complaint").hasMessageContaining("a later answer corrects it");
        }
    }

    @Test
    void theWayBackEndsAYearAfterTheConcernCameInAndTheConcernStays() {
        var worried = Worried.in(service, world, asking.at().cast());
        var id = worried.shared(world, "Ring me.");
        service.getBean(Letterbox.class).takeIn();
        var day = asking.today();
        var waits = worried.shared(world, "Me too.");
        nineOClock(day.plusYears(1));
        ended(Letterbox.class);
        assertThat(world.count("intake.way_back", "referral = ?", id.value())).as("a year to the day").isOne();
        clock.advance(Duration.ofDays(1));
        int many = ended(Letterbox.class);
        assertThat(world.count("intake.way_back", "referral = ?", id.value())).isZero();
        assertThat(world.count("intake.concern", "referral = ?", id.value())).isOne();
        assertThat(world.count("intake.way_back", "referral = ?", waits.value())).as("nobody has taken it in").isOne();
        assertThat(entries("intake.way-back.ended", many, day.plusDays(1))).isOne();
    }

    /// Whatever the service asks for.
    @Test
    void theDatabaseEndsNothingOfTheLastYear() {
        var worried = Worried.in(service, world, asking.at().cast());
        var id = worried.shared(world, "Ring me.");
        service.getBean(Letterbox.class).takeIn();
        clock.advance(Duration.ofDays(365));
        asking.says();
        service.getBean(LetterboxSql.class).end(LocalDate.of(9999, 1, 1));
        assertThat(world.count("intake.way_back", "referral = ?", id.value())).isOne();
    }
}
