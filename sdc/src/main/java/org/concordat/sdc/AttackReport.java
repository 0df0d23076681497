package org.concordat.sdc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What an attack found.
///
/// @param guarded how many cells were attacked
/// @param components how many parts the unknown cells fall into
/// @param bounds of each cell attacked, as far as they had to be worked out
/// @param decimals how many of the last digits of every figure stand behind the point
public record AttackReport(int guarded, int components, int largest, List<Bound> bounds, List<Fallen> fallen, int decimals) {

    /// No figure is more, and a bound that is says nothing.
    public static final long LARGEST = 9_999_999_999_999L;

    /// @param cell in words
    public record Bound(String cell, long low, long high) {
    }

    /// A cell that is known too closely.
    ///
    /// @param how by which figures, a line each
    public record Fallen(String cell, long low, long high, List<String> how) {
    }

    /// A bound as figures are published.
    public String shown(long figure) {
        return BigDecimal.valueOf(figure, decimals).toPlainString();
    }

    private static final int EXPLAINED = 50;

    /// Of a release in which other tables are known for every protected cell.
    static AttackReport proven(Release release) {
        return new AttackReport(release.count(Status.PRIMARY), 0, 0, List.of(), List.of(), release.rules().decimals());
    }

    static AttackReport of(Figures figures, Attack.Found found, Predicate<Attack.Bounds> matters, int decimals,
                           Simplex.Clock clock) {
        var fallen = new ArrayList<Fallen>();
        var explanations = new Explanations(figures, decimals, clock);
        for (var bounds : found.bounds()) {
            if (bounds.falls() && matters.test(bounds)) {
                var how = fallen.size() < EXPLAINED ? explanations.of(bounds) : List.<String>of();
                fallen.add(new Fallen(figures.cells().name(bounds.cell()), bounds.low(), bounds.high(), how));
            }
        }
        var bounds = found.bounds().stream()
                .map(it -> new Bound(figures.cells().name(it.cell()), it.low(), it.high())).toList();
        int guarded = (int) IntStream.range(0, figures.guarded().length).filter(cell -> figures.guarded()[cell]).count();
        return new AttackReport(guarded, found.components(), found.largest(), bounds, List.copyOf(fallen), decimals);
    }
}
