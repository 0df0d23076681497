package org.concordat.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.law.Nation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PartySql {

    private static final String NAMED = """
            select b.id, b.kind, b.nation, b.from_day, b.until_day, n.name
              from partnership.body b
              join lateral (select bn.name from partnership.body_name bn where bn.body = b.id and bn.from_day <= :day
                             order by bn.from_day desc, bn.recorded_at desc limit 1) n on true
            """;

    private static final String FIND = NAMED + " where b.id = any (string_to_array(:ids, ',')::uuid[])";

    private static final String SEARCH = NAMED + """
             where b.from_day <= :day and (b.until_day is null or b.until_day > :day)
               and strpos(lower(n.name), lower(:words)) > 0
             order by n.name, b.id limit :rows
            """;

    private final JdbcClient jdbc;

    PartySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that are known by the day, by their names on it, whether or not they are still in being.
    List<PartyBody> find(Collection<BodyId> ids, LocalDate day) {
        return jdbc.sql(FIND)
                .param("day", day)
                .param("ids", ids.stream().map(BodyId::toString).collect(Collectors.joining(",")))
                .query((row, n) -> body(row)).list();
    }

    /// Those in being whose name holds the words, in any case.
    List<PartyBody> search(String words, LocalDate day, int rows) {
        return jdbc.sql(SEARCH).param("day", day).param("words", words).param("rows", rows)
                .query((row, n) -> body(row)).list();
    }

    private static PartyBody body(ResultSet row) throws SQLException {
        return new PartyBody(new BodyId(row.getObject("id", UUID.class)), row.getString("name"),
                BodyKind.valueOf(row.getString("kind")), Nation.valueOf(row.getString("nation")),
                new Between(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class)));
    }
}
