package org.concordat.pilots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.concordat.measures.Compared;
import org.concordat.measures.Rate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Evaluations of pilots, with the numbers that the database counted for each when it was written.
@Component
class EvaluationSql {

    private static final String WRITE = """
            insert into pilots.evaluation (id, pilot, number, body, made_by, made_at, found, limits, decided, why)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String OF = """
            select e.id, e.pilot, e.number, e.interim, e.body, e.made_by, e.made_at, e.before_from, e.before_until, e.during_from, e.during_until,
                   e.found, e.limits, e.decided, e.why
              from pilots.evaluation e where e.pilot = any (string_to_array(?, ',')::uuid[]) order by e.pilot, e.number
            """;

    private static final String FIGURES = """
            select e.id, f.measure, f.place, f.period, f.part, f."of"
              from pilots.evaluation e
             cross join jsonb_to_recordset(e.figures) f (measure text, place text, period text, part int, "of" int)
             where e.pilot = any (string_to_array(?, ',')::uuid[])
            """;

    private static final String FORESEEN = """
            select f.measure, f.place, f.period, f.part, f."of" from pilots.foreseen(?, ?) f order by f.nth
            """;

    /// One of the four numbers of a measure.
    private record Number(UUID evaluation, String measure, String at, Rate rate) {
    }

    private final JdbcClient jdbc;

    EvaluationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether there was none with this id. Its quarters and its numbers are the database's to say.
    boolean write(Viewer viewer, UUID id, UUID pilot, int number, Evaluation.Finding says) {
        return jdbc.sql(WRITE).params(id, pilot, number, viewer.body().value(), viewer.officer().value(), viewer.at().atOffset(ZoneOffset.UTC),
                says.found(), says.limits(), says.decided().name(), says.why()).update() == 1;
    }

    /// Those of pilots, in their order, with nothing that became of them.
    ///
    /// @param pilots ids, with commas between
    List<Evaluation> of(String pilots) {
        var numbers = new LinkedHashMap<UUID, List<Number>>();
        jdbc.sql(FIGURES).param(pilots).query((row, n) -> number(row.getObject("id", UUID.class), row)).list()
                .forEach(it -> numbers.computeIfAbsent(it.evaluation(), _ -> new ArrayList<>()).add(it));
        return jdbc.sql(OF).param(pilots).query((row, n) -> {
            var id = row.getObject("id", UUID.class);
            return new Evaluation(id, row.getObject("pilot", UUID.class), row.getInt("number"), row.getBoolean("interim"),
                    new BodyId(row.getObject("body", UUID.class)), new OfficerId(row.getObject("made_by", UUID.class)),
                    row.getObject("made_at", OffsetDateTime.class).toInstant(), new Periods(quarter(row, "before_from"),
                            quarter(row, "before_until"), quarter(row, "during_from"), quarter(row, "during_until")),
                    new Evaluation.Finding(row.getString("found"), row.getString("limits"), Evaluation.Decided.valueOf(row.getString("decided")),
                            row.getString("why")), figures(numbers.getOrDefault(id, List.of())), List.of());
        }).list();
    }

    /// What an evaluation would hold that were written on a day.
    List<Figures> foreseen(UUID pilot, LocalDate day) {
        return figures(jdbc.sql(FORESEEN).params(pilot, day).query((row, n) -> number(pilot, row)).list());
    }

    private static List<Figures> figures(List<Number> numbers) {
        Map<String, Map<String, Rate>> byMeasure = new LinkedHashMap<>();
        numbers.forEach(it -> byMeasure.computeIfAbsent(it.measure(), _ -> new LinkedHashMap<>()).put(it.at(), it.rate()));
        return byMeasure.entrySet().stream().map(it -> new Figures(it.getKey(), new Compared(it.getValue().get("PILOT BEFORE"),
                it.getValue().get("PILOT DURING"), it.getValue().get("COMPARED BEFORE"), it.getValue().get("COMPARED DURING")))).toList();
    }

    private static Number number(UUID evaluation, ResultSet row) throws SQLException {
        return new Number(evaluation, row.getString("measure"), row.getString("place") + " " + row.getString("period"),
                new Rate(row.getLong("part"), row.getLong("of")));
    }

    private static Quarter quarter(ResultSet row, String column) throws SQLException {
        return Quarter.of(row.getObject(column, LocalDate.class));
    }
}
