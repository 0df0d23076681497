package org.concordat.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Many agreements at a time: those of a body, and the terms of those in force.
@Component
class AgreementListSql {

    private static final String LIST = """
            select l.id, l.reference, l.title, l.state, n.name as owner, l.from_day, l.until_day, l.review_on,
                   count(*) over () as total
              from (select d.id, d.reference, d.parts #>> '{contents,title}' as title, 'DRAFT' as state, d.owner_body,
                           null::date as from_day, null::date as until_day, null::date as review_on,
                           d.saved_at as moved_at
                      from partnership.agreement_draft d
                     where d.owner_body = :body and d.started_at <= :at
                     union all
                    select a.id, a.reference, a.title, partnership.state_of(a.id, :at), a.owner_body, a.from_day,
                           a.until_day,
                           coalesce((select r.next_review from partnership.review r
                                      where r.agreement = a.id and r.reviewed_at <= :at
                                      order by r.number desc limit 1), a.review_day),
                           a.offered_at
                      from partnership.agreement_party mine
                      join partnership.agreement a on a.id = mine.agreement
                     where mine.body = :body and a.offered_at <= :at) l
              join lateral (select bn.name from partnership.body_name bn
                             where bn.body = l.owner_body and bn.from_day <= :day
                             order by bn.from_day desc, bn.recorded_at desc limit 1) n on true
             where (:state::text is null or l.state = :state)
               and (:words = '' or strpos(lower(concat_ws(' ', l.reference, l.title)), lower(:words)) > 0)
             order by l.moved_at desc, l.id
             limit :rows offset :skip
            """;

    private static final String TERMS = """
            select a.id, a.reference, a.title, a.until_day, a.retention_months, a.retention_rule, a.designation_notice,
                   coalesce((select r.next_review from partnership.review r where r.agreement = a.id
                              order by r.number desc limit 1), a.review_day) as review_on,
                   (select string_agg(p.body::text, ' ') from partnership.agreement_party p where p.agreement = a.id)
                       as parties,
                   (select string_agg(p.purpose, ' ') from partnership.agreement_purpose p where p.agreement = a.id)
                       as purposes,
                   (select string_agg(g.gateway, ' ') from partnership.agreement_gateway g where g.agreement = a.id)
                       as gateways
              from partnership.agreement a
             where a.id = any (string_to_array(:ids, ',')::uuid[])
             order by a.title, a.id
            """;

    private static final String CALLED = """
            select a.id from partnership.agreement a where a.reference = any (string_to_array(?, ','))
            """;

    private final JdbcClient jdbc;

    AgreementListSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Listing<AgreementSummary> list(Viewer viewer, AgreementFilter filter, int page) {
        record Counted(AgreementSummary summary, int total) {
        }
        var found = jdbc.sql(LIST)
                .param("body", viewer.body().value())
                .param("at", viewer.at().atOffset(ZoneOffset.UTC))
                .param("day", viewer.day())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("words", filter.words())
                .param("rows", Listing.ROWS)
                .param("skip", Listing.skip(page))
                .query((row, n) -> new Counted(summary(row, viewer.day()), row.getInt("total"))).list();
        return new Listing<>(found.stream().map(Counted::summary).toList(), Listing.bounded(page),
                found.isEmpty() ? 0 : found.getFirst().total());
    }

    /// Of those that the viewer may see.
    List<AgreementTerms> terms(Collection<AgreementId> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql(TERMS)
                .param("ids", ids.stream().map(AgreementId::toString).collect(Collectors.joining(",")))
                .query((row, n) -> terms(row)).list();
    }

    /// Of those that the viewer may see.
    List<AgreementId> called(Collection<String> references) {
        return jdbc.sql(CALLED).param(String.join(",", references)).query(UUID.class).list().stream().map(AgreementId::new).toList();
    }

    private static AgreementSummary summary(ResultSet row, LocalDate day) throws SQLException {
        var state = AgreementState.valueOf(row.getString("state"));
        var until = row.getObject("until_day", LocalDate.class);
        var review = row.getObject("review_on", LocalDate.class);
        var stands = state == AgreementState.IN_FORCE || state == AgreementState.SUSPENDED;
        return new AgreementSummary(new AgreementId(row.getObject("id", UUID.class)), row.getString("reference"),
                row.getString("title"), state, row.getString("owner"), row.getObject("from_day", LocalDate.class),
                until == null ? null : until.minusDays(1), review, stands && review != null && !review.isAfter(day));
    }

    private static AgreementTerms terms(ResultSet row) throws SQLException {
        return new AgreementTerms(new AgreementId(row.getObject("id", UUID.class)), row.getString("reference"),
                row.getString("title"),
                DeedSql.set(row.getString("parties"), BodyId::of),
                DeedSql.set(row.getString("purposes"), Purpose::new),
                DeedSql.set(row.getString("gateways"), GatewayId::new),
                row.getObject("until_day", LocalDate.class),
                row.getObject("review_on", LocalDate.class),
                row.getInt("retention_months"),
                row.getString("retention_rule"),
                row.getString("designation_notice"));
    }
}
