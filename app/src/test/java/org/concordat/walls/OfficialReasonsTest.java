package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Wherever somebody writes a reason or a finding, the database refuses a line that is marked SECRET or above.
@ConcordatTest
class OfficialReasonsTest {

    private static final String NOT_HELD = """
            select c.oid::regclass || '.' || a.attname
              from pg_attribute a
              join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
             where a.attname in ('reason', 'finding') and c.relnamespace::regnamespace::text <> 'published'
               and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
               and not exists (select from pg_constraint k
                                where k.conrelid = c.oid and k.contype = 'c'
                                  and pg_get_constraintdef(k.oid) ~ ('marked_above_official\\(.*\\m' || a.attname || '\\M'))
             order by 1
            """;

    @Autowired
    private ApplicationContext service;

    private World world;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void everyReasonIsOfficialAtMost() {
        assertThat(notHeld()).isEmpty();
    }

    @Test
    void oneThatIsNotHeldIsFound() {
        world.jdbc().sql("create table records.made_up (reason text)").update();
        try {
            assertThat(notHeld()).containsExactly("records.made_up.reason");
        } finally {
            world.jdbc().sql("drop table records.made_up").update();
        }
    }

    private List<String> notHeld() {
        return world.jdbc().sql(NOT_HELD).query(String.class).list();
    }
}
