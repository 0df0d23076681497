package org.concordat.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.concordat.ConcordatTest;
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

    @Autowired
    private ApplicationContext service;
    @Autowired
    private JsonMapper json;

    private final GeneratedEntries generated = new GeneratedEntries(20261126);

    @Test
    void onGeneratedEntries() throws SQLException {
        try (var superuser = Superuser.connect(service)) {
            for (int i = 0; i < 500; i++) {
                var opening = new Opening(generated.id(), generated.entry(), generated.salt());
                assertThat(Commitment.of(asked(superuser, opening))).as(opening.entry().toString())
                        .isEqualTo(opening.commitment());
            }
        }
    }

    @Test
    void onTheOneThatStandsInTheDocuments() throws SQLException {
        try (var superuser = Superuser.connect(service)) {
            var opening = new Opening(generated.id(), OpeningTest.full(), OpeningTest.salt());
            assertThat(Commitment.of(asked(superuser, opening))).isEqualTo(opening.commitment());
        }
    }

    @Test
    void anotherSaltIsCaught() throws SQLException {
        try (var superuser = Superuser.connect(service)) {
            var id = generated.id();
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
}
