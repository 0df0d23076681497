package org.concordat.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.measures.Measured.Q4;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.Acting;
import org.concordat.kernel.OfficerId;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database itself tells of measures, past the application.
@ConcordatTest
class MeasuresWallTest {

    private static final String IN_AREAS = "select m::text from measures.in_areas('2026-01-01', '2026-10-01', null) m";
    private static final String ALL = "select m::text from measures.around('2026-01-01', '2026-10-01', null, null) m where m.scope = 'ALL'";
    private static final String PAST_DUE = "select p.place || ' ' || p.number from measures.past_due(null) p";
    private static final String LASTING = "select l.days::text from measures.lasting('2026-01-01', '2026-10-01', 'cases-assessed', %s) l";
    private static final String OTHERS = "select m::text from measures.around('2026-01-01', '2026-10-01', null, '%s') m where m.scope = 'OTHERS'";

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Acting acting;
    @Autowired
    private JdbcClient app;

    private World world;
    private Cast cast;
    private Scrutinised at;
    private Measured measured;
    private UUID elsewhere;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        at = Scrutinised.in(service, world, cast);
        measured = Measured.in(at);
        elsewhere = measured.elsewhere(null, at.cast().council());
        for (var region : List.of("North", "North", "South", "South")) {
            measured.count("requests-refused", Q4, measured.elsewhere(region), "answered", 2);
        }
        measured.count("requests-refused", Q4, at.force(), "legal", 3);
        measured.count("requests-refused", Q4, cast.council(), "answered", 4);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aScrutinyOfficerReadsTheirAreaAndTheOthersTogether() {
        var national = as(at.bo(), IN_AREAS);
        assertThat(national).anyMatch(it -> it.contains(at.area().toString())).anyMatch(it -> it.contains(elsewhere.toString()));
        assertThat(as(cast.sam(), IN_AREAS)).isNotEmpty().isSubsetOf(national).allMatch(it -> it.contains(at.area().toString()));
        assertThat(as(at.ed(), IN_AREAS)).noneMatch(it -> it.contains(at.area().toString()) || it.contains(elsewhere.toString()));
        var counted = "select body::text from measures.counted";
        assertThat(as(cast.sam(), counted)).contains(at.force().toString()).doesNotContain(cast.council().toString());
        assertThat(as(at.bo(), counted)).contains(at.force().toString(), cast.council().toString());
        assertThat(as(cast.sam(), ALL)).as("but for what would tell of one other area").isNotEmpty()
                .isEqualTo(as(at.bo(), ALL).stream().filter(it -> it.contains(",requests-refused,")).toList());
        assertThat(as(cast.sam(), OTHERS.formatted(at.area()))).isNotEmpty();
        assertThat(as(cast.sam(), OTHERS.formatted(elsewhere))).as("those around an area that is not theirs").isEmpty();
    }

    /// Of no other area, not even together with others: there is nothing to compare what waits today with.
    @Test
    void aScrutinyOfficerIsToldWhatWaitsInTheirArea() {
        var away = measured.elsewhere("North");
        measured.waits("requests-answered", LocalDate.of(2026, 11, 2), at.force(), 3);
        measured.waits("requests-answered", LocalDate.of(2026, 11, 2), away, 5);
        measured.waits("requests-answered", LocalDate.of(2027, 1, 2), at.force(), 7);
        assertThat(as(cast.sam(), PAST_DUE)).containsExactly(at.area() + " 3");
        assertThat(as(at.bo(), PAST_DUE)).contains(at.area() + " 3").anyMatch(it -> it.endsWith(" 5")).anyMatch(it -> it.startsWith("ALL "));
        var waiting = "select body::text from measures.waiting";
        assertThat(as(cast.sam(), waiting)).contains(at.force().toString()).doesNotContain(away.toString());
        assertThat(as(at.bo(), waiting)).contains(at.force().toString(), away.toString());
    }

    @Test
    void aScrutinyOfficerIsToldHowLongItTookInTheirArea() {
        var away = measured.elsewhere("North");
        measured.took("cases-assessed", Q4, at.force(), 3);
        measured.took("cases-assessed", Q4, away, 5);
        assertThat(as(cast.sam(), LASTING.formatted("'" + at.area() + "'"))).containsExactly("3");
        assertThat(as(cast.sam(), LASTING.formatted("'" + elsewhere + "'"))).as("an area that is not theirs").isEmpty();
        assertThat(as(cast.sam(), LASTING.formatted("null"))).as("all together").isEmpty();
        assertThat(as(at.bo(), LASTING.formatted("null"))).contains("3", "5");
        var lasted = "select body::text from measures.lasted";
        assertThat(as(cast.sam(), lasted)).contains(at.force().toString()).doesNotContain(away.toString());
        assertThat(as(at.bo(), lasted)).contains(at.force().toString(), away.toString());
    }

    @Test
    void nobodyElseIsToldAnything() {
        for (var other : List.of(at.olu(), cast.ann(), cast.cara())) {
            for (var sql : List.of(IN_AREAS, ALL, PAST_DUE, "select body::text from measures.waiting",
                    LASTING.formatted("'" + at.area() + "'"), LASTING.formatted("null"), "select body::text from measures.lasted", OTHERS.formatted(at.area()), "select body::text from measures.counted")) {
                assertThat(as(other, sql)).isEmpty();
            }
        }
        assertThat(app.sql(IN_AREAS).query(String.class).list()).as("nobody bound").isEmpty();
        assertThat(app.sql(ALL).query(String.class).list()).isEmpty();
    }

    /// No officer, no person, no thing: what counts the work cannot lead to anybody.
    @Test
    void nothingButNumbersIsHeldAndNobodyWritesThem() {
        assertThat(world.jdbc().sql("""
                select distinct column_name from information_schema.columns where table_schema = 'measures' order by 1
                """).query(String.class).list()).containsExactly("allowed", "body", "connection", "days", "due_on", "measure", "number", "part", "quarter",
                        "until_day");
        for (var sql : List.of("update measures.counted set number = 0 returning number",
                "select 1 from measures.recounted()", "select measures.add('requests-refused', null, null, 'legal')::text")) {
            assertThatThrownBy(() -> as(at.bo(), sql)).as(sql).isInstanceOf(DataAccessException.class).rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private List<String> as(OfficerId officer, String sql) {
        return acting.as(measured.in(officer), viewer -> app.sql(sql).query(String.class).list());
    }
}
