package org.concordat.community;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.concordat.kernel.FinancialYear;
import org.concordat.storage.StorageKind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the resources of areas, as the public site's own role.
@Component
class PublicResourceSql {

    private static final String IN_AREA = """
            select year, kind, strand, version, planned, amount, source, address, dated, reason, body, entered_on
              from published.resources_in(:code, :day)
            """;

    private final JdbcClient jdbc;

    PublicResourceSql(@Qualifier(StorageKind.PUBLIC_SITE) DataSource publicSite) {
        this.jdbc = JdbcClient.create(publicSite);
    }

    /// Every version: the last year first, and of each amount the last version first.
    List<PublicResource> ofArea(LocalDate day, String code) {
        return jdbc.sql(IN_AREA).param("code", code).param("day", day).query((row, n) -> new PublicResource(
                new FinancialYear(row.getInt("year")), row.getString("kind"), row.getString("strand"), row.getInt("version"),
                row.getBoolean("planned"), row.getBigDecimal("amount"), row.getString("source"), row.getString("address"),
                row.getObject("dated", LocalDate.class), row.getString("reason"), row.getString("body"),
                row.getObject("entered_on", LocalDate.class))).list();
    }
}
