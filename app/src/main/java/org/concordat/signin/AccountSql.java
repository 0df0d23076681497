package org.concordat.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What an account that asks to come in can see and do, while no officer is bound.
@Component
class AccountSql {

    private static final String ASKING = """
            select set_config('concordat.issuer', :issuer, true), set_config('concordat.subject', :subject, true),
                   set_config('concordat.reference', :reference, true)
            """;

    private static final String LINK = LinkSql.COLUMNS
            + " where l.issuer = :issuer and l.subject = :subject and l.over_at is null";

    private static final String CODE = """
            select c.id, c.officer, c.body, c.made_by, c.hash, c.expires_at,
                   exists (select from signin.link l where l.code = c.id) as used,
                   (select count(*) from signin.attempt a where a.code = c.id) as attempts
              from signin.code c where c.reference = :reference
            """;

    private static final String ATTEMPT = """
            insert into signin.attempt (code, number, at) values (:code, :number, :at) on conflict do nothing
            """;

    private static final String CLAIM = """
            insert into signin.link (id, officer, body, issuer, subject, name, code, made_by, at)
            values (:id, :officer, :body, :issuer, :subject, :name, :code, :by, :at) on conflict do nothing
            """;

    private static final String FOUND = """
            insert into signin.link (id, officer, body, issuer, subject, name, founder, at)
            values (:id, :officer, :body, :issuer, :subject, :name, :founder, :at) on conflict do nothing
            """;

    /// A code that is there, whatever it is worth.
    record Held(UUID id, OfficerId officer, BodyId body, OfficerId madeBy, byte[] hash, Instant expiresAt, boolean used,
                int attempts) {
    }

    private final JdbcClient jdbc;

    AccountSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Says to the database which account asks, and with which code, until the transaction ends.
    void asking(Account account, String reference) {
        jdbc.sql(ASKING).param("issuer", account.issuer()).param("subject", account.subject())
                .param("reference", reference).query((row, n) -> n).single();
    }

    Optional<Link> link(Account account) {
        return jdbc.sql(LINK).param("issuer", account.issuer()).param("subject", account.subject())
                .query(LinkSql::link).optional();
    }

    Optional<Held> code(String reference) {
        return jdbc.sql(CODE).param("reference", reference).query((row, n) -> new Held(
                row.getObject("id", UUID.class), new OfficerId(row.getObject("officer", UUID.class)),
                new BodyId(row.getObject("body", UUID.class)), new OfficerId(row.getObject("made_by", UUID.class)),
                row.getBytes("hash"), row.getTimestamp("expires_at").toInstant(), row.getBoolean("used"),
                row.getInt("attempts"))).optional();
    }

    void attempt(Held code, Instant at) {
        jdbc.sql(ATTEMPT).param("code", code.id()).param("number", code.attempts() + 1)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    boolean claim(UUID id, Held code, Account account, String name, Instant at) {
        return jdbc.sql(CLAIM).param("id", id).param("officer", code.officer().value())
                .param("body", code.body().value()).param("issuer", account.issuer())
                .param("subject", account.subject()).param("name", name).param("code", code.id())
                .param("by", code.madeBy().value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /// @param founder 1 or 2
    boolean found(UUID id, OfficerId officer, BodyId body, Account account, int founder, Instant at) {
        return jdbc.sql(FOUND).param("id", id).param("officer", officer.value()).param("body", body.value())
                .param("issuer", account.issuer()).param("subject", account.subject()).param("name", "")
                .param("founder", founder).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }
}
