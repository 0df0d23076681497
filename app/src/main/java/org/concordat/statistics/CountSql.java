package org.concordat.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.concordat.kernel.Quarter;
import org.concordat.statistics.Counts.Cell;
import org.concordat.statistics.Counts.Place;
import org.concordat.statistics.TableDefinition.Counted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What triggers counted. The database shows it to board members alone.
@Component
class CountSql {

    private static final String REFERRALS = """
            select a.code, c.sector as first, c.age as second, c.gender as third, null as fourth, c.number, c.drawn
              from statistics.referrals c join partnership.area a on a.id = c.area
             where c.quarter = ? order by 1, 2, 3, 4
            """;

    private static final String ASSESSMENTS = """
            select a.code, c.chosen as first, c.beside as second, c.age as third, c.gender as fourth, c.number, c.drawn
              from statistics.decisions c join partnership.area a on a.id = c.area
             where c.quarter = ? and c.kind = 'ASSESSMENT' order by 1, 2, 3, 4, 5
            """;

    private static final String PANEL_DECISIONS = """
            select a.code, c.chosen as first, c.beside as second, null as third, null as fourth, c.number, c.drawn
              from statistics.decisions c join partnership.area a on a.id = c.area
             where c.quarter = ? and c.kind = 'PANEL' order by 1, 2, 3
            """;

    private static final String AREAS = """
            select a.code, a.region from partnership.area a
             where a.from_day < :next and (a.until_day is null or a.until_day > :first)
                or exists (select from statistics.referrals c where c.area = a.id and c.quarter = :first)
                or exists (select from statistics.decisions c where c.area = a.id and c.quarter = :first)
             order by a.name, a.code
            """;

    private static final String AGREEMENT_ACTS = """
            select c.agreement as code, c.act as first, null as second, null as third, null as fourth, sum(c.number)::int as number,
                   (mod(mod(sum(c.drawn::numeric) + 9223372036854775808, 18446744073709551616) + 18446744073709551616, 18446744073709551616)
                    - 9223372036854775808)::bigint as drawn   -- as statistics.added adds two
              from statistics.agreement_acts c where c.quarter = ? and c.act = ? group by c.agreement, c.act order by 1
            """;

    private static final String AGREEMENTS = "select a.reference, a.title from statistics.agreements_in(?, ?) a";

    private final JdbcClient jdbc;

    CountSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The codes of each in the order of [TableDefinitions#of].
    List<Cell> of(Counted counted, Quarter quarter) {
        return switch (counted) {
            case REFERRALS -> jdbc.sql(REFERRALS).param(quarter.first()).query(CountSql::row).list();
            case ASSESSMENTS -> jdbc.sql(ASSESSMENTS).param(quarter.first()).query(CountSql::row).list();
            case PANEL_DECISIONS -> jdbc.sql(PANEL_DECISIONS).param(quarter.first()).query(CountSql::row).list();
            case DISCLOSURES -> jdbc.sql(AGREEMENT_ACTS).params(quarter.first(), "disclosure").query(CountSql::row).list();
            case RECALLS -> jdbc.sql(AGREEMENT_ACTS).params(quarter.first(), "recall").query(CountSql::row).list();
            case COMPLAINTS -> jdbc.sql(AGREEMENT_ACTS).params(quarter.first(), "complaint").query(CountSql::row).list();
        };
    }

    /// Of what there is a row in tables of the quarter.
    List<Place> places(TableDefinition.Rows rows, Quarter quarter) {
        return switch (rows) {
            case AREA -> areas(quarter);
            case AGREEMENT -> agreements(quarter).keySet().stream().map(it -> new Place(it, "")).toList();
        };
    }

    /// The titles of agreements by reference, in its order.
    SequencedMap<String, String> agreements(Quarter quarter) {
        var titles = new LinkedHashMap<String, String>();
        jdbc.sql(AGREEMENTS).params(quarter.first(), quarter.plus(1).first()).query(row -> {
            titles.put(row.getString("reference"), row.getString("title"));
        });
        return titles;
    }

    /// Those that there were on any day of the quarter, and those in which anything was counted, by name.
    private List<Place> areas(Quarter quarter) {
        return jdbc.sql(AREAS).param("first", quarter.first()).param("next", quarter.plus(1).first())
                .query((row, n) -> new Place(row.getString("code"), row.getString("region"))).list();
    }

    private static Cell row(ResultSet row, int n) throws SQLException {
        var codes = Stream.of(row.getString("first"), row.getString("second"), row.getString("third"), row.getString("fourth"))
                .filter(Objects::nonNull).toList();
        return new Cell(row.getString("code"), codes, row.getInt("number"), row.getLong("drawn"));
    }
}
