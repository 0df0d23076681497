package org.concordat.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.kernel.Quarter;
import org.concordat.measures.Rate;
import org.concordat.storage.StorageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what is public of pilots, as the public site's own role.
@Component
class PublicPilotSql {

    /// A page of them.
    record Listed(List<PublicPilot> pilots, int total) {
    }

    private static final String ALL = """
            select id, reference, body, title, question, otherwise, success, stands_on, first_day, last_day, measures, settled_on, ended_on,
                   ended_why, told_at, total
              from published.pilots(:day, :area, :called, :rows, :skip)
            """;

    private static final String PLACES = "select code, name, compared, started_on from published.pilot_areas(?)";

    private static final String SAID = "select code, kind, body, said_on, opinion, words, source, consultation from published.pilot_said(?, ?)";

    private static final String EVALUATIONS = """
            select id, interim, approved_on, before_from, before_until, during_from, during_until, found, limits, decided, why
              from published.pilot_evaluations(?)
            """;

    private static final String FIGURES = "select measure, place, period, part, \"of\", share, in_counts, told_from from published.pilot_figures(?)";

    private final JdbcClient jdbc;

    PublicPilotSql(@Qualifier(StorageKind.PUBLIC_SITE) DataSource publicSite) {
        this.jdbc = JdbcClient.create(publicSite);
    }

    /// The last to start first.
    ///
    /// @param area in which they are tried, or that they are compared with; null for all
    Listed list(LocalDate day, @Nullable String area, int rows, int skip) {
        int[] total = {0};
        var found = asked(day, area, null, rows, skip).query((row, n) -> {
            total[0] = row.getInt("total");
            return pilot(row);
        }).list();
        return new Listed(found, total[0]);
    }

    Optional<PublicPilot> find(LocalDate day, String reference) {
        return asked(day, null, reference, 1, 0).query((row, n) -> pilot(row)).optional();
    }

    /// By name.
    List<PublicPilot.Place> places(UUID pilot) {
        return jdbc.sql(PLACES).param(pilot).query((row, n) -> new PublicPilot.Place(row.getString("code"), row.getString("name"),
                row.getBoolean("compared"), row.getObject("started_on", LocalDate.class))).list();
    }

    /// In its order, area by area.
    List<PublicPilot.Said> said(UUID pilot, LocalDate day) {
        return jdbc.sql(SAID).params(pilot, day).query((row, n) -> new PublicPilot.Said(row.getString("code"), row.getString("kind"),
                row.getString("body"), row.getObject("said_on", LocalDate.class), row.getString("opinion"), row.getString("words"),
                row.getString("source"), row.getString("consultation"))).list();
    }

    /// Those that were approved, the last first.
    List<PublicPilot.Evaluation> evaluations(UUID pilot) {
        return jdbc.sql(EVALUATIONS).param(pilot).query((row, n) -> new PublicPilot.Evaluation(row.getObject("id", UUID.class),
                row.getBoolean("interim"), row.getObject("approved_on", LocalDate.class), quarter(row, "before_from"), quarter(row, "before_until"),
                quarter(row, "during_from"), quarter(row, "during_until"), row.getString("found"), row.getString("limits"),
                row.getString("decided"), row.getString("why"))).list();
    }

    /// Four of each measure, in the order in which those were chosen.
    List<PublicPilot.Figure> figures(UUID evaluation) {
        return jdbc.sql(FIGURES).param(evaluation).query((row, n) -> new PublicPilot.Figure(row.getString("measure"), row.getString("place"),
                row.getString("period"), row.getObject("part") == null ? null : new Rate(row.getLong("part"), row.getLong("of")),
                row.getObject("share", Integer.class), row.getBoolean("in_counts"), row.getInt("told_from"))).list();
    }

    private JdbcClient.StatementSpec asked(LocalDate day, @Nullable String area, @Nullable String called, int rows, int skip) {
        return jdbc.sql(ALL).param("day", day).param("area", area, Types.VARCHAR).param("called", called, Types.VARCHAR).param("rows", rows)
                .param("skip", skip);
    }

    private static PublicPilot pilot(ResultSet row) throws SQLException {
        return new PublicPilot(row.getObject("id", UUID.class), row.getString("reference"), row.getString("body"), row.getString("title"),
                row.getString("question"), row.getString("otherwise"), row.getString("success"), row.getString("stands_on"),
                row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
                Arrays.asList(row.getString("measures").split(" ")), row.getObject("settled_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class), row.getString("ended_why"),
                row.getObject("told_at", OffsetDateTime.class).toInstant());
    }

    private static Quarter quarter(ResultSet row, String column) throws SQLException {
        return Quarter.of(row.getObject(column, LocalDate.class));
    }
}
