package org.concordat.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.kernel.FinancialYear;
import org.concordat.storage.StorageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the resources of areas, as the public site's own role.
@Component
class PublicResourceSql {

    private static final String IN_AREA = """
            select m.year, m.kind, m.strand, m.version, m.planned, m.amount, m.source, m.address, m.dated, m.reason, m.body, m.entered_on,
                   r.entry, r.at
              from published.resources_in(:code, :day) m
              left join published.resource_receipts(:code) r using (year, kind, strand, version)
             order by m.year desc, m.kind, m.strand, m.version desc
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
                row.getObject("entered_on", LocalDate.class), receipt(row))).list();
    }

    private static PublicResource.@Nullable Receipt receipt(ResultSet row) throws SQLException {
        var entry = row.getObject("entry", UUID.class);
        return entry == null ? null : new PublicResource.Receipt(entry, row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
