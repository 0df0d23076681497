package org.concordat.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// What the database says an entry commits to is what the service says, of whatever entry.
@ConcordatTest
class CommitmentsAgreeTest {

    private static final String ASK = """
            select ledger.commitment(row(?::uuid, ?, ?::int, ?::timestamptz, ?::uuid, ?::uuid, ?::uuid, ?::uuid, ?, ?,
                                         ?::jsonb)::ledger.entry, ?)
            """;

    /// Letters that an encoding trips over.
    private static final String LETTERS = "aZ0-._ \\\n\r\t\"'{}é’ŵ語😀\u0001\u0085";

    @Autowired
    private ApplicationContext service;
    @Autowired
    private JsonMapper json;

    private final Random random = new Random(20261126);

    @Test
    void onGeneratedEntries() throws SQLException {
        try (var superuser = Superuser.connect(service)) {
            for (int i = 0; i < 500; i++) {
                var opening = new Opening(id(), entry(), salt());
                assertThat(Commitment.of(asked(superuser, opening))).as(opening.entry().toString())
                        .isEqualTo(opening.commitment());
            }
        }
    }

    @Test
    void onTheOneThatStandsInTheDocuments() throws SQLException {
        try (var superuser = Superuser.connect(service)) {
            var opening = new Opening(id(), OpeningTest.full(), OpeningTest.salt());
            assertThat(Commitment.of(asked(superuser, opening))).isEqualTo(opening.commitment());
        }
    }

    @Test
    void anotherSaltIsCaught() throws SQLException {
        try (var superuser = Superuser.connect(service)) {
            var id = id();
            var other = OpeningTest.salt();
            other[0] ^= 1;
            assertThat(Commitment.of(asked(superuser, new Opening(id, OpeningTest.full(), other))))
                    .isNotEqualTo(new Opening(id, OpeningTest.full(), OpeningTest.salt()).commitment());
        }
    }

    private byte[] asked(Connection database, Opening opening) throws SQLException {
        var entry = opening.entry();
        try (var statement = database.prepareStatement(ASK)) {
            int at = 1;
            statement.setObject(at++, opening.id());
            statement.setString(at++, entry.kind());
            statement.setInt(at++, entry.version());
            statement.setObject(at++, entry.at().atOffset(ZoneOffset.UTC));
            statement.setObject(at++, entry.officer() == null ? null : entry.officer().value());
            statement.setObject(at++, entry.body() == null ? null : entry.body().value());
            statement.setObject(at++, entry.thing());
            statement.setObject(at++, entry.agreement() == null ? null : entry.agreement().value());
            statement.setString(at++, entry.gateway() == null ? null : entry.gateway().slug());
            statement.setString(at++, entry.purpose() == null ? null : entry.purpose().slug());
            statement.setString(at++, json.writeValueAsString(entry.fields()));
            statement.setBytes(at, opening.salt());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private Entry entry() {
        var entry = Entry.of("test.entry." + (char) ('a' + random.nextInt(26)), Instant.parse("2026-01-01T00:00:00Z")
                .plusSeconds(random.nextInt(100_000_000)).plusNanos(random.nextInt(1_000_000_000)));
        entry = random.nextBoolean() ? entry : entry.by(new OfficerId(id()), new BodyId(id()));
        entry = random.nextBoolean() ? entry : entry.about(id());
        entry = random.nextBoolean() ? entry : entry.under(new AgreementId(id()));
        entry = random.nextBoolean() ? entry : entry.through(new GatewayId("ctsa-2015-s" + random.nextInt(99)));
        entry = random.nextBoolean() ? entry : entry.serving(new Purpose("prevent-" + (char) ('a' + random.nextInt(26))));
        for (int i = random.nextInt(6); i > 0; i--) {
            entry = entry.with(name(), words());
        }
        return entry;
    }

    /// Names of fields, some of which differ in case, length or a hyphen alone.
    private String name() {
        return "aAb-_.Z9".substring(random.nextInt(8)) + (random.nextBoolean() ? "" : random.nextInt(20));
    }

    private String words() {
        var words = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            words.appendCodePoint(LETTERS.codePoints().skip(random.nextInt((int) LETTERS.codePoints().count())).findFirst().orElseThrow());
        }
        return words.toString();
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private byte[] salt() {
        var salt = new byte[Opening.SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
