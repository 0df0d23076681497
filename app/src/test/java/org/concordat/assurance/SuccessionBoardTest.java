package org.concordat.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.casework.Casework;
import org.concordat.casework.Choice;
import org.concordat.consultation.Consulting;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.Quarter;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.succession.Leaving;
import org.concordat.succession.Succeeded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The board in a quarter in which bodies end and areas merge: what they left is asked about where whoever follows them serves.
@ConcordatTest
class SuccessionBoardTest {

    private static final LocalDate MERGED = LocalDate.of(2026, 12, 1);

    @Autowired
    private ApplicationContext service;

    private World world;
    private Scrutinised scrutiny;
    private Succeeded at;
    private Watched board;
    private BodyId merged;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        scrutiny = Scrutinised.in(service, world, Cast.in(world));
        at = Succeeded.in(scrutiny);
        board = Watched.in(scrutiny);
        merged = world.body(BodyKind.POLICE_FORCE, "Vale Police");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatAForceLeftWaitsUntilSomebodyGoesOnWithIt() {
        scrutiny.raised(MatterKind.QUESTION);
        at.follows(scrutiny.force(), merged, MERGED);
        assertThat(board.under(Question.HANDOVERS)).as("before its day").isEqualTo(Standing.none(Question.HANDOVERS)).matches(Standing::good);
        assertThat(board.under(Question.ANSWERS).found()).isEqualTo(1);
        at.on(MERGED);
        assertThat(board.under(Question.HANDOVERS)).isEqualTo(new Standing(Question.HANDOVERS, 1, 1)).matches(it -> !it.good());
        assertThat(board.evidence(Question.HANDOVERS, Watched.Q4)).singleElement().matches(it -> it.words().equals("WAITS")
                && it.bodyName().equals("Northvale Police") && it.amount() == 1 && it.day().equals(MERGED));
        at.accepted(at.administrator(merged), at.offered(at.bab(), scrutiny.force(), merged));
        assertThat(board.under(Question.HANDOVERS)).isEqualTo(new Standing(Question.HANDOVERS, 1, 0)).matches(Standing::good);
        assertThat(board.under(Question.ANSWERS)).as("asked of whoever goes on").isEqualTo(new Standing(Question.ANSWERS, 1, 0));
        assertThat(board.evidence(Question.ANSWERS, Watched.Q4)).singleElement().matches(it -> it.bodyName().equals("Northvale Police"));
        board.on("2027-01-10");
        var next = new Quarter(2027, 1);
        assertThat(board.seen(next).under(Question.HANDOVERS)).as("of the quarter alone").isEqualTo(Standing.none(Question.HANDOVERS));
        assertThat(board.seen(next).under(Question.ANSWERS)).as("late by now").isEqualTo(new Standing(Question.ANSWERS, 1, 1));
        assertThat(board.seen(Watched.Q4).under(Question.ANSWERS).found()).as("as of that quarter").isEqualTo(1);
    }

    /// A number, a state and the force: no case, and nobody.
    @Test
    void openCasesThatNobodyHasTakenOnAreAnExceptionUntilSomebodyDoes() {
        var work = Casework.in(service, world, at.at().cast());
        var leaving = Leaving.in(work, MERGED);
        work.handedOver();
        work.closed(Choice.Assessment.SIGNPOST);
        world.covers(leaving.merged(), work.worried().areaId(), BodyKind.POLICE_FORCE, Between.from(MERGED));
        var code = work.worried().area();
        assertThat(seen(code).under(Question.HANDOVERS)).as("before its day").isEqualTo(Standing.none(Question.HANDOVERS));
        at.on(MERGED);
        assertThat(seen(code).under(Question.HANDOVERS)).isEqualTo(new Standing(Question.HANDOVERS, 1, 1)).matches(it -> !it.good());
        assertThat(rows(code)).singleElement().isEqualTo(new Evidence(null, "CASES_BY_LAW", leaving.force(), "Northvale Police", MERGED, null, 1, 1));
        for (var each : List.of(leaving.hana(), leaving.will())) {
            world.leaves(each, MERGED);
        }
        assertThat(rows(code)).singleElement().matches(it -> it.words().equals("CASES_DESERTED") && it.amiss() == 1);
        for (var each : List.of(leaving.hana(), leaving.will())) {
            world.jdbc().sql("update partnership.officer set until_day = null, ended_at = null where id = ?").param(each.value()).update();
        }
        leaving.taken();
        assertThat(seen(code).under(Question.HANDOVERS)).isEqualTo(new Standing(Question.HANDOVERS, 1, 0)).matches(Standing::good);
        assertThat(rows(code)).singleElement().matches(it -> it.words().equals("CASES_TAKEN_ON") && it.day().equals(MERGED));
    }

