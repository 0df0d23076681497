package org.concordat.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.concordat.storage.Superuser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What the database lets board members and everybody else see and write of figures, with no Java between.
@ConcordatTest
class StatisticsWallTest {

    private static final String MAKE = """
            insert into statistics.release (id, table_id, quarter, version, records, reason, made_in, made_by, made_at)
            values (?, 'referrals-by-age', ?, ?, 'a test', ?, ?, ?, ?)
            """;

    private static final String STEP = """
            insert into statistics.step (id, release, kind, body, made_by, made_at, words, reckoned) values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;

    private World world;
    private Figured at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Figured.in(service, world).counted();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Wall wall() {
        return new Wall(app, null, at.clock().instant(), null);
    }

    private Object when() {
        return at.clock().instant().atOffset(ZoneOffset.UTC);
    }

    @Test
    void isSeenByTheBoardAlone() {
        var id = at.released("referrals-by-age");
        var quarter = at.quarter().first();
        assertThat(wall().as(at.bex()).count("statistics.release", "id = ?", id.value())).isOne();
        assertThat(wall().as(at.bex()).count("statistics.step", "release = ?", id.value())).isOne();
        assertThat(wall().as(at.bex()).count("statistics.file", "release = ?", id.value())).isPositive();
        assertThat(wall().as(at.bex()).count("statistics.referrals", "quarter = ?", quarter)).isPositive();
        var cast = Cast.in(world);
        for (var other : List.of(cast.sam(), cast.ann(), cast.eve())) {
            assertThat(wall().as(other).count("statistics.release", "id = ?", id.value())).isZero();
            assertThat(wall().as(other).count("statistics.step", "release = ?", id.value())).isZero();
            assertThat(wall().as(other).count("statistics.file", "release = ?", id.value())).isZero();
            assertThat(wall().as(other).count("statistics.referrals", "quarter = ?", quarter)).isZero();
        }
    }

    @Test
    void isMadeOfAQuarterThatIsOverAndInTurn() {
        makes("the_quarter_is_over", LocalDate.of(2026, 10, 1), 1, null);
        makes("a version follows the last", at.quarter().first(), 2, "Why.");
        makes("quarter_check", at.quarter().first().plusDays(1), 1, null);
        at.made("referrals-by-age");
        makes("one version waits for a second person", at.quarter().first(), 2, "Why.");
    }

    @Test
    void anotherVersionHasAReason() {
        at.declined(at.made("referrals-by-age"));
        makes("a_revision_has_a_reason", at.quarter().first(), 2, null);
        assertThat(wall().as(at.bo()).change(MAKE, row(at.quarter().first(), 2, "Why."))).isOne();
    }

    private void makes(String because, LocalDate quarter, int version, @Nullable String reason) {
        wall().as(at.bo()).refuses(because, MAKE, row(quarter, version, reason));
    }

    private Object[] row(LocalDate quarter, int version, @Nullable String reason) {
        return new Object[] {UUID.randomUUID(), quarter, version, reason, at.board().value(), at.bo().value(), when()};
    }

    @Test
    void eachStepIsMadeInTurnAndByTwo() {
        var id = at.made("referrals-by-age");
        steps("someone else releases figures", at.bo(), id, "RELEASED", null, 0);
        steps("what was released is withdrawn", at.bo(), id, "WITHDRAWAL_ASKED", "Why.", null);
        steps("says_why_it_is_not_or_no_longer", at.bex(), id, "DECLINED", null, null);
        steps("attacked_before_it_leaves", at.bex(), id, "RELEASED", null, null);
        steps("attacked together with everything", at.bex(), id, "RELEASED", null, 1);
        assertThat(wall().as(at.bex()).change(STEP, step(at.bex(), id, "RELEASED", null, 0))).isOne();
        at.steps().release(at.in(at.bex()), id, UUID.randomUUID());
        steps("released or declined once", at.bex(), id, "DECLINED", "Why.", null);
        steps("one asks for a withdrawal before", at.bex(), id, "WITHDRAWN", "Why.", null);
        at.withdrawalAsked(id);
        steps("someone else agrees to a withdrawal", at.bo(), id, "WITHDRAWN", "Why.", null);
        assertThat(wall().as(at.bex()).change(STEP, step(at.bex(), id, "WITHDRAWN", "Why.", null))).isOne();
    }

    private void steps(String because, OfficerId by, ReleaseId id, String kind, @Nullable String words, @Nullable Integer reckoned) {
        wall().as(by).refuses(because, STEP, step(by, id, kind, words, reckoned));
    }

    private Object[] step(OfficerId by, ReleaseId id, String kind, @Nullable String words, @Nullable Integer reckoned) {
        return new Object[] {UUID.randomUUID(), id.value(), kind, at.board().value(), by.value(), when(), words, reckoned};
    }

    /// Not even the superuser, with a plain statement; and no role of the service counts by itself.
    @Test
    void whatWasReleasedIsNotChanged() throws SQLException {
        var id = at.released("referrals-by-age");
        wall().as(at.bo()).refuses("permission denied", "update statistics.referrals set number = 1");
        wall().as(at.bo()).refuses("permission denied", "insert into statistics.decisions values (?, '2026-07-01', 'PANEL', 'adopt', 1)",
                UUID.randomUUID());
        wall().as(at.bo()).refuses("permission denied", "delete from statistics.file where release = ?", id.value());
        wall().as(at.bex()).refuses("row-level security", "insert into statistics.file values (?, 'late.csv', 'x')", id.value());
        try (var superuser = Superuser.connect(service); var statement = superuser.createStatement()) {
            for (var sql : List.of("update statistics.release set reason = 'x' where id = '%s'".formatted(id),
                    "delete from statistics.file where release = '%s'".formatted(id),
                    "delete from statistics.step where release = '%s'".formatted(id))) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).as(sql).hasMessageContaining("a later version corrects them");
            }
        }
    }
}
