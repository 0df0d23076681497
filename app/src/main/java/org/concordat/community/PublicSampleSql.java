package org.concordat.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.storage.StorageKind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what is public of samples, as the public site's own role.
@Component
class PublicSampleSql {

    /// A page of an area's samples.
    record Listed(List<PublicSample> samples, int total) {
    }

    private static final String IN_AREA = """
            select s.id, s.reference, s.body, s.of_body, s.kind, s.from_month, s.last_month, s.size, s.root, s.planned_on, s.drawn_on, s.seed,
                   s.missing, s.changed, c.serves is not null as is_chosen, c.chosen_on, s.total
              from published.samples_in(:code, :called, :day, :rows, :skip) s
              left join lateral published.sample_choice(s.id) c on true
            """;

    private static final String COMMITMENTS = "select hash, nonce from published.sample_commitments(?)";

    private static final String ROLLS = "select number, rolled_on, digits, place from published.sample_rolls(?)";

    private static final String STRATA = "select divided_by, value, many from published.sample_strata(?)";

    private static final String CHOICE = "select serves, title, reason from published.sample_choice(?)";

    private static final String OUTCOMES = "select outcome, many from published.sample_outcomes(?)";

    private final JdbcClient jdbc;

    PublicSampleSql(@Qualifier(StorageKind.PUBLIC_SITE) DataSource publicSite) {
        this.jdbc = JdbcClient.create(publicSite);
    }

    /// The last planned first.
    Listed ofArea(LocalDate day, String code, int rows, int skip) {
        int[] total = {0};
        var samples = jdbc.sql(IN_AREA).param("code", code).param("called", null, Types.VARCHAR).param("day", day).param("rows", rows)
                .param("skip", skip).query((row, n) -> {
                    total[0] = row.getInt("total");
                    return sample(row);
                }).list();
        return new Listed(samples, total[0]);
    }

    Optional<PublicSample> find(LocalDate day, String code, String reference) {
        return jdbc.sql(IN_AREA).param("code", code).param("called", reference).param("day", day).param("rows", 1).param("skip", 0)
                .query((row, n) -> sample(row)).optional();
    }

    /// In the order of what was committed to, which is that of the seed.
    List<PublicSample.Commitment> commitments(UUID id) {
        return jdbc.sql(COMMITMENTS).param(id).query((row, n) -> new PublicSample.Commitment(row.getString("hash"), row.getString("nonce"))).list();
    }

    /// Empty where the population is not divided.
    List<PublicSample.Stratum> strata(UUID id) {
        return jdbc.sql(STRATA).param(id).query((row, n) -> new PublicSample.Stratum(row.getString("divided_by"), row.getString("value"),
                row.getObject("many", Integer.class))).list();
    }

    /// What a choice serves and why; empty where it is drawn.
    Optional<PublicSample.Serving> serving(UUID id) {
        return jdbc.sql(CHOICE).param(id).query((row, n) -> new PublicSample.Serving(row.getString("serves"), row.getString("title"),
                row.getString("reason"))).optional();
    }

    /// In their order; the last counts.
    List<PublicSample.Roll> rolls(UUID id) {
        return jdbc.sql(ROLLS).param(id).query((row, n) -> new PublicSample.Roll(row.getInt("number"),
                row.getObject("rolled_on", LocalDate.class), row.getString("digits"), row.getString("place"))).list();
    }

    /// Empty until all were judged, and where they are too few.
    List<PublicSample.Outcome> outcomes(UUID id) {
        return jdbc.sql(OUTCOMES).param(id).query((row, n) -> new PublicSample.Outcome(row.getString("outcome"), row.getInt("many"))).list();
    }

    private static PublicSample sample(ResultSet row) throws SQLException {
        var drawn = row.getObject("drawn_on", LocalDate.class);
        return new PublicSample(row.getObject("id", UUID.class), row.getString("reference"), row.getString("body"), row.getString("of_body"), row.getString("kind"),
                row.getObject("from_month", LocalDate.class), row.getObject("last_month", LocalDate.class), row.getInt("size"),
                row.getString("root"), row.getObject("planned_on", LocalDate.class),
                drawn == null ? null : new PublicSample.Draw(drawn, row.getString("seed"), row.getInt("missing"), row.getBoolean("changed")),
                row.getBoolean("is_chosen") ? new PublicSample.Choice(row.getObject("chosen_on", LocalDate.class)) : null);
    }
}
