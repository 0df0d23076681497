package org.concordat.sdc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is to be published, and how it is protected.
///
/// @param records what the records are called; figures from records of one name are reckoned with together
/// @param id the column that tells records apart; the cell key needs it
/// @param counted the column of counts, where a row is not one record but so many
/// @param drawn the column that has for each such row the sum, modulo 2^64, of a random number of each of its records; the cell key
///     of counted rows needs it
/// @param sums what is summed; without it, records are counted
/// @param width how far apart the bounds on a protected cell must be, in whole units
/// @param secondsMax what takes longer is refused
public record Rules(String records, Optional<String> id, Optional<String> counted, Optional<String> drawn,
                    Optional<Sums> sums, List<VariableLine> variables, List<TableLine> tables, Method method, Optional<Integer> threshold,
                    Optional<Dominance> dominance, Optional<Double> percent, int width, boolean zerosPrinted,
                    boolean primaryMarked, boolean loneKnown, int secondsMax) {

    /// @param column in which column of the records it stands
    /// @param hierarchy a file beside the rules; without it, the codes are those of the records
    /// @param leavesPrinted whether the finest codes are published
    /// @param unprinted groupings that are not
    public record VariableLine(String name, String column, Optional<String> hierarchy, boolean leavesPrinted,
                               Set<String> unprinted) {

        boolean isPrinted(Variable variable, int node) {
            if (variable.isLeaf(node)) {
                return leavesPrinted;
            }
            return node == 0 || !unprinted.contains(variable.families().get(variable.familiesWith(node)[0]).grouping());
        }
    }

    public record TableLine(String name, List<String> variables, boolean printed) {
    }

    /// @param decimals how many the values have
    /// @param unit the column that says whose a record is, where several may be one contributor's
    public record Sums(String column, int decimals, Optional<String> unit) {
    }

    /// A cell is hidden if its `largest` contributors make up more than `percent` of it.
    public record Dominance(int largest, double percent) {
    }

    public sealed interface Method {

        /// Cells are hidden until no protected cell can be worked out.
        record Suppress() implements Method {
        }

        /// Every count is changed by its cell key.
        ///
        /// @param smallest no count below it is published, but zero
        record CellKey(double variance, int maximum, int smallest) implements Method {
        }

        /// Every count is rounded to a multiple of the base, at random and without bias, by its cell key.
        record Round(int base) implements Method {
        }

        /// Every count is rounded to a multiple of the base so that what adds up still does.
        record ControlledRound(int base) implements Method {
        }
    }

    public static Rules parse(byte[] bytes) throws Malformed {
        return new RulesLines().read(bytes);
    }

    /// The width in what figures are reckoned in, which is the smallest decimal.
    long widthInDecimals() {
        return BigDecimal.valueOf(width).movePointRight(decimals()).longValueExact();
    }

    int decimals() {
        return sums.map(Sums::decimals).orElse(0);
    }

    /// A figure as it is published.
    String shown(long figure) {
        return BigDecimal.valueOf(figure, decimals()).toPlainString();
    }

    /// What a figure of the release can be off the truth at most, either way.
    int noiseMax() {
        return switch (method) {
            case Method.Suppress _ -> 0;
            case Method.CellKey it -> it.maximum();
            case Method.Round it -> it.base() - 1;
            case Method.ControlledRound it -> it.base() - 1;
        };
    }
}
