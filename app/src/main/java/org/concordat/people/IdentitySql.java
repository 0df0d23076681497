package org.concordat.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class IdentitySql {

    // No column is named: then the row need not be one that the viewer sees already.
    private static final String INSERT = """
            insert into people.identity (id, told_by, recorded_by, recorded_at, name, other_names, born_on, age_band,
                                         address_area, identifier, source, source_day, for_concern)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String FIND = """
            select name, other_names, born_on, age_band, address_area, identifier, source, source_day
              from people.identity where id = ?
            """;

    private final JdbcClient jdbc;

    IdentitySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether no identity had that id.
    boolean insert(Viewer viewer, UUID id, Identity identity, boolean forConcern) {
        return jdbc.sql(INSERT)
                .param(id)
                .param(viewer.body().value())
                .param(viewer.officer().value())
                .param(viewer.at().atOffset(ZoneOffset.UTC))
                .param(identity.name())
                .param(identity.otherNames())
                .param(identity.bornOn())
                .param(identity.ageBand() == null ? null : identity.ageBand().name())
                .param(identity.addressArea())
                .param(identity.identifier())
                .param(identity.source())
                .param(identity.sourceDay())
                .param(forConcern)
                .update() == 1;
    }

    Optional<Identity> find(UUID id) {
        return jdbc.sql(FIND).param(id).query(IdentitySql::identity).optional();
    }

    static Identity identity(ResultSet row, int n) throws SQLException {
        var ageBand = row.getString("age_band");
        return new Identity(
                row.getString("name"),
                row.getString("other_names"),
                row.getObject("born_on", LocalDate.class),
                ageBand == null ? null : AgeBand.valueOf(ageBand),
                row.getString("address_area"),
                row.getString("identifier"),
                row.getString("source"),
                row.getObject("source_day", LocalDate.class));
    }
}