    private List<Evidence> rows(String code) {
        return board.boards().evidence(at.in(scrutiny.bo()), code, Question.HANDOVERS, Optional.of(Watched.Q4), 0).seen().orElseThrow().orElseThrow()
                .evidence().rows();
    }

    @Test
    void twoAreasThatMergeInMidQuarterAreOne() {
        var south = world.area();
        var other = world.body(BodyKind.POLICE_FORCE, "Southvale Police");
        world.covers(other, south, BodyKind.POLICE_FORCE);
        scrutiny.raised(MatterKind.QUESTION);
        scrutiny.raised(scrutiny.bo(), other, Scrutinised.words(MatterKind.QUESTION));
        var vale = world.area();
        for (var gone : List.of(scrutiny.force(), other)) {
            at.ends(gone, MERGED);
            at.enacted(gone, merged, MERGED);
        }
        world.jdbc().sql("update partnership.area set until_day = ?, ended_at = recorded_at where id = any (?)")
                .param(MERGED).param(new UUID[] {scrutiny.area(), south}).update();
        world.jdbc().sql("""
                insert into partnership.coverage (id, body, kind, area, from_day, source, recorded_at)
                select gen_random_uuid(), ?, 'POLICE_FORCE', ?, ?, 'a test', b.recorded_at from partnership.body b where b.id = ?
                """).params(merged.value(), vale, MERGED, merged.value()).update();
        at.on(MERGED);
        var code = board.code(vale);
        assertThat(seen(code).under(Question.HANDOVERS)).isEqualTo(new Standing(Question.HANDOVERS, 2, 2));
        assertThat(seen(code).under(Question.ANSWERS).found()).isZero();
        var ida = at.administrator(merged);
        for (var gone : List.of(scrutiny.force(), other)) {
            at.accepted(ida, at.offered(at.bab(), gone, merged));
        }
        assertThat(seen(code).under(Question.HANDOVERS)).isEqualTo(new Standing(Question.HANDOVERS, 2, 0));
        assertThat(seen(code).under(Question.ANSWERS).found()).isEqualTo(2);
        assertThat(board.boards().read(at.in(scrutiny.bo()), Optional.empty()).seen().orElseThrow().areas()).extracting(it -> it.area().code())
                .contains(code).doesNotContain(board.code(south));
    }

    @Test
    void aCommissionerWhomNobodyFollowsIsSeen() {
        scrutiny.raised(MatterKind.QUESTION);
        at.ends(at.commissioner(), MERGED);
        at.on(MERGED);
        assertThat(board.under(Question.HANDOVERS)).isEqualTo(new Standing(Question.HANDOVERS, 1, 1));
    }

    @Test
    void aConsultationIsAskedAboutWhereWhoeverTookItOverServes() {
        var consulting = Consulting.in(scrutiny);
        consulting.ago(consulting.open(), 11);
        assertThat(board.under(Question.CONSULTATIONS)).isEqualTo(new Standing(Question.CONSULTATIONS, 1, 0));
        at.follows(at.commissioner(), at.mayor(), MERGED);
        at.on(MERGED);
        assertThat(board.under(Question.CONSULTATIONS)).as("nobody answers for it").isEqualTo(Standing.none(Question.CONSULTATIONS));
        assertThat(board.under(Question.HANDOVERS)).as("and that is seen").isEqualTo(new Standing(Question.HANDOVERS, 1, 1));
        at.accepted(at.mia(), at.offered(at.bab(), at.commissioner(), at.mayor()));
        assertThat(board.under(Question.CONSULTATIONS)).isEqualTo(new Standing(Question.CONSULTATIONS, 1, 0));
        world.jdbc().sql("update partnership.coverage set area = ? where body = ?").params(world.area(), at.mayor().value()).update();
        assertThat(elsewhere()).as("the area is served by nobody any more").isEqualTo(new Standing(Question.CONSULTATIONS, 1, 0));
    }

    /// Where the mayor serves by now.
    private Standing elsewhere() {
        return seen(world.jdbc().sql("select a.code from partnership.coverage c join partnership.area a on a.id = c.area where c.body = ?")
                .param(at.mayor().value()).query(String.class).single()).under(Question.CONSULTATIONS);
    }

    private AreaStanding seen(String code) {
        return board.boards().area(at.in(scrutiny.bo()), code, Optional.of(Watched.Q4)).seen().orElseThrow().orElseThrow().standing();
    }
}
