package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.concordat.ConcordatTest;
import org.concordat.access.Access;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The two walls agree: in generated worlds, the application's decision and the database's answer are the same to every
/// question, about every protected table. `-Dconcordat.worlds=N` asks in N worlds, and `-Dconcordat.seed=S` begins with
/// that one; a parting names its seed.
@ConcordatTest
class TwoWallsTest {

    private static final long FIRST = Long.getLong("concordat.seed", 1);
    private static final int WORLDS = Integer.getInteger("concordat.worlds", 2);

    @Autowired
    ApplicationContext service;
    @Autowired
    Access access;

    Connection superuser;

    @BeforeEach
    void open() throws SQLException {
        superuser = Superuser.connect(service);
    }

    @AfterEach
    void close() throws SQLException {
        superuser.close();
    }

    @Test
    void theyAgreeOnEveryQuestion() throws SQLException {
        long questions = 0;
        for (long seed : LongStream.range(FIRST, FIRST + WORLDS).toArray()) {
            var world = Walls.small(superuser, seed);
            assertThat(world.ask(new Judge(access), 10)).isEmpty();
            superuser.rollback();
            questions += world.questions();
        }
        System.out.println("The two walls agree on " + questions + " questions.");
        assertThat(questions).isGreaterThan(WORLDS * 50_000L);
    }

    @Test
    void everyProtectedTableIsAskedAbout() throws SQLException {
        var asked = new TreeSet<>(Walls.over(new Ground(1)).stream().map(Protected::table).toList());
        assertThat(asked).containsExactlyElementsOf(protectedTables());
    }

    /// A seed is one world: what a parting names can be looked at again.
    @Test
    void theSameSeedIsTheSameWorld() throws SQLException {
        var once = rows(7);
        assertThat(rows(7)).isEqualTo(once);
        assertThat(rows(8)).isNotEqualTo(once);
    }

    private List<String> rows(long seed) throws SQLException {
        Walls.small(superuser, seed);
        try (var statement = superuser.createStatement(); var rows = statement.executeQuery(
                "select id::text from partnership.officer where xmin::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295) order by 1")) {
            var ids = new java.util.ArrayList<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            superuser.rollback();
            assertThat(ids).hasSize(35);   // four of each of seven bodies, and of each one who stands in elsewhere
            return ids;
        }
    }

    private TreeSet<String> protectedTables() throws SQLException {
        try (var statement = superuser.createStatement(); var rows = statement.executeQuery("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relrowsecurity and n.nspname !~ '^pg_'
                """)) {
            var tables = new TreeSet<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }
}
