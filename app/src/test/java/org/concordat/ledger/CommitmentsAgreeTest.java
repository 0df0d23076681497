package org.concordat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    private static final String OF_FIELDS = """
            with e as (select n, row('018f4e1a-0000-4000-8000-00000000000a'::uuid, 'test.entry.made', 1, '2026-11-23'::timestamptz, null, null, null,
                                     null, null, null, f::jsonb)::ledger.entry as entry
                         from (values (1, ?), (2, ?)) v (n, f))
            select max(ledger.commitment(entry, ''::bytea)) filter (where n = 1), max(ledger.commitment(entry, ''::bytea)) filter (where n = 2) from e
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

    /// A record that was altered so that one field holds what two did.
    @Test
    void aNameThatPassesForTwoFieldsIsAnotherRecord() throws SQLException {
        try (var superuser = Superuser.connect(service); var statement = superuser.prepareStatement(OF_FIELDS)) {
            statement.setString(1, "{\"a\": \"1\", \"b\": \"2\"}");
            statement.setString(2, "{\"a 1\\nfield.b\": \"2\"}");
            try (var row = statement.executeQuery()) {
                row.next();
                assertThat(row.getBytes(1)).isNotEqualTo(row.getBytes(2));
            }
            assertThatThrownBy(() -> superuser.createStatement().execute(
                    "insert into ledger.entry (kind, version, at, fields) values ('test.entry.made', 1, now(), '{\"a b\": \"\"}')"))
                    .hasMessageContaining("fields_have_plain_names");
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
