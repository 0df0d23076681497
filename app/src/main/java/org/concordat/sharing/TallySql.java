package org.concordat.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counters for oversight. Which of them a viewer sees is the database's to say.
@Component
class TallySql {

    private static final String COUNT = "select sharing.count_one(?, ?, ?)";

    private static final String OF = """
            select kind, body, sum(counted)::bigint as counted from sharing.tally where month = ?
             group by body, kind order by body, kind
            """;

    private final JdbcClient jdbc;

    TallySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void count(Measure measure, BodyId body, YearMonth month) {
        jdbc.sql(COUNT).params(measure.slug(), body.value(), month.atDay(1)).query((row, n) -> true).single();
    }

    List<Tally.Counted> of(YearMonth month) {
        return jdbc.sql(OF).param(month.atDay(1)).query(TallySql::counted).list().stream()
                .flatMap(Optional::stream).toList();
    }

    private static Optional<Tally.Counted> counted(ResultSet row, int n) throws SQLException {
        var body = new BodyId(row.getObject("body", UUID.class));
        var times = row.getLong("counted");
        return Measure.ofSlug(row.getString("kind")).map(measure -> new Tally.Counted(measure, body, times));
    }
}
