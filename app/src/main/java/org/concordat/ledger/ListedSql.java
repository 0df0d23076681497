package org.concordat.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists of entries, and one of them.
@Component
class ListedSql {

    private static final String OF = """
            select e.id, e.kind, e.version, e.at, e.thing, l.number
              from ledger.entry e
              left join ledger.leaf l on l.entry = e.id
             where e.officer = :officer
               and (not :acts or e.kind !~ '[.](listed|read|explained|previewed)$')
             order by e.at desc, e.id limit :rows offset :skip
            """;

    private static final String ABOUT = """
            select e.id, e.kind, e.version, e.at, e.thing, l.number
              from ledger.entry e
              left join ledger.leaf l on l.entry = e.id
             where e.officer = :officer and e.thing = :thing
               and (not :acts or e.kind !~ '[.](listed|read|explained|previewed)$')
             order by e.at desc, e.id limit :rows offset :skip
            """;

    private static final String ONE = """
            select e.id, e.kind, e.version, e.at, e.body, e.officer, l.number, l.commitment
              from ledger.entry e
              left join ledger.leaf l on l.entry = e.id
             where e.id = :id and e.body is not null
            """;

    private final JdbcClient jdbc;

    ListedSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entries.Listed> of(OfficerId officer, boolean acts, Optional<UUID> about, int rows, int skip) {
        var asked = about.map(thing -> jdbc.sql(ABOUT).param("thing", thing)).orElseGet(() -> jdbc.sql(OF));
        return asked.param("officer", officer.value()).param("acts", acts).param("rows", rows).param("skip", skip)
                .query((row, n) -> listed(row)).list();
    }

    Optional<Entries.Seen> find(UUID entry) {
        return jdbc.sql(ONE).param("id", entry).query((row, n) -> seen(row)).optional();
    }

    private static Entries.Seen seen(ResultSet row) throws SQLException {
        var officer = row.getObject("officer", UUID.class);
        var commitment = row.getBytes("commitment");
        return new Entries.Seen(row.getObject("id", UUID.class), row.getString("kind"), row.getInt("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(), new BodyId(row.getObject("body", UUID.class)),
                officer == null ? null : new OfficerId(officer), row.getObject("number", Long.class),
                commitment == null ? null : Commitment.of(commitment));
    }

    private static Entries.Listed listed(ResultSet row) throws SQLException {
        return new Entries.Listed(row.getObject("id", UUID.class), row.getString("kind"), row.getInt("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("thing", UUID.class),
                row.getObject("number", Long.class));
    }
}
