package org.concordat.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.storage.StorageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads the copies, as the public site's own role.
@Component
class PublishedAgreementSql {

    private static final String COLUMNS = """
            select a.id, a.reference, a.title, a.purposes, a.from_day, a.until_day - 1 as last_day, a.openness,
                   a.openness_reason, a.supersedes, s.standing, count(*) over () as total,
                   greatest(a.written_at, cast(case when a.until_day <= :day then a.until_day when a.from_day <= :day then a.from_day end as timestamp)
                                          at time zone 'Europe/London') as written_at,
                   t.words::text as words, t.withheld, t.gateways, t.review_day, t.signed_on, t.retention_months,
                   (select string_agg(concat_ws('|', p.body, p.kind, p.controller,
                                                coalesce(published.name_of(p.body, :day), published.name_of(p.body, 'infinity'), '')), E'\\n'
                                      order by published.name_of(p.body, :day))
                      from published.agreement_party p where p.agreement = a.id) as members
              from published.agreement a
              join published.standing_on(:day) s on s.agreement = a.id
              left join published.agreement_text t on t.agreement = a.id
            """;

    /// In an area: one of its parties serves that then.
    private static final String LIST = COLUMNS + """
             where (:all or exists (
                   select from published.agreement_party p
                     join published.serving v on v.body = p.body
                    where p.agreement = a.id and v.area = :area
                      and v.from_day <= :day and (v.until_day is null or v.until_day > :day)))
               and (:over or s.standing <> 'OVER')
             order by a.from_day desc, a.id limit :rows offset :skip
            """;

    private static final String NEWS = COLUMNS + """
             where :all or exists (
                   select from published.agreement_party p
                     join published.serving v on v.body = p.body
                    where p.agreement = a.id and v.area = :area
                      and v.from_day <= :day and (v.until_day is null or v.until_day > :day))
             order by written_at desc, a.id limit :rows
            """;

    private static final String FIND = COLUMNS + " where a.reference = :reference";

    private static final String BY_ID = COLUMNS + " where a.id = :id";

    private static final String AFTER = COLUMNS + " where a.supersedes = :id order by a.from_day, a.id limit 1";

    private static final String TITLES = "select reference, title from published.agreement";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PublishedAgreementSql(@Qualifier(StorageKind.PUBLIC_SITE) DataSource publicSite, JsonMapper json) {
        this.jdbc = JdbcClient.create(publicSite);
        this.json = json;
    }

    /// A page of them, and how many there are.
    record Listed(List<PublishedAgreement> agreements, int total) {
    }

    /// Pages count from 1.
    Listed list(LocalDate day, int page, int rows) {
        return list(day, null, true, page, rows);
    }

    /// Those that are not over and have a party that serves the area.
    Listed ofArea(LocalDate day, String area, int rows) {
        return list(day, area, false, 1, rows);
    }

    /// The same with those that are over, page by page.
    Listed everOfArea(LocalDate day, String area, int page, int rows) {
        return list(day, area, true, page, rows);
    }

    /// Those of which something was told last, of all areas or of one.
    List<PublishedAgreement> news(LocalDate day, @Nullable String area, int rows) {
        return jdbc.sql(NEWS).param("day", day).param("all", area == null).param("area", area == null ? "" : area)
                .param("rows", rows).query((row, n) -> agreement(row)).list();
    }

    Optional<PublishedAgreement> find(LocalDate day, String reference) {
        return jdbc.sql(FIND).param("day", day).param("reference", reference).query((row, n) -> agreement(row)).optional();
    }

    Optional<PublishedAgreement> find(LocalDate day, UUID id) {
        return jdbc.sql(BY_ID).param("day", day).param("id", id).query((row, n) -> agreement(row)).optional();
    }

    /// Of all that there are, by reference.
    Map<String, String> titles() {
        return jdbc.sql(TITLES).query((row, n) -> Map.entry(row.getString("reference"), row.getString("title"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The one that takes the place of another.
    Optional<PublishedAgreement> after(LocalDate day, UUID id) {
        return jdbc.sql(AFTER).param("day", day).param("id", id).query((row, n) -> agreement(row)).optional();
    }

    private Listed list(LocalDate day, @Nullable String area, boolean over, int page, int rows) {
        var total = new int[1];
        var agreements = jdbc.sql(LIST).param("day", day).param("all", area == null).param("area", area == null ? "" : area)
                .param("over", over).param("rows", rows).param("skip", (page - 1L) * rows)
                .query((row, n) -> {
                    total[0] = row.getInt("total");
                    return agreement(row);
                }).list();
        return new Listed(agreements, total[0]);
    }

    private PublishedAgreement agreement(ResultSet row) throws SQLException {
        return new PublishedAgreement(row.getObject("id", UUID.class), row.getString("reference"), row.getString("title"),
                split(row.getString("members"), "\n", PublishedAgreementSql::party),
                split(row.getString("purposes"), " ", Purpose::new),
                row.getObject("from_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
                row.getString("openness"), row.getString("openness_reason"),
                PublishedAgreement.Standing.valueOf(row.getString("standing")), text(row),
                row.getObject("supersedes", UUID.class), row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    private Optional<PublishedAgreement.Text> text(ResultSet row) throws SQLException {
        var words = row.getString("words");
        return words == null ? Optional.empty() : Optional.of(new PublishedAgreement.Text(
                json.readValue(words, new TypeReference<Map<String, String>>() { }),
                Set.copyOf(split(row.getString("withheld"), " ", Function.identity())),
                split(row.getString("gateways"), " ", GatewayId::new), row.getObject("review_day", LocalDate.class),
                row.getObject("signed_on", LocalDate.class), row.getInt("retention_months")));
    }

    private static PublishedAgreement.Party party(String line) {
        var parts = line.split("\\|", 4);
        return new PublishedAgreement.Party(UUID.fromString(parts[0]), BodyKind.valueOf(parts[1]), parts[2].equals("t"),
                parts[3]);
    }

    private static <T> List<T> split(@Nullable String text, String by, Function<String, T> each) {
        return text == null ? List.of() : Arrays.stream(text.split(by)).map(each).toList();
    }
}
