package org.concordat.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is chosen, for what, and from which lines. Rows that never change.
@Component
class ChoiceSql {

    private static final String PURPOSES = "select serves, id, title from sampling.purposes(?)";

    private static final String PURPOSE_OF = "select serves, id, title from sampling.purpose_of(?)";

    private static final String LINES = "select place, kind, month, gateway, told from sampling.lines(?)";

    /// The database writes the numbers.
    private static final String CHOOSE = """
            insert into sampling.chosen (round, body, made_by, made_at, lines) values (?, ?, ?, ?, ?)
            """;

    private static final String CHOSEN = "select made_by, made_at, lines, numbers from sampling.chosen where round = ?";

    private final JdbcClient jdbc;

    ChoiceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a choice in an area may serve today; nothing for one who does not oversee it.
    List<Purpose.Possible> purposes(UUID area) {
        return jdbc.sql(PURPOSES).param(area).query(ChoiceSql::purpose).list();
    }

    /// What a round serves; empty where it is drawn, and for one who may not read it.
    Optional<Purpose.Possible> purpose(RoundId of) {
        return jdbc.sql(PURPOSE_OF).param(of.value()).query(ChoiceSql::purpose).optional();
    }

    private static Purpose.Possible purpose(ResultSet row, int n) throws SQLException {
        return new Purpose.Possible(Purpose.Serves.valueOf(row.getString("serves")), row.getObject("id", UUID.class), row.getString("title"));
    }

    /// In their order; none for one who may not choose, nor of a round that is drawn.
    List<Line> lines(RoundId id) {
        return jdbc.sql(LINES).param(id.value()).query(ChoiceSql::line).list();
    }

    void choose(Viewer viewer, RoundId id, List<Integer> lines) {
        jdbc.sql(CHOOSE).params(id.value(), viewer.body().value(), viewer.officer().value(), RoundSql.at(viewer.at()),
                lines.stream().map(String::valueOf).collect(Collectors.joining(" "))).update();
    }

    Optional<Chosen> chosen(RoundId id) {
        return jdbc.sql(CHOSEN).param(id.value()).query((row, n) -> new Chosen(RoundSql.officer(row), RoundSql.moment(row),
                Arrays.stream(row.getString("lines").split(" ")).map(Integer::valueOf).toList(),
                row.getString("numbers").lines().toList())).optional();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(row.getInt("place"), row.getBoolean("told") ? Optional.of(new Line.Told(Sort.of(row.getString("kind")),
                YearMonth.from(row.getObject("month", LocalDate.class)), Optional.ofNullable(row.getString("gateway")))) : Optional.empty());
    }
}
