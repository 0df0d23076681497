package org.concordat.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What opens a leaf of the log: an entry and its salt, as the bytes whose SHA-256 is the leaf's [Commitment].
///
/// **Shape** (encoding 1): UTF-8 lines, each ended by `\n`. The first is `concordat ledger entry 1`. Then, each as its
/// name, a space and its value: `salt` (64 hexadecimal digits), `id`, `kind`, `version`, `at` (UTC, with six digits of a
/// second), and `officer`, `body`, `thing`, `agreement`, `gateway`, `purpose`, each left out where there is none; then
/// `field.NAME` for each further field, in the order of their names. In values `\` is written `\\`, a line feed `\n`, a
/// carriage return `\r`; names of fields have none of these, and no space ([Entry]). So one entry has one encoding, and two
/// entries never have the same. Identifiers are in lower case.
///
/// **Source:** decision 0023. The encoding never changes; another would have another first line.
public final class Opening {

    /// Of a salt.
    static final int SALT_BYTES = 32;

    private static final String FIRST_LINE = "concordat ledger entry 1\n";
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final UUID id;
    private final Entry entry;
    private final byte[] salt;

    Opening(UUID id, Entry entry, byte[] salt) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has " + SALT_BYTES + " bytes");
        }
        this.id = id;
        this.entry = entry;
        this.salt = salt.clone();
    }

    public UUID id() {
        return id;
    }

    public Entry entry() {
        return entry;
    }

    byte[] salt() {
        return salt.clone();
    }

    public Commitment commitment() {
        return Commitment.to(bytes());
    }

    public byte[] bytes() {
        var text = new StringBuilder(512).append(FIRST_LINE);
        line(text, "salt", HexFormat.of().formatHex(salt));
        line(text, "id", id);
        line(text, "kind", entry.kind());
        line(text, "version", entry.version());
        line(text, "at", at(entry.at()));
        line(text, "officer", entry.officer());
        line(text, "body", entry.body());
        line(text, "thing", entry.thing());
        line(text, "agreement", entry.agreement());
        line(text, "gateway", entry.gateway());
        line(text, "purpose", entry.purpose());
        entry.fields().forEach((name, value) -> line(text, "field." + name, value));
        return text.toString().getBytes(UTF_8);
    }

    private static String at(Instant at) {
        return AT.format(at);
    }

    private static void line(StringBuilder text, String name, @Nullable Object value) {
        if (value == null) {
            return;
        }
        text.append(name).append(' ');
        var words = value.toString();
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            switch (letter) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(letter);
            }
        }
        text.append('\n');
    }
}
