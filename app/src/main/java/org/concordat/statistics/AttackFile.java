package org.concordat.statistics;

import java.util.Comparator;
import org.concordat.sdc.AttackReport;

/// What the attack on figures found when they were made, as lines of a measure and a value. It is worked out from nothing but the figures and
/// what was released before, and is kept beside them for whoever decides on them.
final class AttackFile {

    static final String NAME = "attack.csv";

    private static final String KNEW = "releases from the same records that it knew";

    private AttackFile() {
    }

    /// @param knew how many releases
    /// @param threshold from which on a hidden cell may be known, for it was hidden for others
    static String of(AttackReport report, int knew, int threshold) {
        var lines = new StringBuilder("measure,value\n").append(KNEW).append(',').append(knew).append('\n')
                .append("cells that it attacked,").append(report.guarded()).append('\n')
                .append("cells that it brought down,").append(report.fallen().size()).append('\n');
        report.bounds().stream().filter(it -> it.low() < threshold).min(Comparator.comparingLong(it -> it.high() - it.low())).ifPresent(it ->
                lines.append("what it knows most closely of any of them,").append(it.low()).append(" to ")
                        .append(it.high() > AttackReport.LARGEST ? "any number" : it.high()).append('\n'));
        return lines.toString();
    }

    /// How many releases it knew.
    static int knew(String lines) {
        return lines.lines().filter(it -> it.startsWith(KNEW + ",")).mapToInt(it -> Integer.parseInt(it.substring(KNEW.length() + 1))).findFirst()
                .orElse(0);
    }
}
