package org.concordat.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.storage.StorageKind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what is published of scrutiny, as the public site's own role.
@Component
class PublicMatterSql {

    /// A page of an area's matters.
    record Listed(List<PublicMatter> matters, int total) {
    }

    private static final String IN_AREA = """
            select id, reference, kind, title, words, raised_in, followed_in, put_to, answered_in, left_open, raised_on, due_on,
                   duty, priority, last_kind, last_outcome, total
              from published.matters_in(:code, :called, :day, :rows, :skip)
            """;

    private static final String STEPS = """
            select number, kind, body, made_on, outcome, words, by_day from published.matter_steps(:id, :day)
            """;

    private static final String PRIORITIES = """
            select strand, title, plan, from_day, until_day, body from published.priorities(:day) where area_code = :code
            """;

    /// As the last answer to each of them has it.
    private static final String CHANGED_BY = """
            select c.reference, c.title, c.title_cy
              from published.consultation c
              join lateral (select s.matter from published.consultation_step s where s.consultation = c.id and s.kind = 'RESPONSE'
                             order by s.number desc limit 1) last on last.matter = :reference
             where c.opens <= :day
             order by c.opens, c.reference
            """;

    private final JdbcClient jdbc;

    PublicMatterSql(@Qualifier(StorageKind.PUBLIC_SITE) DataSource publicSite) {
        this.jdbc = JdbcClient.create(publicSite);
    }

    /// The newest first.
    Listed ofArea(LocalDate day, String code, int rows, int skip) {
        int[] total = {0};
        var matters = jdbc.sql(IN_AREA).param("code", code).param("called", null).param("day", day).param("rows", rows)
                .param("skip", skip).query((row, n) -> {
                    total[0] = row.getInt("total");
                    return matter(row);
                }).list();
        return new Listed(matters, total[0]);
    }

    Optional<PublicMatter> find(LocalDate day, String code, String reference) {
        return jdbc.sql(IN_AREA).param("code", code).param("called", reference).param("day", day).param("rows", 1).param("skip", 0)
                .query((row, n) -> matter(row)).optional();
    }

    /// In their order.
    List<PublicMatter.Step> steps(LocalDate day, UUID id) {
        return jdbc.sql(STEPS).param("id", id).param("day", day).query((row, n) -> new PublicMatter.Step(row.getInt("number"),
                row.getString("kind"), row.getString("body"), row.getObject("made_on", LocalDate.class), row.getString("outcome"),
                row.getString("words"), row.getObject("by_day", LocalDate.class))).list();
    }

    /// What people were asked and it was changed by, the first first.
    List<PublicMatter.Consulted> changedBy(LocalDate day, String reference) {
        return jdbc.sql(CHANGED_BY).param("day", day).param("reference", reference).query((row, n) -> new PublicMatter.Consulted(
                "/consultations/" + row.getString("reference"), new Spoken(row.getString("title"), row.getString("title_cy")))).list();
    }

    List<PublicMatter.Priority> priorities(LocalDate day, String code) {
        return jdbc.sql(PRIORITIES).param("day", day).param("code", code).query((row, n) -> new PublicMatter.Priority(
                row.getString("strand"), row.getString("title"), row.getString("plan"), row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class).minusDays(1), row.getString("body"))).list();
    }

    private static PublicMatter matter(ResultSet row) throws SQLException {
        return new PublicMatter(row.getObject("id", UUID.class), row.getString("reference"), row.getString("kind"),
                row.getString("title"), row.getString("words"), row.getString("raised_in"), row.getString("followed_in"),
                row.getString("put_to"), row.getString("answered_in"), row.getBoolean("left_open"),
                row.getObject("raised_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
                row.getString("duty"), row.getString("priority"), PublicMatter.State.of(row.getString("kind"),
                        row.getString("last_kind"), row.getString("last_outcome")));
    }
}
