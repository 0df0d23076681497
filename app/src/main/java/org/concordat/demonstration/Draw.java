package org.concordat.demonstration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Chances that fall the same way for the same seed and the same name, whatever was drawn elsewhere.
final class Draw {

    private final RandomGenerator random;

    private Draw(RandomGenerator random) {
        this.random = random;
    }

    static Draw of(long seed, String name) {
        return new Draw(RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + name.hashCode()));
    }

    /// Both bounds can be drawn.
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /// Out of a hundred.
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T from(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// So many different ones, or all when there are fewer.
    <T> List<T> some(int count, List<T> all) {
        var left = new ArrayList<>(all);
        Collections.shuffle(left, java.util.Random.from(random));
        return List.copyOf(left.subList(0, Math.min(count, left.size())));
    }

    /// In the form of a random UUID (RFC 9562, 5.4).
    UUID id() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }
}
