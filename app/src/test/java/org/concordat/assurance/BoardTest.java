package org.concordat.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.assurance.Watched.Q4;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.complaints.Step.Outcome;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.concordat.partnership.Area;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.scrutiny.Step;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What can be shown of a police area, as of any quarter, and to whom.
@ConcordatTest
class BoardTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Acting acting;
    @Autowired
    private JdbcClient app;

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

    /// All at once, and one by one.
    @Test
    void whichAgreementsAreInForceIsWhatThePartnershipSays() {
        var suspension = world.suspend(cast.agreement(), Instant.parse("2026-11-10T09:00:00Z"));
        world.resume(cast.agreement(), suspension, Instant.parse("2026-11-12T09:00:00Z"));
        world.end(cast.agreement(), Instant.parse("2026-11-20T09:00:00Z"));
        var reference = world.jdbc().sql("select reference from partnership.agreement where id = ?").param(cast.agreement().value())
                .query(String.class).single();
        var known = new ArrayList<Integer>();
        for (var moment : List.of("2025-12-31T12:00Z", "2026-11-09T12:00Z", "2026-11-11T12:00Z", "2026-11-13T12:00Z", "2026-11-21T12:00Z")) {
            var oneByOne = world.jdbc().sql("""
                    select distinct a.reference from partnership.agreement a
                      join partnership.agreement_party p on p.agreement = a.id
                      join partnership.coverage c on c.body = p.body and c.from_day <= :moment::date
                                                 and (c.until_day is null or c.until_day > :moment::date)
                     where partnership.state_of(a.id, :moment::timestamptz) = 'IN_FORCE'
                    """).param("moment", moment).query(String.class).list();
            assertThat(new HashSet<>(as(at.bo(), "select reference from assurance.agreements('2026-10-01', '" + moment + "')")))
                    .as(moment).containsExactlyInAnyOrderElementsOf(oneByOne);
            known.add(oneByOne.contains(reference) ? 1 : 0);
        }
        assertThat(known).containsExactly(0, 1, 0, 1, 0);
    }

    @Test
    void anAnswerIsOnTimeLateOrOverdue() {
        var answered = at.raised(MatterKind.QUESTION);
        var late = at.raised(MatterKind.DIRECTION);
        at.raised(at.bo(), at.force(), Scrutinised.words(MatterKind.RECOMMENDATION));
        assertThat(board.under(Question.ANSWERS)).isEqualTo(new Standing(Question.ANSWERS, 2, 0)).matches(Standing::good);
        at.steps().answer(board.in(at.olu()), answered, UUID.randomUUID(), Step.Outcome.ACCEPTED, "So it is.", null);
        board.on("2026-12-21");
        assertThat(board.under(Question.ANSWERS)).as("the last day").matches(Standing::good);
        board.on("2026-12-22");
        assertThat(board.under(Question.ANSWERS)).isEqualTo(new Standing(Question.ANSWERS, 2, 1)).matches(it -> !it.good());
        at.accepted(late);
        assertThat(board.under(Question.ANSWERS)).as("late, and what it promised").isEqualTo(new Standing(Question.ANSWERS, 3, 1));
        board.on("2027-01-10");
        assertThat(board.under(Question.ANSWERS)).as("what was late then").isEqualTo(new Standing(Question.ANSWERS, 3, 1));
        assertThat(board.seen(new Quarter(2027, 1)).under(Question.ANSWERS)).as("the promise").isEqualTo(
                new Standing(Question.ANSWERS, 1, 0));
        board.on("2027-01-23");
        assertThat(board.seen(new Quarter(2027, 1)).under(Question.ANSWERS)).as("the promise, not kept").isEqualTo(
                new Standing(Question.ANSWERS, 1, 1));
    }

    @Test
    void aRecommendationIsInHandUntilItIsOverdue() {
        assertThat(board.under(Question.RECOMMENDATIONS)).as("none").matches(Standing::good);
        var id = at.raised(at.bo(), at.force(), Scrutinised.words(MatterKind.RECOMMENDATION));
        assertThat(board.under(Question.RECOMMENDATIONS)).isEqualTo(new Standing(Question.RECOMMENDATIONS, 1, 0));
        board.on("2027-03-01");
        var first = new Quarter(2027, 1);
        assertThat(board.seen(first).under(Question.RECOMMENDATIONS)).isEqualTo(new Standing(Question.RECOMMENDATIONS, 1, 1));
        assertThat(board.evidence(Question.RECOMMENDATIONS, first)).singleElement().matches(it -> it.day() == null
                && it.reference().equals(at.seen(at.bo(), id).of().reference()) && it.bodyName().equals("Northvale Police"));
        at.accepted(id);
        assertThat(board.seen(first).under(Question.RECOMMENDATIONS)).as("late, and in hand by now").isEqualTo(
                new Standing(Question.RECOMMENDATIONS, 2, 0));
        at.steps().complete(board.in(at.olu()), id, UUID.randomUUID(), "Done.");
        board.on("2027-04-02");
        assertThat(board.seen(new Quarter(2027, 2)).under(Question.RECOMMENDATIONS)).as("nothing is due").isEqualTo(
                Standing.none(Question.RECOMMENDATIONS));
    }

    /// Whoever answers for a body that no longer serves the area is not asked about there.
    @Test
    void aBodyThatHasLeftTheAreaIsNotSeenThere() {
        at.raised(MatterKind.FINDING);
        assertThat(board.under(Question.ANSWERS).found()).isEqualTo(1);
        world.jdbc().sql("update partnership.coverage set until_day = '2026-11-23', ended_at = '2026-11-20T09:00Z' where body = ?")
                .param(at.force().value()).update();
        assertThat(board.under(Question.ANSWERS).found()).isZero();
        assertThat(board.evidence(Question.TRAINING, Q4)).extracting(Evidence::body).doesNotContain(at.force());
    }

    @Test
    void everyAnswerIsCountedFromItsRows() {
        board.office(cast.overseer(), "Commissioner", LocalDate.of(2024, 5, 9), null);
        at.raised(MatterKind.FINDING);
        at.raised(at.bo(), at.force(), Scrutinised.words(MatterKind.RECOMMENDATION));
        board.on("2027-03-01");
        for (var quarter : List.of(Q4, new Quarter(2027, 1))) {
            for (var standing : board.seen(quarter).standings()) {
                var rows = board.evidence(standing.question(), quarter);
                assertThat(rows).as(standing.question().name()).hasSize(standing.found());
                assertThat(rows.stream().filter(it -> it.amiss() > 0)).hasSize(standing.amiss());
            }
        }
        assertThat(board.seen(new Quarter(2027, 1)).exceptions()).isEqualTo(4);
    }

    @Test
    void theBoardSeesEveryAreaThoseWithMostExceptionsFirst() {
        var seen = board.boards().read(board.in(at.bo()), Optional.empty()).seen().orElseThrow();
        assertThat(seen.areas()).hasSizeGreaterThan(43).extracting(it -> -it.exceptions()).isSorted();
        assertThat(seen.areas()).extracting(AreaStanding::area).extracting(Area::id).contains(at.area());
        assertThat(seen.quarter()).isEqualTo(Q4);
        assertThat(board.boards().read(board.in(at.bo()), Optional.of(new Quarter(2031, 1))).seen().orElseThrow().quarter())
                .as("one that is to come").isEqualTo(Q4);
        assertThat(world.trailOf(at.bo())).containsExactly("assurance.board.read Bo", "assurance.board.read Bo");
    }

    @Test
    void aScrutinyOfficerSeesTheirOwnAreaInTheSameForm() {
        assertThat(board.boards().read(board.in(cast.sam()), Optional.empty()).seen().orElseThrow().areas())
                .containsExactly(board.seen(Q4));
        assertThat(board.boards().area(board.in(cast.sam()), board.code(), Optional.empty()).seen().orElseThrow()).isPresent();
        assertThat(refused(board.boards().area(board.in(at.ed()), board.code(), Optional.empty()))).isEqualTo("assurance.of-your-area");
        assertThat(refused(board.boards().evidence(board.in(at.ed()), board.code(), Question.ANSWERS, Optional.empty(), 0)))
                .isEqualTo("assurance.of-your-area");
        assertThat(world.trailOf(at.ed())).containsExactly("assurance.area.read.refused Ed", "assurance.area.read.refused Ed");
    }

    @Test
    void nobodyElseSeesIt() {
        for (var other : List.of(at.olu(), cast.ann(), cast.cara(), world.officer(cast.overseer(), "Al", Role.ADMINISTRATOR))) {
            assertThat(refused(board.boards().read(board.in(other), Optional.empty()))).isEqualTo("assurance.overseer-looks");
            assertThat(refused(board.boards().area(board.in(other), board.code(), Optional.empty()))).startsWith("assurance.overseer-looks");
        }
        assertThat(board.boards().area(board.in(at.bo()), "E99999999", Optional.empty()).seen().orElseThrow()).isEmpty();
        assertThat(world.trailOf(at.bo())).containsExactly("assurance.area.read.refused Bo");
    }

    private static String refused(Look<?> look) {
        return look instanceof Look.Refused<?>(Decision.Refused why) ? why.rules() : look.toString();
    }

    @Test
    void theDatabaseTellsOnlyThoseWhoMayKnow() {
        board.office(cast.overseer(), "Commissioner", LocalDate.of(2024, 5, 9), null);
        at.raised(MatterKind.FINDING);
        for (var question : Question.values()) {
            var sql = "select f::text from assurance." + question.function() + "('2026-10-01', '2026-11-23T12:00Z') f";
            var national = as(at.bo(), sql);
            assertThat(as(cast.sam(), sql)).isSubsetOf(national);
            assertThat(as(cast.sam(), sql)).allMatch(it -> it.contains(at.area().toString()));
            assertThat(as(at.ed(), sql)).noneMatch(it -> it.contains(at.area().toString()));
            assertThat(as(at.olu(), sql)).isEmpty();
            assertThat(app.sql(sql).query(String.class).list()).as("nobody bound").isEmpty();
            assertThat(national).noneMatch(it -> it.contains("Pat Holder") || it.contains("Olu") || it.contains(at.olu().toString()));
        }
        assertThat(as(cast.sam(), "select f::text from assurance.office_holders('2026-10-01', '2026-11-23T12:00Z') f")).hasSize(1);
    }

    private List<String> as(OfficerId officer, String sql) {
        return acting.as(board.in(officer), viewer -> app.sql(sql).query(String.class).list());
    }
}
