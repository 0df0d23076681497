package org.concordat.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.concordat.govuk.Language;
import org.concordat.kernel.BodyKind;
import org.concordat.storage.StorageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the copies of the register, as the public site's own role.
@Component
class PublishedAreaSql {

    private static final String COLUMNS = """
            select a.code, a.name, a.nation, a.region,
                   (select published.name_of(v.body, :day) from published.serving v
                     where v.area = a.code and v.kind = 'POLICE_FORCE'
                       and v.from_day <= :day and (v.until_day is null or v.until_day > :day)) as force,
                   (select published.name_of(v.body, :day) from published.serving v
                     where v.area = a.code and v.kind = 'LOCAL_POLICING_BODY'
                       and v.from_day <= :day and (v.until_day is null or v.until_day > :day)) as policing_body,
                   (select count(distinct p.agreement)
                      from published.serving v
                      join published.agreement_party p on p.body = v.body
                      join published.standing_on(:day) s on s.agreement = p.agreement
                     where v.area = a.code and s.standing = 'IN_FORCE'
                       and v.from_day <= :day and (v.until_day is null or v.until_day > :day)) as agreements
              from published.area a
             where a.from_day <= :day and (a.until_day is null or a.until_day > :day)
            """;

    private static final String ALL = COLUMNS + " order by a.name";

    private static final String FIND = COLUMNS + " and a.code = :code";

    private static final String SERVING = """
            select v.kind, published.name_of(v.body, :day) as name, v.from_day, c.month, c.standing, c.words,
                   (select string_agg(o.title, E'\\n' order by o.title) from published.office o
                     where o.body = v.body and o.from_day <= :day and (o.until_day is null or o.until_day > :day)) as offices
              from published.serving v
              left join lateral (select u.month, u.standing, u.words from published.succession u
                                  where u.body = v.body order by u.month desc, u.id limit 1) c on true
             where v.area = :code and v.from_day <= :day and (v.until_day is null or v.until_day > :day)
             order by v.kind, name
            """;

    private static final String BEFORE = """
            select kind, name, offices, from_day, until_day, taken_over_by, taken_over_on from published.answered_before(:code, :day)
            """;

    private static final String NATIONAL = "select kind, name, from_day from published.national_bodies(:day)";

    private final JdbcClient jdbc;

    PublishedAreaSql(@Qualifier(StorageKind.PUBLIC_SITE) DataSource publicSite) {
        this.jdbc = JdbcClient.create(publicSite);
    }

    /// By name.
    List<PublishedArea> all(LocalDate day) {
        return jdbc.sql(ALL).param("day", day).query((row, n) -> area(row)).list();
    }

    Optional<PublishedArea> find(LocalDate day, String code) {
        return jdbc.sql(FIND).param("day", day).param("code", code).query((row, n) -> area(row)).optional();
    }

    /// An area, or the national bodies in the place of one.
    Optional<PublishedArea> place(Language language, LocalDate day, String code) {
        return code.equals(PublishedArea.NATIONAL) ? Optional.of(PublishedArea.national(language)) : find(day, code);
    }

    /// The national bodies, by kind and name; at most 50.
    List<PublishedArea.OfTheNation> national(LocalDate day) {
        return jdbc.sql(NATIONAL).param("day", day).query((row, n) -> new PublishedArea.OfTheNation(BodyKind.valueOf(row.getString("kind")),
                row.getString("name"), row.getObject("from_day", LocalDate.class))).list();
    }

    /// Every body that serves an area.
    List<PublishedArea.Serving> serving(LocalDate day, String code) {
        return jdbc.sql(SERVING).param("day", day).param("code", code).query((row, n) -> new PublishedArea.Serving(
                BodyKind.valueOf(row.getString("kind")), row.getString("name"),
                each(row.getString("offices")),
                row.getObject("from_day", LocalDate.class), change(row))).list();
    }

    /// Who answered for policing there before a day, the last first; at most 50.
    List<PublishedArea.Before> before(LocalDate day, String code) {
        return jdbc.sql(BEFORE).param("day", day).param("code", code).query((row, n) -> new PublishedArea.Before(
                BodyKind.valueOf(row.getString("kind")), row.getString("name"), each(row.getString("offices")),
                row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class), row.getString("taken_over_by") == null
                ? Optional.empty() : Optional.of(new PublishedArea.TakenOver(row.getString("taken_over_by"),
                        row.getObject("taken_over_on", LocalDate.class))))).list();
    }

    private static List<String> each(@Nullable String lines) {
        return lines == null ? List.of() : lines.lines().toList();
    }

    private static Optional<PublishedArea.Change> change(ResultSet row) throws SQLException {
        var month = row.getObject("month", LocalDate.class);
        return month == null ? Optional.empty() : Optional.of(new PublishedArea.Change(month,
                row.getString("standing").equals("ENACTED"), row.getString("words")));
    }

    private static PublishedArea area(ResultSet row) throws SQLException {
        return new PublishedArea(row.getString("code"), row.getString("name"), row.getString("nation"),
                row.getString("region"), row.getString("force"), row.getString("policing_body"), row.getInt("agreements"));
    }
}
