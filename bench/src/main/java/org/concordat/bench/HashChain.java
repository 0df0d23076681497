package org.concordat.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;
import org.concordat.ledger.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The other way to show that nothing was altered: a table in which each row holds the hash of the row before.
///
/// It is the right kind: it takes one lock before it reads the last row, and keeps it until the row is durable. One that
/// locks the last row itself forks as soon as there are two writers. It is also a lean kind, without policies and with
/// one index, so that it is not slower than it has to be.
record HashChain(JdbcClient jdbc) {

    private static final String LAY = """
            create schema chain;
            create table chain.entry (
                number    bigint      primary key,
                previous  bytea       not null,
                hash      bytea       not null,
                id        uuid        not null,
                kind      text        not null,
                version   int         not null,
                at        timestamptz not null,
                officer   uuid,
                body      uuid,
                thing     uuid,
                agreement uuid,
                gateway   text,
                purpose   text,
                fields    jsonb       not null
            );
            create function chain.content(it chain.entry) returns bytea language sql immutable as $$
                select convert_to(concat_ws(E'\\n', it.number, it.id, it.kind, it.version, it.at, it.officer, it.body,
                    it.thing, it.agreement, it.gateway, it.purpose, it.fields), 'UTF8')
            $$;
            create function chain.link() returns trigger language plpgsql as $$
            begin
                perform pg_advisory_xact_lock(42);
                select e.number + 1, e.hash into new.number, new.previous from chain.entry e order by number desc limit 1;
                new.number := coalesce(new.number, 0);
                new.previous := coalesce(new.previous, '');
                new.hash := sha256(new.previous || chain.content(new));
                return new;
            end $$;
            create trigger linked before insert on chain.entry for each row execute function chain.link();
            create table chain.plain (
                number    bigint      generated always as identity primary key,
                id        uuid        not null,
                kind      text        not null,
                version   int         not null,
                at        timestamptz not null,
                officer   uuid,
                body      uuid,
                thing     uuid,
                agreement uuid,
                gateway   text,
                purpose   text,
                fields    jsonb       not null
            );
            """;

    private static final String INSERT = """
            insert into chain.%s (id, kind, version, at, officer, body, thing, agreement, gateway, purpose, fields)
            values (?, ?, ?, ?, null, null, ?, null, null, null, ?::jsonb)
            """;
    private static final String INTO_CHAIN = INSERT.formatted("entry");
    private static final String INTO_PLAIN = INSERT.formatted("plain");

    private static final String WHOLE = """
            select count(*) filter (where number = place and previous = before
                                      and hash = sha256(previous || chain.content(e)))
              from (select entry as e, number, previous, hash, row_number() over in_order - 1 as place,
                           lag(hash, 1, ''::bytea) over in_order as before
                      from chain.entry window in_order as (order by number)) linked
            """;

    /// Laid past every wall, and open to the service's own role.
    static HashChain lay(Service service, Ground ground) throws SQLException {
        ground.jdbc().sql(LAY).update();
        var app = service.pool().unwrap(HikariDataSource.class).getUsername();
        ground.jdbc().sql("grant usage on schema chain to %1$s; grant select, insert on all tables in schema chain to %1$s".formatted(app))
                .update();
        return new HashChain(JdbcClient.create(service.pool()));
    }

    /// In the transaction that is under way.
    void record(Entry entry) {
        insert(INTO_CHAIN, entry);
    }

    /// The same row into a table that proves nothing: what this machine can record at all.
    void recordPlainly(Entry entry) {
        insert(INTO_PLAIN, entry);
    }

    private void insert(String sql, Entry entry) {
        jdbc.sql(sql).params(UUID.randomUUID(), entry.kind(), entry.version(), entry.at().atOffset(ZoneOffset.UTC),
                entry.thing(), "{}").update();
    }

    /// How many rows are linked as they should be, read past every wall.
    static long whole(Ground ground) {
        return ground.jdbc().sql(WHOLE).query(Long.class).single();
    }
}
