package org.concordat.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.concordat.storage.OwnServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Entries from before there was a log are committed to by the migration as the service would.
class EntriesFromBeforeTest {

    private static final String INSERT = """
            insert into ledger.entry (id, kind, version, at, officer, body, thing, agreement, gateway, purpose, fields)
            values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    @TempDir
    Path data;

    @Test
    void areCommittedToAsTheyStand() throws Exception {
        try (var server = OwnServer.startAt("086", data)) {
            var superuser = JdbcClient.create(server.superuser());
            var full = OpeningTest.full();
            var bare = Entry.of("test.entry.made", Instant.parse("2026-01-05T09:00:00Z"));
            var ids = new UUID[] {UUID.randomUUID(), UUID.randomUUID()};
            insert(superuser, ids[0], full);
            insert(superuser, ids[1], bare);
            server.migrate("latest");
            assertThat(queued(superuser, ids[0])).isEqualTo(new Opening(ids[0], full, salt(superuser, ids[0])).commitment());
            assertThat(queued(superuser, ids[1])).isEqualTo(new Opening(ids[1], bare, salt(superuser, ids[1])).commitment());
            assertThat(salt(superuser, ids[0])).isNotEqualTo(salt(superuser, ids[1]));
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
