package org.concordat.community;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.concordat.storage.StorageKind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks how the log grew, and how much of it was erased or lost, as the public site's own role.
@Component
class GrowthSql {

    private static final String UNTIL = "select day, entries from published.growth(:day, :days) order by day";

    private static final String ERASED = "select published.erasures()";

    private static final String LOST = "select published.losses()";

    private final JdbcClient jdbc;

    GrowthSql(@Qualifier(StorageKind.PUBLIC_SITE) DataSource publicSite) {
        this.jdbc = JdbcClient.create(publicSite);
    }

    /// So many days, the last of them this one.
    List<Growth> until(LocalDate day, int days) {
        return jdbc.sql(UNTIL).param("day", day).param("days", days)
                .query((row, n) -> new Growth(row.getObject("day", LocalDate.class), row.getLong("entries"))).list();
    }

    /// How many leaves open to nobody, because their entries were lawfully erased.
    long erased() {
        return jdbc.sql(ERASED).query(Long.class).single();
    }

    /// How many leaves have no record, because the database was restored from a day before them.
    long lost() {
        return jdbc.sql(LOST).query(Long.class).single();
    }
}
