package org.concordat.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.concordat.kernel.Purpose;
import org.concordat.storage.StorageKind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the copies, as the public site's own role.
@Component
class PublishedAgreementSql {

    private static final String LIST = """
            select a.reference, a.title, a.parties, a.purposes, a.from_day, a.until_day - 1 as last_day, a.openness,
                   a.openness_reason, count(*) over () as total,
                   case when a.ended_on is not null or a.until_day <= :day
                             or exists (select from published.agreement n where n.supersedes = a.id and n.from_day <= :day)
                            then 'OVER'
                        when a.suspended then 'SUSPENDED'
                        when a.from_day > :day then 'TO_COME'
                        else 'IN_FORCE' end as standing
              from published.agreement a
             order by a.from_day desc, a.id limit :rows offset :skip
            """;

    private final JdbcClient jdbc;

    PublishedAgreementSql(@Qualifier(StorageKind.PUBLIC_SITE) DataSource publicSite) {
        this.jdbc = JdbcClient.create(publicSite);
    }

    /// A page of them, and how many there are.
    record Listed(List<PublishedAgreement> agreements, int total) {
    }

    Listed list(LocalDate day, int page, int rows) {
        var total = new int[1];
        var agreements = jdbc.sql(LIST).param("day", day).param("rows", rows).param("skip", (page - 1L) * rows)
                .query((row, n) -> {
                    total[0] = row.getInt("total");
                    return agreement(row);
                }).list();
        return new Listed(agreements, total[0]);
    }

    private static PublishedAgreement agreement(ResultSet row) throws SQLException {
        return new PublishedAgreement(row.getString("reference"), row.getString("title"),
                row.getString("parties").lines().toList(),
                Arrays.stream(row.getString("purposes").split(" ")).map(Purpose::new).toList(),
                row.getObject("from_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
                row.getString("openness"), row.getString("openness_reason"),
                PublishedAgreement.Standing.valueOf(row.getString("standing")));
    }
}
