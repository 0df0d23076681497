package org.concordat.tlog;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/// The secret half of a [VerifierKey].
///
/// **Shape:** kept as `PRIVATE+KEY+name+hash+base64(type || seed)`, the form of Go's checksum database, for all three
/// types; the seed has 32 bytes (RFC 8032 section 5.1.5, FIPS 204 algorithm 1).
public final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";
    private static final int SEED_BYTES = 32;

    private final KeyPair pair;
    private final byte[] seed;
    private final VerifierKey verifier;

    private SigningKey(String name, KeyType type, byte[] seed) throws Malformed {
        this.seed = seed.clone();
        this.pair = pair(type, seed);
        var encoded = pair.getPublic().getEncoded();
        this.verifier = new VerifierKey(name, type,
                Arrays.copyOfRange(encoded, encoded.length - type.publicBytes, encoded.length));
    }

    public static SigningKey generate(String name, KeyType type, SecureRandom random) throws Malformed {
        var seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return new SigningKey(name, type, seed);
    }

    public static SigningKey parse(String secret) throws Malformed {
        var parts = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()).split("\\+", 3) : new String[0];
        if (parts.length < 3) {
            throw new Malformed("the signing key is not PRIVATE+KEY+name+hash+base64");
        }
        var typed = Text.base64(parts[2], "the signing key");
        if (typed.length != 1 + SEED_BYTES) {
            throw new Malformed("the signing key does not hold a type and a seed of 32 bytes");
        }
        var key = new SigningKey(parts[0], KeyType.of(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
        if (!parts[1].equals(HexFormat.of().toHexDigits(key.verifier.id()))) {
            throw new Malformed("the hash in the signing key is not that of its name and key");
        }
        return key;
    }

    /// Both algorithms of the JDK make a pair from 32 random bytes and nothing else: the seed. Held by a test, and by
    /// the hash in the textual form.
    private static KeyPair pair(KeyType type, byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance(type.algorithm);
            generator.initialize(new NamedParameterSpec(type.algorithm), new Seed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static final class Seed extends SecureRandom {

        private final transient byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /// The line that signs this text.
    ///
    /// @param now for the types whose signatures carry a time, else not used
    /// @throws Malformed if the key's type signs checkpoints only and the text is none
    public SignatureLine sign(String text, Instant now) throws Malformed {
        var type = verifier.type();
        long seconds = type.isCosignature() ? now.getEpochSecond() : 0;
        if (seconds < 0) {
            throw new IllegalArgumentException("a cosignature has no time before 1970");
        }
        try {
            var signing = Signature.getInstance(type.algorithm);
            signing.initSign(pair.getPrivate());
            signing.update(SignedMessage.of(type, verifier.name(), seconds, text));
            var signature = signing.sign();
            return SignatureLine.of(verifier, !type.isCosignature() ? signature
                    : ByteBuffer.allocate(Long.BYTES + signature.length).putLong(seconds).put(signature).array());
        } catch (GeneralSecurityException theKeyIsGood) {
            throw new IllegalStateException(theKeyIsGood);
        }
    }

    /// To be kept secret.
    public String secret() {
        var typed = ByteBuffer.allocate(1 + SEED_BYTES).put(verifier.type().id).put(seed).array();
        return PREFIX + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+" + Text.base64(typed);
    }

    @Override
    public String toString() {
        return "the secret of " + verifier.name();
    }
}
