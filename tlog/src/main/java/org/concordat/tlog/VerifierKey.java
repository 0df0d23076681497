package org.concordat.tlog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/// A public key, its name and how it signs: `name+hash+base64`.
///
/// **Shape:** the name is not empty and holds no space, plus or control character; at most 255 bytes for ML-DSA-44.
/// **Source:** C2SP signed-note, "Verifier keys"; C2SP tlog-cosignature, "Format".
public final class VerifierKey {

    private static final int NAME_BYTES_MAX = 255;

    private final String name;
    private final KeyType type;
    private final byte[] material;
    private final int id;
    private final PublicKey key;

    VerifierKey(String name, KeyType type, byte[] material) throws Malformed {
        checkName(name);
        if (material.length != type.publicBytes) {
            throw new Malformed("the key has " + material.length + " bytes, not " + type.publicBytes);
        }
        if (type == KeyType.ML_DSA_44_COSIGNATURE && Text.utf8(name).length > NAME_BYTES_MAX) {
            throw new Malformed("the name of an ML-DSA-44 key has at most 255 bytes");
        }
        this.name = name;
        this.type = type;
        this.material = material.clone();
        this.id = id(name, type, material);
        this.key = decode(type, material);
    }

    public static VerifierKey parse(String vkey) throws Malformed {
        var parts = vkey.split("\\+", 3);
        if (parts.length < 3 || !parts[1].matches("[0-9a-f]{8}")) {
            throw new Malformed("the verifier key is not name+hash+base64");
        }
        var typed = Text.base64(parts[2], "the verifier key");
        if (typed.length == 0) {
            throw new Malformed("the verifier key is empty");
        }
        var key = new VerifierKey(parts[0], KeyType.of(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
        if (key.id != HexFormat.fromHexDigits(parts[1])) {
            throw new Malformed("the hash in the verifier key is not that of its name and key");
        }
        return key;
    }

    static void checkName(String name) throws Malformed {
        if (name.isEmpty() || name.chars().anyMatch(c -> c == '+' || c < 0x20 || c == 0x85
                || Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            throw new Malformed("the key's name is empty or holds a space, a plus or a control character");
        }
    }

    private static int id(String name, KeyType type, byte[] material) {
        var named = new ByteArrayOutputStream();
        named.writeBytes(Text.utf8(name + "\n"));
        named.write(type.id);
        named.writeBytes(material);
        return ByteBuffer.wrap(new Hasher().plain(named.toByteArray())).getInt();
    }

    private static PublicKey decode(KeyType type, byte[] material) throws Malformed {
        var encoded = ByteBuffer.allocate(type.spkiPrefix.length + material.length)
                .put(type.spkiPrefix).put(material).array();
        try {
            var key = KeyFactory.getInstance(type.algorithm).generatePublic(new X509EncodedKeySpec(encoded));
            Signature.getInstance(type.algorithm).initVerify(key);   // a point off the curve is refused here
            return key;
        } catch (GeneralSecurityException notAKey) {
            throw new Malformed("these bytes are not a public key for " + type.algorithm);
        }
    }

    public String name() {
        return name;
    }

    public KeyType type() {
        return type;
    }

    /// Short and not secret; a name and an id together say which key a signature claims to be by.
    public int id() {
        return id;
    }

    boolean isNamedBy(SignatureLine line) {
        return line.keyName().equals(name) && line.keyId() == id;
    }

    /// Whether two keys wrap the same public key, whatever their names and ids say.
    boolean wrapsTheSameAs(VerifierKey other) {
        return Arrays.equals(material, other.material);
    }

    /// Whether this key made that signature over that text; a text that is not a checkpoint has no cosignature.
    public boolean signed(String text, SignatureLine line) {
        var bytes = line.signature();
        int timed = type.isCosignature() ? Long.BYTES : 0;
        if (!isNamedBy(line) || bytes.length != timed + type.signatureBytes) {
            return false;
        }
        long time = timed == 0 ? 0 : ByteBuffer.wrap(bytes).getLong();
        if (time < 0) {
            return false;
        }
        try {
            var verifying = Signature.getInstance(type.algorithm);
            verifying.initVerify(key);
            verifying.update(SignedMessage.of(type, name, time, text));
            return verifying.verify(bytes, timed, type.signatureBytes);
        } catch (GeneralSecurityException | Malformed notASignature) {
            return false;
        }
    }

    /// When a cosignature says it was made; for a signature that was verified.
    ///
    /// **Units:** whole seconds, by the cosigner's clock.
    public Instant time(SignatureLine line) {
        if (!type.isCosignature()) {
            throw new IllegalArgumentException("an Ed25519 signature has no time");
        }
        return Instant.ofEpochSecond(ByteBuffer.wrap(line.signature()).getLong());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return id;
    }

    /// The verifier key in its textual form.
    @Override
    public String toString() {
        var typed = ByteBuffer.allocate(1 + material.length).put(type.id).put(material).array();
        return name + "+" + HexFormat.of().toHexDigits(id) + "+" + Text.base64(typed);
    }
}
