package org.concordat.community;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.kernel.FinancialYear;
import org.concordat.storage.StorageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what is told of areas in feeds, as the public site's own role.
@Component
class NewsSql {

    private static final String MATTERS = "select reference, kind, title, area_code, last_on from published.matters_told(:day, :area, :rows)";

    private static final String STATEMENTS = "select id, area_code, area, quarter, signed_on from published.statements(?, ?, 0)";

    private static final String SAMPLES = """
            select a.code, a.name, s.id, s.reference, s.body, s.drawn_on
              from published.area a
             cross join lateral published.samples_in(a.code, null, :day, :rows, 0) s
             where (cast(:area as text) is null or a.code = :area) and s.drawn_on is not null
             order by s.drawn_on desc, s.id limit :rows
            """;

    private static final String PRIORITIES = """
            select id, area_code, area, body, title, from_day from published.priorities(:day)
             where cast(:area as text) is null or area_code = :area
             order by from_day desc, id limit :rows
            """;

    /// All that was entered for an area and a year is told as one.
    private static final String RESOURCES = """
            select a.code, a.name, r.year, count(*) as many, max(r.entered_on) as last_on
              from published.area a
             cross join lateral published.resources_in(a.code, :day) r
             where cast(:area as text) is null or a.code = :area
             group by a.code, a.name, r.year
             order by max(r.entered_on) desc, a.code, r.year limit :rows
            """;

    /// @param lastOn the day on which something was last said
    record Matter(String reference, String kind, String title, String area, LocalDate lastOn) {

        String path() {
            return "/areas/" + area + "/matters/" + reference;
        }
    }

    /// @param quarter its first day
    record Statement(UUID id, String area, String areaName, LocalDate quarter, LocalDate signedOn) {
    }

    /// One that was drawn.
    record Sample(UUID id, String reference, String area, String areaName, String body, LocalDate drawnOn) {
    }

    /// One that holds.
    record Priority(UUID id, String area, String areaName, String body, String title, LocalDate from) {
    }

    /// @param many how many versions of amounts
    record Resourced(FinancialYear year, String area, String areaName, int many, LocalDate lastOn) {
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

    /// @param area of one area; null for all, as below
    List<Sample> samples(LocalDate day, @Nullable String area, int rows) {
        return jdbc.sql(SAMPLES).param("day", day).param("area", area, Types.VARCHAR).param("rows", rows).query((row, n) -> new Sample(
                row.getObject("id", UUID.class), row.getString("reference"), row.getString("code"), row.getString("name"),
                row.getString("body"), row.getObject("drawn_on", LocalDate.class))).list();
    }

    List<Priority> priorities(LocalDate day, @Nullable String area, int rows) {
        return jdbc.sql(PRIORITIES).param("day", day).param("area", area, Types.VARCHAR).param("rows", rows).query((row, n) -> new Priority(
                row.getObject("id", UUID.class), row.getString("area_code"), row.getString("area"), row.getString("body"),
                row.getString("title"), row.getObject("from_day", LocalDate.class))).list();
    }

    List<Resourced> resources(LocalDate day, @Nullable String area, int rows) {
        return jdbc.sql(RESOURCES).param("day", day).param("area", area, Types.VARCHAR).param("rows", rows).query((row, n) -> new Resourced(
                new FinancialYear(row.getInt("year")), row.getString("code"), row.getString("name"), row.getInt("many"),
                row.getObject("last_on", LocalDate.class))).list();
    }
}
