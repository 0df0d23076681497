package org.concordat.sampling;

import java.util.Arrays;
import java.util.List;

/// A part of a population from which some are drawn by themselves.
///
/// @param value `2026-10`; the id of a gateway, or `none`; a kind of body; or of entry
/// @param asked how many are to be drawn
/// @param population numbers in the log, in their order; there may be none
public record Stratum(String value, int asked, List<String> population) {

    public Stratum {
        population = List.copyOf(population);
    }

    /// How many are drawn: all, where there are fewer than are asked for.
    public int size() {
        return Math.min(asked, population.size());
    }

    /// Whether there are no more than are asked for.
    public boolean isWhole() {
        return population.size() <= asked;
    }

    /// Of the Merkle tree over its numbers, in hexadecimal.
    public String root() {
        return Seeds.root(population);
    }

    /// By which a plan is bound to it: its value, how many are asked for, and its root.
    String leaf() {
        return value + " " + asked + " " + root();
    }

    /// Of the Merkle tree over the leaves of all of a round, in their order.
    public static String root(List<Stratum> all) {
        return Seeds.root(all.stream().map(Stratum::leaf).toList());
    }

    Stratum asking(int size) {
        return new Stratum(value, size, population);
    }

    /// As the database keeps it.
    String line() {
        return population.isEmpty() ? value + " " + asked : value + " " + asked + " " + String.join(" ", population);
    }

    static Stratum of(String line) {
        var words = Arrays.asList(line.split(" "));
        return new Stratum(words.getFirst(), Integer.parseInt(words.get(1)), words.subList(2, words.size()));
    }

    /// As the ledger gives it: with its numbers, and how many nobody has said yet.
    static Stratum found(String line) {
        var words = Arrays.asList(line.split(" "));
        return new Stratum(words.getFirst(), 0, words.subList(1, words.size()));
    }
}
