package org.concordat.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Decisions on cases. The database keeps their order, and the stage of each case.
@Component
class CaseDecisionSql {

    private static final String MAKE = """
            insert into casework.decision (id, of_case, body, number, kind, chosen, stage, next, next_on, options, reason, gateway,
                                           dissent, decided_by, decided_at, corrects)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF = """
            select id, of_case, number, kind, chosen, stage, next, options, reason, gateway, dissent, decided_by, decided_at,
                   corrects, panel
              from casework.decision where of_case = ? order by number
            """;

    private final JdbcClient jdbc;

    CaseDecisionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void make(Viewer viewer, CaseDecision it, @Nullable LocalDate nextOn) {
        var grounds = Objects.requireNonNull(it.grounds());
        jdbc.sql(MAKE).param(it.id()).param(it.of().value()).param(viewer.body().value()).param(it.number())
                .param(it.choice().kind().name()).param(it.choice().name()).param(it.stage().name()).param(it.next().name())
                .param(nextOn).param(grounds.options()).param(grounds.reason())
                .param(grounds.gateway() == null ? null : grounds.gateway().slug()).param(grounds.dissent())
                .param(it.by().value()).param(CaseSql.at(it.at())).param(it.corrects()).update();
    }

    /// In the order in which they were made.
    List<CaseDecision> of(CaseId id) {
        return jdbc.sql(OF).param(id.value()).query(CaseDecisionSql::row).list();
    }

    private static CaseDecision row(ResultSet row, int n) throws SQLException {
        return new CaseDecision(row.getObject("id", UUID.class), new CaseId(row.getObject("of_case", UUID.class)),
                row.getInt("number"), Choice.of(row.getString("kind"), row.getString("chosen")),
                Stage.valueOf(row.getString("stage")), Stage.valueOf(row.getString("next")),
                grounds(row), new OfficerId(row.getObject("decided_by", UUID.class)), CaseSql.moment(row, "decided_at"),
                row.getObject("corrects", UUID.class));
    }

    private static CaseDecision.@Nullable Grounds grounds(ResultSet row) throws SQLException {
        return row.getObject("panel") != null ? null : new CaseDecision.Grounds(row.getString("options"), row.getString("reason"),
                Optional.ofNullable(row.getString("gateway")).map(GatewayId::new).orElse(null), row.getString("dissent"));
    }
}
