package org.concordat.ledger;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;

/// Entries of every shape, from a seed.
final class GeneratedEntries {

    /// Letters that an encoding trips over.
    private static final String LETTERS = "aZ0-._ \\\n\r\t\"'{}é’ŵ語😀\u0001\u0085";

    private final Random random;

    GeneratedEntries(long seed) {
        this.random = new Random(seed);
    }

    Entry entry() {
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

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    byte[] salt() {
        var salt = new byte[Opening.SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
