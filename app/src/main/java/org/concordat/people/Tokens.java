package org.concordat.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.people.Sketch.Part;

/// By what an identity is found: those that share one of these are compared, and no others. Each is what stays the same
/// when something else was written wrongly: the whole date of birth, whichever of its parts is the day; two names as they
/// sound, in any order, or one by its edges; one name with the year, with the day, or with the area; an identifier.
///
/// They are numbers, so that the database compares them under row security by its index (the first eight bytes of
/// SHA-256; what happens to share one is compared and left out).
final class Tokens {

    /// An identifier of fewer characters would be anybody's.
    private static final int IDENTIFIER_MIN = 4;
    private static final int EDGES_MIN = 4;

    private Tokens() {
    }

    static Set<Long> of(Identity identity) {
        return words(Sketch.of(identity)).stream().map(Tokens::number).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Set<String> words(Sketch it) {
        var all = new LinkedHashSet<String>();
        if (it.identifier().length() >= IDENTIFIER_MIN) {
            all.add("identifier " + it.identifier());
        }
        if (it.bornOn() != null) {
            all.add("born " + it.bornOn().getYear() + " " + day(it.bornOn()));
        }
        var parts = it.parts().stream().limit(Latin.PARTS_MAX).filter(part -> !part.isInitial()).toList();
        pairs(all, parts);
        edges(all, parts);
        parts.stream().flatMap(part -> part.sounds().stream()).distinct().forEach(sound -> {
            if (it.bornOn() != null) {
                all.add("year " + sound + " " + it.bornOn().getYear());
                all.add("day " + sound + " " + day(it.bornOn()));
            }
            if (!it.area().isEmpty()) {
                all.add("area " + sound + " " + it.area());
            }
        });
        return all;
    }

    private static void pairs(Set<String> all, List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                for (var one : parts.get(i).sounds()) {
                    for (var other : parts.get(j).sounds()) {
                        all.add(one.compareTo(other) < 0 ? "names " + one + " " + other : "names " + other + " " + one);
                    }
                }
            }
        }
    }

    /// One name as it sounds, and the other by its first and its last letter, whatever happened between them.
    private static void edges(Set<String> all, List<Part> parts) {
        for (var one : parts) {
            for (var other : parts) {
                if (one != other && other.letters().length() >= EDGES_MIN) {
                    one.sounds().forEach(sound -> all.add("edges " + sound + " " + other.letters().charAt(0)
                            + other.letters().charAt(other.letters().length() - 1)));
                }
            }
        }
    }

    /// Day and month, whichever is which.
    private static String day(LocalDate born) {
        int one = born.getDayOfMonth();
        int other = born.getMonthValue();
        return String.format(Locale.ROOT, "%d %d", Math.min(one, other), Math.max(one, other));
    }

    static long number(String word) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
