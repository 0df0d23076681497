package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.sharing.Cast;
import org.concordat.storage.Superuser;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Promise 6 in the database: not even the superuser commits a case that has no owner, two, or none for a while.
@ConcordatTest
class OneOwnerTest {

    @Autowired
    private ApplicationContext service;

    private World world;
    private Casework work;
    private Connection superuser;
    private CaseId id;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        work = Casework.in(service, world, Cast.in(world));
        id = work.handedOver();
        superuser = Superuser.connect(service);
        superuser.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        superuser.close();
        world.close();
    }

    @Test
    void theCaseNamesWhoeverTheHistoryEndsWith() {
        refuses("one owner at every moment", "update casework.case set owner = '%s' where id = '%s'".formatted(work.robin(), id));
        refuses("one owner at every moment",
                "update casework.case set owned_since = owned_since + interval '1 second' where id = '%s'".formatted(id));
        refuses("null value in column", "update casework.case set owner = null where id = '%s'".formatted(id));
    }

    @Test
    void oneEndOfTheHistoryIsOpen() {
        refuses("one owner at every moment",
                "update casework.ownership set until_at = from_at + interval '1 hour' where of_case = '%s' and number = 2"
                        .formatted(id));
        refuses("one owner at every moment", "delete from casework.ownership where of_case = '%s' and number = 2".formatted(id));
        refuses("one_owner_at_a_time",
                "update casework.ownership set until_at = null where of_case = '%s' and number = 1".formatted(id));
    }

    @Test
    void theHistoryHasNoGapAndNoOverlap() {
        refuses("one owner at every moment",
                "update casework.ownership set until_at = until_at - interval '1 microsecond' where of_case = '%s' and number = 1"
                        .formatted(id));
        refuses("one_owner_at_a_time",
                "update casework.ownership set until_at = until_at + interval '1 microsecond' where of_case = '%s' and number = 1"
                        .formatted(id));
        refuses("one owner at every moment",
                "update casework.ownership set from_at = from_at + interval '1 microsecond' where of_case = '%s' and number = 1"
                        .formatted(id));
        refuses("one owner at every moment", "delete from casework.ownership where of_case = '%s' and number = 1".formatted(id));
    }

    @Test
    void itChangesHandsByAnAcceptedOfferOrByTheLead() {
        var taken = "insert into casework.ownership values ('%s', 3, '%s', '%s', '2026-11-23T10:00Z', null, '%s', '%s')";
        refuses("when its offer is accepted", taken.formatted(id, work.worried().force(), work.robin(), "ACCEPTED",
                UUID.randomUUID()));
        refuses("whose owner is not in post", taken.formatted(id, work.worried().force(), work.pat(), "TAKEN",
                UUID.randomUUID()));
        world.leaves(work.quinn(), LocalDate.of(2026, 11, 23));
        refuses("whose owner is not in post", taken.formatted(id, work.worried().force(), work.robin(), "TAKEN",
                UUID.randomUUID()));
        assertThat(changes(taken.formatted(id, work.worried().force(), work.pat(), "TAKEN", UUID.randomUUID()))).isOne();
    }

    @Test
    void oneOfferByItsOwnerIsOpenAtATime() {
        var offer = "insert into casework.offer values ('%s', '%s', '%s', '%s', '2026-11-23T10:00Z', '%s', 'Leave.', '2026-11-25')";
        refuses("the owner of a case offers it", offer.formatted(UUID.randomUUID(), id, work.worried().force(), work.pat(),
                work.robin()));
        work.offered(id, work.quinn(), work.robin());
        refuses("one offer of a case is open at a time", offer.formatted(UUID.randomUUID(), id, work.worried().force(),
                work.quinn(), work.pat()));
    }

    private void refuses(String because, String sql) {
        assertThatThrownBy(() -> changes(sql)).as(sql).hasMessageContaining(because);
    }

    /// Up to where it would be committed.
    private int changes(String sql) {
        try (var statement = superuser.createStatement()) {
            int rows = statement.executeUpdate(sql);
            statement.execute("set constraints all immediate");
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } finally {
            rolledBack();
        }
    }

    private void rolledBack() {
        try {
            superuser.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
