package org.concordat.scrutiny;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.Between;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The priorities of areas. Rows that never change.
@Component
class PrioritySql {

    private static final String SET = """
            insert into scrutiny.priority (id, area, body, set_by, set_at, strand, title, plan, from_day, until_day, replaces)
            values (:id, :area, :body, :by, :at, :strand, :title, :plan, :from, :until, :replaces)
            on conflict do nothing
            """;

    private static final String COLUMNS = """
            select p.id, p.area, p.body, p.set_by, p.set_at, p.strand, p.title, p.plan, p.from_day, p.until_day, p.replaces,
                   exists (select from scrutiny.priority l where l.replaces = p.id) as replaced
              from scrutiny.priority p
            """;

    private static final String FIND = COLUMNS + " where p.id = ?";

    private static final String LIST = COLUMNS + " where p.until_day > ? order by p.area, p.from_day desc, p.id limit 500";

    private final JdbcClient jdbc;

    PrioritySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether there was none with this id, and none in its place.
    boolean set(Viewer viewer, UUID id, Priority.Wording it) {
        return jdbc.sql(SET).param("id", id).param("area", it.area()).param("body", viewer.body().value())
                .param("by", viewer.officer().value()).param("at", MatterSql.at(viewer.at())).param("strand", it.strand().name())
                .param("title", it.title()).param("plan", it.plan()).param("from", it.between().from())
                .param("until", it.between().until()).param("replaces", it.replaces(), Types.OTHER).update() == 1;
    }

    Optional<Priority> find(UUID id) {
        return jdbc.sql(FIND).param(id).query(PrioritySql::row).optional();
    }

    /// Those that have not ended by a day, replaced or not; at most 500.
    List<Priority> list(LocalDate day) {
        return jdbc.sql(LIST).param(day).query(PrioritySql::row).list();
    }

    private static Priority row(ResultSet row, int n) throws SQLException {
        var area = row.getObject("area", UUID.class);
        return new Priority(row.getObject("id", UUID.class), area, MatterSql.body(row, "body"), MatterSql.officer(row, "set_by"),
                MatterSql.moment(row, "set_at"), new Priority.Wording(area, Strand.valueOf(row.getString("strand")),
                        row.getString("title"), row.getString("plan"), new Between(row.getObject("from_day", LocalDate.class),
                                row.getObject("until_day", LocalDate.class)), row.getObject("replaces", UUID.class)),
                row.getBoolean("replaced"));
    }
}
