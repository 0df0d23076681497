package org.concordat.api;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who calls, and what came of earlier calls.
@Component
class CallSql {

    private static final String WHO = "select " + ClientSql.COLUMNS + """
            , coalesce((select m.agreed from api.mandate m where m.client = c.id and m.officer = :officer
                         order by m.number desc limit 1), false) as agreed,
              set_config('concordat.client', c.id::text, true)
             from api.client c where c.issuer = :issuer and c.name_there = :name
            """;

    private static final String KEPT = """
            with gone as (delete from api.kept where client = :client and officer = :officer and expires_at <= :at)
            select digest, status, thing, reference, version from api.kept
             where client = :client and officer = :officer and key = :key and expires_at > :at
            """;

    private static final String KEEP = """
            insert into api.kept (client, officer, key, digest, status, thing, reference, version, kept_at, expires_at)
            values (:client, :officer, :key, :digest, :status, :thing, :reference, :version, :at, :expires)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    CallSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The system as the viewer's body knows it; from now on the database knows that it asks.
    Calling who(Viewer viewer, Call call) {
        return jdbc.sql(WHO).param("issuer", call.issuer()).param("name", call.nameThere())
                .param("officer", viewer.officer().value())
                .query((row, n) -> new Calling(Optional.of(ClientSql.client(row, n)), row.getBoolean("agreed"), call.duty()))
                .optional().orElseGet(() -> new Calling(Optional.empty(), false, call.duty()));
    }

    /// What came of the same key, if it is not too long ago.
    Optional<Kept> kept(Viewer viewer, UUID client, String key) {
        return jdbc.sql(KEPT).param("client", client).param("officer", viewer.officer().value()).param("key", key)
                .param("at", viewer.at().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Kept(row.getBytes("digest"), new Done(row.getInt("status"),
                        row.getObject("thing", UUID.class), row.getString("reference"), row.getString("version"))))
                .optional();
    }

    /// Whether nobody used the key at the same time.
    boolean keep(Viewer viewer, UUID client, String key, byte[] digest, Done done, Duration heldFor) {
        return jdbc.sql(KEEP).param("client", client).param("officer", viewer.officer().value()).param("key", key)
                .param("digest", digest).param("status", done.status()).param("thing", done.thing())
                .param("reference", done.reference()).param("version", done.version())
                .param("at", viewer.at().atOffset(ZoneOffset.UTC))
                .param("expires", viewer.at().plus(heldFor).atOffset(ZoneOffset.UTC)).update() == 1;
    }
}
