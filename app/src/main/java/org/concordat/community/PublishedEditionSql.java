package org.concordat.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.storage.StorageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads publications whose time has come, as the public site's own role.
@Component
class PublishedEditionSql {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /// A page of them.
    record Listed(List<Publication> publications, int total) {
    }

    private static final String ALL = """
            select edition, publication, reference, kind, body, first_at, shown_at, title, words, title_cy, words_cy, contact, withdrawn_on,
                   withdrawn_why, changed_at, total
              from published.publications(:at, :day, :area, :called, :rows, :skip)
            """;

    private static final String EDITIONS = "select edition, number, shown_at, changed from published.publication_editions(?, ?)";

    private final JdbcClient jdbc;

    PublishedEditionSql(@Qualifier(StorageKind.PUBLIC_SITE) DataSource publicSite) {
        this.jdbc = JdbcClient.create(publicSite);
    }

    /// Those of which something was told last first.
    ///
    /// @param area whose bodies published them; null for all
    Listed list(Instant at, @Nullable String area, int rows, int skip) {
        int[] total = {0};
        var found = asked(at, area, null, rows, skip).query((row, n) -> {
            total[0] = row.getInt("total");
            return publication(row);
        }).list();
        return new Listed(found, total[0]);
    }

    Optional<Publication> find(Instant at, String reference) {
        return asked(at, null, reference, 1, 0).query((row, n) -> publication(row)).optional();
    }

    /// The last first.
    List<Publication.Edition> editions(Instant at, UUID publication) {
        return jdbc.sql(EDITIONS).params(publication, at.atOffset(ZoneOffset.UTC)).query((row, n) -> new Publication.Edition(
                row.getObject("edition", UUID.class), row.getInt("number"), moment(row, "shown_at"), row.getString("changed"))).list();
    }

    private JdbcClient.StatementSpec asked(Instant at, @Nullable String area, @Nullable String called, int rows, int skip) {
        return jdbc.sql(ALL).param("at", at.atOffset(ZoneOffset.UTC)).param("day", LocalDate.ofInstant(at, ZONE))
                .param("area", area, Types.VARCHAR).param("called", called, Types.VARCHAR).param("rows", rows).param("skip", skip);
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(row.getObject("edition", UUID.class), row.getObject("publication", UUID.class), row.getString("reference"),
                row.getString("kind"), row.getString("body"), moment(row, "first_at"), moment(row, "shown_at"), row.getString("title"),
                row.getString("words"), row.getString("title_cy"), row.getString("words_cy"), row.getString("contact"),
                row.getObject("withdrawn_on", LocalDate.class), row.getString("withdrawn_why"), moment(row, "changed_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
