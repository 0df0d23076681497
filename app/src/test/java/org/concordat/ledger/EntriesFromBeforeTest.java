package org.concordat.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.concordat.storage.OwnServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Entries from before there was a log are committed to by the migration as the service would, whatever they hold.
class EntriesFromBeforeTest {

    private static final String INSERT = """
            insert into ledger.entry (id, kind, version, at, officer, body, thing, agreement, gateway, purpose, fields)
            values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    private final GeneratedEntries generated = new GeneratedEntries(20261127);

    @TempDir
    Path data;

    @Test
    void areCommittedToAsTheyStand() throws Exception {
        try (var server = OwnServer.startAt("086", data)) {
            var superuser = JdbcClient.create(server.superuser());
            var before = new LinkedHashMap<UUID, Entry>();
            before.put(generated.id(), OpeningTest.full());
            before.put(generated.id(), Entry.of("test.entry.made", Instant.parse("2026-01-05T09:00:00Z")));
            for (int i = 0; i < 200; i++) {
                before.put(generated.id(), generated.entry());
            }
            before.forEach((id, entry) -> insert(superuser, id, entry));
            server.migrate("latest");
            before.forEach((id, entry) -> assertThat(queued(superuser, id)).as(entry.toString())
                    .isEqualTo(new Opening(id, entry, salt(superuser, id)).commitment()));
            assertThat(before.keySet().stream().map(id -> Commitment.of(salt(superuser, id)))).as("salts").doesNotHaveDuplicates();
        }
    }

    private static void insert(JdbcClient superuser, UUID id, Entry it) {
        superuser.sql(INSERT).params(id, it.kind(), it.at().atOffset(ZoneOffset.UTC),
                it.officer() == null ? null : it.officer().value(), it.body() == null ? null : it.body().value(), it.thing(),
                it.agreement() == null ? null : it.agreement().value(), it.gateway() == null ? null : it.gateway().slug(),
                it.purpose() == null ? null : it.purpose().slug(), new JsonMapper().writeValueAsString(it.fields())).update();
    }

    private static Commitment queued(JdbcClient superuser, UUID id) {
        return Commitment.of(superuser.sql("select commitment from ledger.waiting where entry = ?").param(id)
                .query(byte[].class).single());
    }

    private static byte[] salt(JdbcClient superuser, UUID id) {
        return superuser.sql("select salt from ledger.salt where entry = ?").param(id).query(byte[].class).single();
    }
}
