package org.concordat.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.kernel.BodyId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.storage.Superuser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What is due, as each act leaves it, is what a recount from all acts gives: of generated histories, as of any quarter and moment.
@ConcordatTest
class DueTest {

    private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MATTERS = 60;

    /// Each demand of a matter and the step that ended it, looked for among all steps.
    private static final String RECOUNTED = """
            select m.reference, m.to_body, q.due, (e.made_at at time zone 'Europe/London')::date as ended
              from scrutiny.matter m
             cross join lateral (
                   select 0 as number, m.due_on as due
                    union all
                   select t.number, t.by_day from scrutiny.step t where t.matter = m.id and t.made_at <= :moment and t.by_day is not null) q
              left join lateral (select t.made_at from scrutiny.step t
                                  where t.matter = m.id and t.number = q.number + 1 and t.made_at <= :moment) e on true
             where m.title = 'Generated' and m.raised_at <= :moment and m.kind = any (array['FINDING', 'QUESTION', 'RECOMMENDATION'])
               and (e.made_at is null or (e.made_at at time zone 'Europe/London')::date >= :first)
             order by 1, 2, 3, 4
            """;

    private static final String KEPT = """
            select d.reference, d.body, d.due, d.ended
              from assurance.demands(:first, :moment, array['FINDING', 'QUESTION', 'RECOMMENDATION']) d
             where d.reference like 'M-%' and d.body = :body
             order by 1, 2, 3, 4
            """;

    @Autowired
    private ApplicationContext service;

    private World world;
    private Scrutinised at;
    private Connection superuser;
    private JdbcClient jdbc;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Scrutinised.in(service, world, Cast.in(world));
        superuser = Superuser.connect(service);
        superuser.setAutoCommit(false);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(superuser, true));
        jdbc.sql("set local session_replication_role = replica").update();
        jdbc.sql("alter table scrutiny.matter enable always trigger is_due_from_the_first").update();
        jdbc.sql("alter table scrutiny.step enable always trigger is_due_after_a_step").update();
        jdbc.sql("select count(*) from access.bind(?, ?)").param(at.bo().value()).param(at.clock().instant().atOffset(ZoneOffset.UTC))
                .query(Long.class).single();
    }

    @AfterEach
    void nothingStays() throws SQLException {
        superuser.rollback();
        superuser.close();
        world.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isWhatARecountGives(long seed) {
        var random = new Random(seed);
        history(random);
        for (int i = 0; i < 25; i++) {
            var moment = somewhen(random);
            var first = moment.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1).minusMonths(random.nextInt(4));
            assertThat(asked(KEPT, first, moment)).as(first + " " + moment).isEqualTo(asked(RECOUNTED, first, moment));
        }
        assertThat(asked(KEPT, LocalDate.of(2026, 1, 1), Instant.parse("2026-11-23T09:00:00Z"))).hasSizeGreaterThan(MATTERS);
    }

    /// Were an act to leave it as it was, the recount would give another.
    @Test
    void aStepThatEndsNothingIsMissed() {
        jdbc.sql("alter table scrutiny.step disable trigger is_due_after_a_step").update();
        history(new Random(1));
        var first = LocalDate.of(2026, 10, 1);
        var moment = Instant.parse("2026-11-23T09:00:00Z");
        assertThat(asked(KEPT, first, moment)).isNotEqualTo(asked(RECOUNTED, first, moment));
    }

    private List<List<Object>> asked(String sql, LocalDate first, Instant moment) {
        return jdbc.sql(sql).param("first", first).param("moment", moment.atOffset(ZoneOffset.UTC)).param("body", at.force().value())
                .query((row, n) -> {
                    var columns = new ArrayList<Object>();
                    for (int i = 1; i <= 4; i++) {
                        columns.add(String.valueOf(row.getObject(i)));
                    }
                    return (List<Object>) columns;
                }).list();
    }

    private void history(Random random) {
        for (int i = 0; i < MATTERS; i++) {
            var id = UUID.randomUUID();
            var raised = somewhen(random);
            matter(id, at.force(), List.of("FINDING", "QUESTION", "RECOMMENDATION", "DIRECTION").get(random.nextInt(4)), raised);
            var last = raised;
            for (int number = 1; number <= random.nextInt(6); number++) {
                last = last.plus(random.nextInt(40), ChronoUnit.DAYS).plus(random.nextInt(3) * 12L, ChronoUnit.HOURS);
                step(id, number, List.of("ANSWER", "DONE", "REPLY", "CLOSING").get(random.nextInt(4)), last, random.nextBoolean());
            }
        }
    }

    /// At midnight, at noon, or in between; now and then at the same moment as another.
    private static Instant somewhen(Random random) {
        return BEGAN.plus(random.nextInt(327), ChronoUnit.DAYS).plus(random.nextInt(3) * 12L, ChronoUnit.HOURS);
    }

    private void matter(UUID id, BodyId to, String kind, Instant raised) {
        jdbc.sql("""
                insert into scrutiny.matter (id, reference, kind, raised_in, raised_by, raised_at, held_in, to_body, title, words, entries,
                                             measured, duty, due_on)
                values (:id, :reference, :kind, :in, :by, :at, :in, :to, 'Generated', 'Words.', '', '2026-01-01', :duty, :due)
                """).param("id", id).param("reference", "M-" + id.toString().substring(0, 4).toUpperCase(Locale.ROOT) + "-0000")
                .param("kind", kind).param("in", at.cast().overseer().value()).param("by", at.sam().value())
                .param("at", raised.atOffset(ZoneOffset.UTC)).param("to", to.value())
                .param("duty", kind.equals("DIRECTION") ? "CHILDREN" : null, Types.VARCHAR).param("due", day(raised).plusDays(20)).update();
    }

    private void step(UUID matter, int number, String kind, Instant at, boolean accepted) {
        var answer = kind.equals("ANSWER");
        jdbc.sql("""
                insert into scrutiny.step (id, matter, number, kind, body, made_by, made_at, outcome, words, by_day)
                values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, 'Words.', ?)
                """).param(matter).param(number).param(kind).param(this.at.force().value()).param(this.at.olu().value())
                .param(at.atOffset(ZoneOffset.UTC)).param(answer ? accepted ? "ACCEPTED" : "NOT_ACCEPTED" : null)
                .param(byDay(kind, accepted, at)).update();
    }

    private static @Nullable LocalDate byDay(String kind, boolean accepted, Instant at) {
        return kind.equals("REPLY") || kind.equals("ANSWER") && accepted ? day(at).plusDays(30) : null;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
