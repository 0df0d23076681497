package org.concordat.sdc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

/// The secret that record keys are made with: who has it can take the noise away.
///
/// **Shape:** 32 bytes, in a file as 64 hexadecimal digits that its owner alone may read.
public final class SecretKey {

    private static final int BYTES = 32;
    private static final int BYTES_MAX = 10_000;
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec spec;

    SecretKey(byte[] secret) {
        spec = new SecretKeySpec(secret, MAC);
    }

    public static SecretKey read(Path file) throws Malformed, IOException {
        var keys = readAll(file);
        if (keys.size() != 1) {
            throw new Malformed("the key file " + file + " is not 64 hexadecimal digits");
        }
        return keys.getFirst();
    }

    /// Of a file that has one on each line.
    public static List<SecretKey> readAll(Path file) throws Malformed, IOException {
        if (!Files.isReadable(file)) {
            throw new Malformed("there is no key file " + file + " that can be read; --new-key makes one");
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            var open = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            open.removeAll(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            if (!open.isEmpty()) {
                throw new Malformed("the key file " + file + " is open to others than its owner: chmod 600 it");
            }
        }
        if (Files.size(file) > BYTES_MAX) {
            throw new Malformed("the key file " + file + " is not 64 hexadecimal digits");
        }
        var keys = new ArrayList<SecretKey>();
        for (var line : new String(Files.readAllBytes(file), US_ASCII).lines().map(String::strip).filter(it -> !it.isEmpty()).toList()) {
            if (!line.matches("[0-9a-fA-F]{64}")) {
                throw new Malformed("the key file " + file + " is not 64 hexadecimal digits");
            }
            keys.add(new SecretKey(HexFormat.of().parseHex(line)));
        }
        return keys;
    }

    /// Makes a new key in a file that must not be there yet.
    public static SecretKey create(Path file) throws Malformed, IOException {
        if (Files.exists(file)) {
            throw new Malformed("there is a key file " + file + " already; another key would give other figures");
        }
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(secret) + "\n", StandardOpenOption.WRITE);
        return new SecretKey(secret);
    }

    /// Tells keys apart without giving one away.
    public String fingerprint() {
        return HexFormat.of().toHexDigits(recordKey("concordat sdc fingerprint", mac()));
    }

    /// One key for each record, from its id alone: the same in every table and every release.
    long[] recordKeys(String[] ids) {
        var mac = mac();
        var keys = new long[ids.length];
        for (int r = 0; r < ids.length; r++) {
            keys[r] = recordKey("record " + ids[r], mac);
        }
        return keys;
    }

    /// One key for each cell, from what was drawn for its records: the same records have the same wherever they are a cell.
    long[] cellKeys(long[] drawn) {
        var mac = mac();
        return Arrays.stream(drawn).map(it -> recordKey("drawn " + it, mac)).toArray();
    }

    private static long recordKey(String of, Mac mac) {
        return ByteBuffer.wrap(mac.doFinal(of.getBytes(UTF_8))).getLong();
    }

    private Mac mac() {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(spec);
            return mac;
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
