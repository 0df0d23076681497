package org.concordat.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.kernel.Quarter;

/// What a table counts, by what, and by which rules it is protected.
///
/// @param id `referrals-by-sector`
/// @param counts what its figures are of: figures of one count are reckoned with together
/// @param by the variable beside the area, or the agreement; or two that are crossed
/// @param threshold a cell of 1 to one less is protected, and one of none where that is hidden, too
/// @param width how far apart the bounds on a protected cell must be
/// @param noise how figures are changed; without it cells are hidden. All tables of one count have the same
/// @param breaks where figures before and after cannot be compared, in their order
public record TableDefinition(String id, Counted counts, Breakdown by, int threshold, int width, Optional<Noise> noise,
                              InBoth title, InBoth unit, InBoth base, InBoth source, InBoth caveat, List<SeriesBreak> breaks) {

    /// How long it may be protected and attacked for: what takes longer is refused.
    private static final int SECONDS = 20;

    /// What happened that is counted, once and for good.
    public enum Counted {
        REFERRALS, ASSESSMENTS, PANEL_DECISIONS, DISCLOSURES, RECALLS, COMPLAINTS;

        /// Of what there is a row.
        public Rows rows() {
            return switch (this) {
                case REFERRALS, ASSESSMENTS, PANEL_DECISIONS -> Rows.AREA;
                case DISCLOSURES, RECALLS, COMPLAINTS -> Rows.AGREEMENT;
            };
        }

        /// Whether none is hidden like a few, so that a hidden cell does not say that there was something.
        public boolean hidesNone() {
            return rows() == Rows.AGREEMENT;
        }

        /// As its counts in the database are called.
        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What a row of a table is of.
    public enum Rows {
        AREA, AGREEMENT;

        /// As the variable is called in files.
        String variable() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Every figure but 0 is changed at random, up or down alike, and the same cell alike in every table.
    public record Noise(double variance, int maximum) {
    }

    /// Words in English and in Welsh.
    public record InBoth(String en, String cy) {
    }

    /// A variable with every code that it has, in the order of showing; the last may be for what was not recorded.
    ///
    /// @param aside the codes of what percentages are not of, beside what was not recorded; of two that are crossed all of those
    /// @param crossed the two variables whose codes its codes are pairs of; none where it is one itself
    /// @param groups of people, where it says what was decided of each
    public record Breakdown(String id, InBoth title, List<Code> codes, Set<String> aside, List<Breakdown> crossed, List<Group> groups) {

        public Breakdown {
            codes = List.copyOf(codes);
            aside = Set.copyOf(aside);
            crossed = List.copyOf(crossed);
            groups = List.copyOf(groups);
        }

        /// What the records have: the attacker adds up along each.
        List<Breakdown> variables() {
            return crossed.isEmpty() ? List.of(this) : crossed;
        }

        /// The codes of what percentages are not of.
        Set<String> notOf() {
            return codes.stream().map(Code::code).filter(it -> aside.contains(it) || it.equals(FigureTable.NOT_RECORDED))
                    .collect(Collectors.toUnmodifiableSet());
        }

        /// The figures that are taken from all to come to what percentages are of.
        Set<String> takenOff() {
            return crossed.isEmpty() ? notOf() : groups.stream().filter(it -> !it.recorded()).map(Group::all).collect(Collectors.toUnmodifiableSet());
        }

        /// Of whom, by what: whether one code of the second was decided of some more often than of others.
        static Breakdown crossed(Breakdown whom, Breakdown what, String part) {
            var codes = whom.codes().stream().flatMap(one -> what.codes().stream().map(other -> new Code(pair(one.code(), other.code()),
                    both(one.title(), other.title())))).toList();
            var aside = what.codes().stream().map(it -> pair(FigureTable.NOT_RECORDED, it.code())).collect(Collectors.toSet());
            return new Breakdown(whom.id() + "-" + what.id(), both(whom.title(), what.title()), codes, aside, List.of(whom, what),
                    whom.codes().stream().map(it -> new Group(it.title(), pair(it.code(), part), pair(it.code(), FigureTable.TOTAL),
                            !it.code().equals(FigureTable.NOT_RECORDED))).toList());
        }

        static String pair(String one, String other) {
            return one + ", " + other;
        }

        private static InBoth both(InBoth one, InBoth other) {
            return new InBoth(one.en() + ": " + other.en(), one.cy() + ": " + other.cy());
        }
    }

    /// A group of people, of whom one thing was decided or another.
    ///
    /// @param part the code of those of whom it was
    /// @param all the code of all of them
    /// @param recorded whether it is known of them that they are of the group; else they are not compared
    public record Group(InBoth title, String part, String all, boolean recorded) {
    }

    public record Code(String code, InBoth title) {
    }

    /// @param from the first quarter of the new series
    public record SeriesBreak(Quarter from, InBoth words) {
    }

    public TableDefinition {
        breaks = List.copyOf(breaks);
    }

    public Rows rows() {
        return counts.rows();
    }

    /// Whether it has several categories, which have shares and are told together.
    public boolean isDivided() {
        return by.codes().size() > 1;
    }

    /// Whether it shows what was not recorded.
    public boolean hasNotRecorded() {
        return by.variables().stream().flatMap(it -> it.codes().stream()).anyMatch(it -> it.code().equals(FigureTable.NOT_RECORDED));
    }

    /// The breaks of series that a quarter stands behind.
    public List<SeriesBreak> breaksBefore(Quarter quarter) {
        return breaks.stream().filter(it -> !it.from().first().isAfter(quarter.first())).toList();
    }

    /// By which name the attacker knows the records: those of one quarter never change, and no other quarter has them. A break of the
    /// series gives them no other: the people are the same, in every table and under every definition.
    String records(Quarter quarter) {
        return counts.slug() + "-" + quarter.slug();
    }

    /// The rules for `sdc`.
    ///
    /// @param all the variables that any table of the same count has beside the area
    String rules(Quarter quarter, List<Breakdown> all) {
        var lines = new StringBuilder("records ").append(records(quarter)).append("\ncounted count\n");
        lines.append("variable %1$s hierarchy %1$s.csv%n".formatted(rows().variable()));
        all.forEach(it -> lines.append("variable %1$s hierarchy %1$s.csv%n".formatted(it.id())));
        return lines.append("""
                table %s %s %s
                threshold %d
                width %d
                zeros %s
                marks one
                %s
                seconds %d
                """.formatted(id, rows().variable(), by.variables().stream().map(Breakdown::id).collect(Collectors.joining(" ")), threshold, width,
                counts.hidesNone() ? "hidden" : "printed", method(), SECONDS)).toString();
    }

    private String method() {
        return noise.map(it -> "drawn drawn\nmethod cell-key variance %s maximum %d".formatted(BigDecimal.valueOf(it.variance()).toPlainString(),
                it.maximum())).orElse("method suppress");
    }
}
