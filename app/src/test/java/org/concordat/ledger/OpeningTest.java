package org.concordat.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The encoding that leaves commit to. The vector stands in docs/ledger.md too: it never changes.
class OpeningTest {

    private static final UUID ID = UUID.fromString("018f4e1a-0000-4000-8000-00000000000a");
    private static final Instant AT = Instant.parse("2026-11-23T09:00:00.123456Z");

    private static final String VECTOR = """
            concordat ledger entry 1
            salt 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f
            id 018f4e1a-0000-4000-8000-00000000000a
            kind sharing.received.read
            version 1
            at 2026-11-23T09:00:00.123456Z
            officer 00000000-0000-0000-0000-000000000001
            body 00000000-0000-0000-0000-000000000002
            thing 00000000-0000-0000-0000-000000000003
            agreement 00000000-0000-0000-0000-000000000004
            gateway ctsa-2015-s36
            purpose prevent-support
            field.rules a b
            field.way one\\\\two\\nthree\\rfour
            """;
    private static final String HASH = "9469727b920ad172f5642629683600c6dc822054f87b9158e00245277c74cca1";

    @Test
    void isEncodedAsTheVectorSays() {
        var opening = new Opening(ID, full(), salt());
        assertThat(new String(opening.bytes(), UTF_8)).isEqualTo(VECTOR);
        assertThat(opening.commitment()).hasToString(HASH);
        assertThat(Commitment.to(opening.bytes())).isEqualTo(opening.commitment());
    }

    @Test
    void whatIsNotThereIsLeftOut() {
        var opening = new Opening(ID, Entry.of("test.entry.made", AT), salt());
        assertThat(new String(opening.bytes(), UTF_8)).endsWith("version 1\nat 2026-11-23T09:00:00.123456Z\n");
    }

    @Test
    void aMomentIsCommittedToAsTheDatabaseKeepsIt() {
        assertThat(Entry.of("test.entry.made", Instant.parse("2026-11-23T09:00:00.123456999Z")).at()).isEqualTo(AT);
    }

    @Test
    void anotherSaltIsAnotherCommitment() {
        var other = salt();
        other[31] ^= 1;
        assertThat(new Opening(ID, full(), other).commitment()).isNotEqualTo(new Opening(ID, full(), salt()).commitment());
    }

    /// Lines cannot be smuggled into a value.
    @Property(tries = 500)
    void twoEntriesNeverHaveOneEncoding(@ForAll String one, @ForAll String other) {
        var first = new Opening(ID, Entry.of("test.entry.made", AT).with("a", one).with("b", other), salt());
        var second = new Opening(ID, Entry.of("test.entry.made", AT).with("a", one + "\nfield.b " + other), salt());
        var third = new Opening(ID, Entry.of("test.entry.made", AT).with("a", one + "\\nfield.b " + other), salt());
        assertThat(first.commitment()).isNotEqualTo(second.commitment()).isNotEqualTo(third.commitment());
        assertThat(second.commitment()).isNotEqualTo(third.commitment());
        assertThat(new String(first.bytes(), UTF_8).lines().count()).isGreaterThanOrEqualTo(7);
    }

    /// Nor into a name.
    @ParameterizedTest
    @ValueSource(strings = {"", "a 1", "a\nfield.b", "a\rb", "a\\b", "é"})
    void fieldsHavePlainNames(String name) {
        var entry = Entry.of("test.entry.made", AT);
        assertThatThrownBy(() -> entry.with(name, "2")).isInstanceOf(IllegalArgumentException.class);
        assertThat(entry.with("to_answer-1.b", "2").fields()).hasSize(1);
    }

    static Entry full() {
        return Entry.of("sharing.received.read", AT).by(new OfficerId(new UUID(0, 1)), new BodyId(new UUID(0, 2)))
                .about(new UUID(0, 3)).under(new AgreementId(new UUID(0, 4))).through(new GatewayId("ctsa-2015-s36"))
                .serving(new Purpose("prevent-support")).with("way", "one\\two\nthree\rfour").with("rules", "a b");
    }

    static byte[] salt() {
        var salt = new byte[Opening.SALT_BYTES];
        for (int i = 0; i < salt.length; i++) {
            salt[i] = (byte) i;
        }
        return salt;
    }
}
