package org.concordat.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Codes and links, as administrators see them.
@Component
class LinkSql {

    static final String COLUMNS = """
            select l.id, l.officer, l.body, l.name, l.made_by, l.at,
                   case when l.over_at is not null then 'OVER'
                        when l.founder is not null or coalesce(d.confirmed, false) then 'CONFIRMED'
                        else 'WAITS' end as state
              from signin.link l left join signin.decision d on d.link = l.id
            """;

    private static final String FIND = COLUMNS + " where l.id = :id";

    private static final String OF_OFFICER = COLUMNS + " where l.officer = :officer order by l.at desc, l.id limit 20";

    private static final String WAITING = COLUMNS + """
             where l.over_at is null and l.founder is null and d.link is null order by l.at, l.id limit 100
            """;

    private static final String STANDS = """
            select exists (select from signin.link where id = :id and officer = :officer and over_at is null)
            """;

    private static final String LATEST_CODE = """
            select c.id, c.made_by, c.expires_at from signin.code c
             where c.officer = :officer and c.expires_at > :at
               and not exists (select from signin.link l where l.code = c.id)
               and (select count(*) from signin.attempt a where a.code = c.id) < 5
             order by c.made_at desc, c.id limit 1
            """;

    private static final String MAKE_CODE = """
            insert into signin.code (id, officer, body, reference, hash, made_by, made_at, expires_at)
            values (:id, :officer, :body, :reference, :hash, :by, :at, :expires) on conflict do nothing
            """;

    private static final String DECIDE = """
            insert into signin.decision (link, officer, body, made_by, confirmed, decided_by, decided_at, reason)
            values (:link, :officer, :body, :made, :confirmed, :by, :at, :reason) on conflict do nothing
            """;

    private static final String END = """
            insert into signin.ending (link, ended_by, ended_at, reason) values (:link, :by, :at, :reason)
            on conflict do nothing
            """;

    private static final String OVER = "update signin.link set over_at = :at where id = :id and over_at is null";

    /// A code that can still be used.
    record Open(UUID id, OfficerId madeBy, Instant expiresAt) {
    }

    private final JdbcClient jdbc;

    LinkSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Link> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(LinkSql::link).optional();
    }

    /// The latest first; at most 20.
    List<Link> of(OfficerId officer) {
        return jdbc.sql(OF_OFFICER).param("officer", officer.value()).query(LinkSql::link).list();
    }

    /// The oldest first; at most 100.
    List<Link> waiting() {
        return jdbc.sql(WAITING).query(LinkSql::link).list();
    }

    boolean stands(UUID link, OfficerId officer) {
        return jdbc.sql(STANDS).param("id", link).param("officer", officer.value()).query(Boolean.class).single();
    }

    Optional<Open> openCode(OfficerId officer, Instant at) {
        return jdbc.sql(LATEST_CODE).param("officer", officer.value()).param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Open(row.getObject("id", UUID.class),
                        new OfficerId(row.getObject("made_by", UUID.class)),
                        row.getTimestamp("expires_at").toInstant())).optional();
    }

    boolean makeCode(UUID id, Enrolled it, EnrolmentCode code, OfficerId by, Instant at, Instant expires) {
        return jdbc.sql(MAKE_CODE).param("id", id).param("officer", it.officer().value())
                .param("body", it.body().value()).param("reference", code.reference()).param("hash", code.hash())
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    boolean decide(Link link, boolean confirmed, OfficerId by, Instant at, @Nullable String reason) {
        return jdbc.sql(DECIDE).param("link", link.id()).param("officer", link.officer().value())
                .param("body", link.body().value()).param("made", link.madeBy().orElseThrow().value())
                .param("confirmed", confirmed).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason).update() == 1;
    }

    boolean end(Link link, OfficerId by, Instant at, String reason) {
        return jdbc.sql(END).param("link", link.id()).param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC)).param("reason", reason).update() == 1;
    }

    void over(Link link, Instant at) {
        jdbc.sql(OVER).param("id", link.id()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    static Link link(ResultSet row, int number) throws SQLException {
        return new Link(row.getObject("id", UUID.class), new OfficerId(row.getObject("officer", UUID.class)),
                new BodyId(row.getObject("body", UUID.class)), row.getString("name"),
                Optional.ofNullable(row.getObject("made_by", UUID.class)).map(OfficerId::new),
                row.getTimestamp("at").toInstant(), Link.State.valueOf(row.getString("state")));
    }
}
