package org.concordat.assurance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.BodyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the functions of the owner's find for whoever looks: rows of evidence, and how many there are.
@Component
class BoardSql {

    private static final String COUNTS = every("""
            select '%s' as question, e.area, count(*)::int as found, (count(*) filter (where e.amiss > 0))::int as amiss
              from assurance.%s(:first, :moment) e group by e.area
            """);

    private static final String ROWS = "select * from (" + every("""
            select '%s' as question, e.* from assurance.%s(:first, :moment) e
            """) + """
            ) found where question = :question and area = :area
             order by amiss = 0, due, reference, words, body limit :rows offset :skip
            """;

    private static final String PUBLISHED = "select p from assurance.published(:code, :called, :day) p";

    private final JdbcClient jdbc;

    BoardSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String every(String one) {
        return Arrays.stream(Question.values()).map(it -> one.formatted(it.name(), it.function()))
                .collect(Collectors.joining(" union all "));
    }

    /// Of the areas of which there is any evidence.
    Map<UUID, Map<Question, Standing>> counts(LocalDate first, Instant moment) {
        var counts = new HashMap<UUID, Map<Question, Standing>>();
        jdbc.sql(COUNTS).param("first", first).param("moment", moment.atOffset(ZoneOffset.UTC)).query(row -> {
            var question = Question.valueOf(row.getString("question"));
            counts.computeIfAbsent(row.getObject("area", UUID.class), _ -> new EnumMap<>(Question.class))
                    .put(question, new Standing(question, row.getInt("found"), row.getInt("amiss")));
        });
        return counts;
    }

    /// Those that are amiss first.
    List<Evidence> rows(Question question, UUID area, LocalDate first, Instant moment, int rows, int skip) {
        return jdbc.sql(ROWS).param("question", question.name()).param("area", area).param("first", first)
                .param("moment", moment.atOffset(ZoneOffset.UTC)).param("rows", rows).param("skip", skip)
                .query((row, _) -> evidence(row)).list();
    }

    /// Those of these references of which anybody may open a page, on a day.
    List<String> published(String code, Collection<String> references, LocalDate day) {
        return jdbc.sql(PUBLISHED).param("code", code).param("called", String.join(",", references)).param("day", day)
                .query(String.class).list();
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(row.getString("reference"), row.getString("words"), new BodyId(row.getObject("body", UUID.class)), "",
                day(row, "day"), day(row, "due"), row.getInt("amount"), row.getInt("amiss"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
