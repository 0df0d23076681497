package org.concordat.measures;

import java.util.List;
import java.util.OptionalInt;
import org.concordat.kernel.Quarter;

/// How many days something took in a quarter, as often as each happened, and how many it might have taken.
///
/// @param times the shortest first
public record Lasted(Quarter quarter, List<Times> times) {

    /// So often it took so many days, of so many that were allowed.
    public record Times(int days, int allowed, long number) {
    }

    public Lasted {
        times = List.copyOf(times);
    }

    public long number() {
        return times.stream().mapToLong(Times::number).sum();
    }

    /// Within so many days half of it was done; empty where so little was that it says nothing.
    public OptionalInt median() {
        return within(50);
    }

    /// The same of nine tenths.
    public OptionalInt nineTenths() {
        return within(90);
    }

    /// The fewest days within which at least so many in a hundred were done (nearest rank).
    private OptionalInt within(int percent) {
        if (number() < Compared.FEW) {
            return OptionalInt.empty();
        }
        long so = 0;
        for (var it : times) {
            so += it.number();
            if (so * 100 >= number() * percent) {
                return OptionalInt.of(it.days());
            }
        }
        throw new IllegalStateException("less than there is");
    }

    /// The fewest and the most that were allowed; the same where the limit was one.
    public int fewestAllowed() {
        return times.stream().mapToInt(Times::allowed).min().orElse(0);
    }

    public int mostAllowed() {
        return times.stream().mapToInt(Times::allowed).max().orElse(0);
    }
}
