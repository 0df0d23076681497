package org.concordat.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Cases that were exported. Which entries of the ledger a bundle proves, the database works out.
@Component
class BundleSql {

    private static final String EXPORT = """
            insert into casework.bundle (id, of_case, body, number, power, inquiry, reason, exported_by, exported_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF = """
            select id, of_case, number, power, inquiry, reason, exported_by, exported_at from casework.bundle
             where of_case = ? order by number
            """;

    private static final String PROVES = "select entry from casework.bundled where bundle = ?";

    private final JdbcClient jdbc;

    BundleSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void export(Viewer viewer, Bundle it) {
        jdbc.sql(EXPORT).params(it.id(), it.of().value(), viewer.body().value(), it.number(), it.power().name(), it.inquiry(),
                it.reason(), it.by().value(), CaseSql.at(it.at())).update();
    }

    /// The first first.
    List<Bundle> of(CaseId id) {
        return jdbc.sql(OF).param(id.value()).query(BundleSql::row).list();
    }

    /// The entries whose receipts are in it; for whoever exported it alone.
    List<UUID> proves(UUID bundle) {
        return jdbc.sql(PROVES).param(bundle).query(UUID.class).list();
    }

    private static Bundle row(ResultSet row, int n) throws SQLException {
        return new Bundle(row.getObject("id", UUID.class), new CaseId(row.getObject("of_case", UUID.class)), row.getInt("number"),
                Bundle.Power.valueOf(row.getString("power")), row.getString("inquiry"), row.getString("reason"),
                new OfficerId(row.getObject("exported_by", UUID.class)), CaseSql.moment(row, "exported_at"));
    }
}
