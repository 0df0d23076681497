package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What was told last of matters is found without looking at all that was ever told; and it is what a look at all of it gives.
@ConcordatTest
class LastToldTest {

    private static final int MATTERS = 4000;
    private static final int SHOWN = 20;

    /// To a police force of the register: each is raised on one day and has two steps, the second of one of them much later.
    private static final List<String> LAID = List.of("set local session_replication_role = replica", """
            insert into scrutiny.matter (id, reference, kind, raised_in, raised_by, raised_at, held_in, to_body, title, words, entries, due_on, withheld)
            select md5('told ' || i)::uuid, 'M-' || upper(lpad(to_hex(i / 65536), 4, '0')) || '-' || upper(lpad(to_hex(i %% 65536), 4, '0')), 'QUESTION', md5('a board')::uuid,
                   md5('nobody')::uuid, timestamptz '2021-01-01' + i * interval '9 hours', md5('a board')::uuid, c.body, 'told ' || i, 'Words.', '', date '2021-02-01' + i,
                   case when i %% 7 = 0 then 'A reason.' end
              from generate_series(1, %d) i, (select body from partnership.coverage where kind = 'POLICE_FORCE' and until_day is null order by id limit 1) c
            """.formatted(MATTERS), """
            insert into scrutiny.step (id, matter, number, kind, body, made_by, made_at, words)
            select md5(m.id || '-' || n)::uuid, m.id, n, 'DONE', m.to_body, m.raised_by, m.raised_at + n * interval '5 days'
                   + case when n = 2 and m.title = 'told 13' then interval '10 years' else interval '0' end, 'Words.'
              from scrutiny.matter m, generate_series(1, 2) n where m.title like 'told %'
            """, "analyze scrutiny.matter", "analyze scrutiny.step");

    /// As it was found before.
    private static final String LOOKED_AT = """
            select m.title from scrutiny.matter m
             where m.withheld is null and published.area_of(?, m.to_body, m.held_in, m.raised_in) is not null
             order by greatest(m.raised_at, (select max(s.made_at) from scrutiny.step s where s.matter = m.id)) desc, m.id limit ?
            """;

    @Autowired
    private ApplicationContext service;

    private Connection superuser;
    private JdbcClient jdbc;

    @BeforeEach
    void open() throws SQLException {
        superuser = Superuser.connect(service);
        superuser.setAutoCommit(false);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(superuser, true));
        LAID.forEach(it -> jdbc.sql(it).update());
    }

    @AfterEach
    void nothingStays() throws SQLException {
        superuser.rollback();
        superuser.close();
    }

    @Test
    void readsHardlyMoreThanItShows() {
        long before = read();
        assertThat(told(SHOWN)).hasSize(SHOWN);
        long after = read();
        assertThat(after - before).isLessThan(40L * SHOWN);
        lookedAt(SHOWN);
        assertThat(read() - after).as("a look at everything").isGreaterThan(MATTERS);
    }

    /// Rows of matters and steps, as PostgreSQL counts them.
    private long read() {
        return jdbc.sql("select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint from pg_stat_xact_user_tables "
                + "where schemaname = 'scrutiny' and relname in ('matter', 'step')").query(Long.class).single();
    }

    private List<String> lookedAt(int most) {
        return jdbc.sql(LOOKED_AT).params(LocalDate.of(2026, 11, 23), most).query(String.class).list();
    }

    private List<String> told(int most) {
        return jdbc.sql("select title from published.matters_told(?, null, ?)").params(LocalDate.of(2026, 11, 23), most).query(String.class).list();
    }

    @Test
    void isWhatALookAtEverythingGives() {
        assertThat(told(SHOWN)).first().isEqualTo("told 13");
        for (int most : List.of(1, SHOWN, 100)) {
            assertThat(told(most)).containsExactlyInAnyOrderElementsOf(lookedAt(most));
        }
    }
}
