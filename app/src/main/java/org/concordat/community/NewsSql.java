package org.concordat.community;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.storage.StorageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what is told of scrutiny in feeds, as the public site's own role.
@Component
class NewsSql {

    private static final String MATTERS = "select reference, kind, title, area_code, last_on from published.matters_told(:day, :area, :rows)";

    private static final String STATEMENTS = "select id, area_code, area, quarter, signed_on from published.statements(?, ?, 0)";

    /// @param lastOn the day on which something was last said
    record Matter(String reference, String kind, String title, String area, LocalDate lastOn) {

        String path() {
            return "/areas/" + area + "/matters/" + reference;
        }
    }

    /// @param quarter its first day
    record Statement(UUID id, String area, String areaName, LocalDate quarter, LocalDate signedOn) {
    }

    private final JdbcClient jdbc;

    NewsSql(@Qualifier(StorageKind.PUBLIC_SITE) DataSource publicSite) {
        this.jdbc = JdbcClient.create(publicSite);
    }

    /// @param area of one area; null for all
    List<Matter> matters(LocalDate day, @Nullable String area, int rows) {
        return jdbc.sql(MATTERS).param("day", day).param("area", area, Types.VARCHAR).param("rows", rows).query((row, n) -> new Matter(
                row.getString("reference"), row.getString("kind"), row.getString("title"), row.getString("area_code"),
                row.getObject("last_on", LocalDate.class))).list();
    }

    /// Of all areas.
    List<Statement> statements(LocalDate day, int rows) {
        return jdbc.sql(STATEMENTS).params(day, rows).query((row, n) -> new Statement(
                row.getObject("id", UUID.class), row.getString("area_code"), row.getString("area"),
                row.getObject("quarter", LocalDate.class), row.getObject("signed_on", LocalDate.class))).list();
    }
}
