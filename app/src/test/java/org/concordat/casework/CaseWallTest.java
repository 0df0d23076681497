package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What the database lets the team, whoever referred, and everybody else see and write of a case, with no Java between.
@ConcordatTest
class CaseWallTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;

    private World world;
    private Casework work;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        work = Casework.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theTeamSeesItAndNobodyElse() {
        var id = work.handedOver();
        var wall = new Wall(app, null, work.worried().clock().instant(), null);
        var cast = work.worried().cast();
        for (var table : List.of("casework.ownership", "casework.offer", "casework.answer")) {
            assertThat(wall.as(work.robin()).count(table, "of_case = ?", id.value())).as(table).isPositive();
            for (var other : List.of(cast.cara(), cast.ann(), cast.eve(), cast.sam())) {
                assertThat(wall.as(other).count(table, "of_case = ?", id.value())).as(table).isZero();
                assertThat(wall.as(other).count("casework.case", "id = ?", id.value())).isZero();
            }
        }
    }

    @Test
    void whatWasDoneIsNotChanged() {
        var id = work.handedOver();
        var wall = new Wall(app, null, work.worried().clock().instant(), null).as(work.quinn());
        wall.refuses("permission denied", "update casework.case set owner = ? where id = ?", work.pat().value(), id.value());
        wall.refuses("permission denied", "update casework.ownership set until_at = from_at where of_case = ?", id.value());
        wall.refuses("permission denied", "update casework.offer set reason = 'x' where of_case = ?", id.value());
        wall.refuses("permission denied", "delete from casework.answer where of_case = ?", id.value());
    }

    @Test
    void nobodyIsMadeTheOwnerByAnother() {
        var id = work.opened();
        var at = work.worried().clock().instant();
        var wall = new Wall(app, null, at, null);
        var own = "insert into casework.ownership values (?, 2, ?, ?, ?, null, ?, gen_random_uuid())";
        var when = at.atOffset(ZoneOffset.UTC);
        var force = work.worried().force().value();
        wall.as(work.pat()).refuses("whose owner is not in post", own, id.value(), force, work.quinn().value(), when, "TAKEN");
        wall.as(work.quinn()).refuses("when its offer is accepted", own, id.value(), force, work.quinn().value(), when, "ACCEPTED");
        wall.as(work.quinn()).refuses("whose owner is not in post", own, id.value(), force, work.quinn().value(), when, "TAKEN");
    }

    /// Not even where the case would be theirs.
    @Test
    void nobodyTakesInTheNameOfTheLead() {
        var id = work.handedOver();
        world.leaves(work.quinn(), LocalDate.of(2026, 11, 23));
        var at = work.worried().clock().instant().plusSeconds(1);
        var take = "insert into casework.ownership values (?, 3, ?, ?, ?, null, 'TAKEN', gen_random_uuid())";
        Object[] row = {id.value(), work.worried().force().value(), work.pat().value(), at.atOffset(ZoneOffset.UTC)};
        var wall = new Wall(app, null, at, null);
        wall.as(work.robin()).refuses("row-level security", take, row);
        assertThat(wall.as(work.pat()).change(take, row)).isOne();
    }

    @Test
    void aTakerAnswersAndAGiverTakesBack() {
        var id = work.opened();
        var offer = work.offered(id);
        var at = work.worried().clock().instant().plusSeconds(1);
        var wall = new Wall(app, null, at, null);
        var answer = "insert into casework.answer values (?, ?, ?, ?, ?, ?, gen_random_uuid(), ?, ?, ?)";
        wall.as(work.robin()).refuses("its_taker_answers", answer, row(offer, id, "DECLINED", work.robin().value(), at, "No."));
        wall.as(work.quinn()).refuses("its_taker_answers", answer, row(offer, id, "WITHDRAWN", work.quinn().value(), at, "No."));
        wall.as(work.quinn()).refuses("with_a_reason", answer, row(offer, id, "DECLINED", work.quinn().value(), at, null));
        wall.as(work.quinn()).refuses("official_at_most", answer, row(offer, id, "DECLINED", work.quinn().value(), at, "SECRET"));
        assertThat(wall.as(work.quinn()).change(answer, row(offer, id, "ACCEPTED", work.quinn().value(), at, null))).isOne();
    }

    private Object[] row(UUID offer, CaseId id, String outcome, UUID by, Instant at, @Nullable String reason) {
        return new Object[] {offer, id.value(), work.worried().force().value(), work.pat().value(), work.quinn().value(), outcome,
            by, at.atOffset(ZoneOffset.UTC), reason};
    }
}
