package org.concordat.community;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Lets only so many through at a form in ten minutes: few from one address, and not without end from all of them together.
///
/// Who came is not kept. An address is counted under a salted hash, in memory; the salt and every count go when the ten minutes are
/// over. Of an IPv6 address the network counts, for whoever has one has all of it. Counts cannot fill the memory: no more
/// addresses are counted than are let through.
@Component
class Turnstile {

    /// A form that is counted.
    enum Form { SEND, COMPLAIN, CONSULT, LOOK }

    static final Duration WINDOW = Duration.ofMinutes(10);

    private final TurnstileSettings settings;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();   // of a salt, whatever the service's own randomness is
    private final Map<Form, Integer> all = new EnumMap<>(Form.class);
    private final Map<Long, Integer> each = new HashMap<>();
    private final byte[] salt = new byte[16];
    private Instant until = Instant.MIN;

    Turnstile(TurnstileSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Whether one more may pass, who is counted then.
    ///
    /// @param address as the connection gives it
    synchronized boolean lets(Form form, String address) {
        turn();
        long somebody = hash(form, network(address));
        int before = all.getOrDefault(form, 0);
        int theirs = each.getOrDefault(somebody, 0);
        if (before >= ofAll(form) || theirs >= ofEach(form)) {
            return false;
        }
        all.put(form, before + 1);
        each.put(somebody, theirs + 1);
        return true;
    }

    private int ofEach(Form form) {
        return form == Form.LOOK ? settings.looksEach() : settings.sendsEach();
    }

    private int ofAll(Form form) {
        return form == Form.LOOK ? settings.looks() : settings.sends();
    }

    private void turn() {
        var now = clock.instant();
        if (!now.isBefore(until)) {
            all.clear();
            each.clear();
            random.nextBytes(salt);
            until = now.plus(WINDOW);
        }
    }

    private static String network(String address) {
        return address.replaceFirst("^((?:[^:]*:){4}).*$", "$1");
    }

    private long hash(Form form, String network) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return ByteBuffer.wrap(digest.digest((form + " " + network).getBytes(UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
