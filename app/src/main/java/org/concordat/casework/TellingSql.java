package org.concordat.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.intake.Outcome;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What whoever referred was told. By when they hear next, the database keeps with the case.
@Component
class TellingSql {

    private static final String TELL = """
            insert into casework.telling (id, of_case, body, to_officer, to_body, outcome, gateway, told_by, told_at, again_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF = """
            select id, of_case, to_officer, to_body, outcome, gateway, told_by, told_at, again_by
              from casework.telling where of_case = ? order by told_at, id
            """;

    private final JdbcClient jdbc;

    TellingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param body whose the case is
    void tell(BodyId body, Telling it) {
        jdbc.sql(TELL).param(it.id()).param(it.of().value()).param(body.value()).param(it.to().value()).param(it.in().value())
                .param(it.outcome().name()).param(it.gateway() == null ? null : it.gateway().slug()).param(it.by().value())
                .param(CaseSql.at(it.at())).param(it.againBy()).update();
    }

    /// In the order in which it was told.
    List<Telling> of(CaseId id) {
        return jdbc.sql(OF).param(id.value()).query(TellingSql::row).list();
    }

    private static Telling row(ResultSet row, int n) throws SQLException {
        return new Telling(row.getObject("id", UUID.class), new CaseId(row.getObject("of_case", UUID.class)),
                new OfficerId(row.getObject("to_officer", UUID.class)), new BodyId(row.getObject("to_body", UUID.class)),
                Outcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("gateway")).map(GatewayId::new).orElse(null),
                new OfficerId(row.getObject("told_by", UUID.class)), CaseSql.moment(row, "told_at"),
                row.getObject("again_by", LocalDate.class));
    }
}
