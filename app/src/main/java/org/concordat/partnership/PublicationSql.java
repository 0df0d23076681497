package org.concordat.partnership;

import java.time.ZoneOffset;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The copy of an agreement that the public site reads: made anew by each act that brings it into force, stops it, or
/// takes it up again, in the same transaction.
@Component
class PublicationSql {

    private static final String PUBLISH = """
            insert into published.agreement (id, reference, title, parties, purposes, from_day, until_day, openness,
                openness_reason, supersedes, suspended, ended_on, written_at)
            select a.id, a.reference, a.title,
                   (select string_agg(n.name, E'\\n' order by p.body <> a.owner_body, n.name)
                      from partnership.agreement_party p
                     cross join lateral (select bn.name from partnership.body_name bn
                                          where bn.body = p.body and bn.from_day <= :day
                                          order by bn.from_day desc, bn.recorded_at desc limit 1) n
                     where p.agreement = a.id),
                   (select string_agg(u.purpose, ' ' order by u.purpose) from partnership.agreement_purpose u
                     where u.agreement = a.id),
                   a.from_day, a.until_day, a.openness, a.openness_reason, a.supersedes,
                   exists (select from partnership.suspension s where s.agreement = a.id
                              and not exists (select from partnership.resumption r where r.suspension = s.id)),
                   (select (e.ended_at at time zone 'Europe/London')::date from partnership.ending e
                     where e.agreement = a.id),
                   :at
              from partnership.agreement a
             where a.id = :id
               and not exists (select from partnership.agreement_party p
                                where p.agreement = a.id
                                  and not exists (select from partnership.signature g
                                                   where g.agreement = p.agreement and g.body = p.body))
            on conflict (id) do update set parties = excluded.parties, suspended = excluded.suspended,
                ended_on = excluded.ended_on, written_at = excluded.written_at
            """;

    private final JdbcClient jdbc;

    PublicationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Nothing is published of an agreement that not every party has signed.
    void publish(Viewer viewer, AgreementId id) {
        jdbc.sql(PUBLISH).param("id", id.value()).param("day", viewer.day())
                .param("at", viewer.at().atOffset(ZoneOffset.UTC)).update();
    }
}
