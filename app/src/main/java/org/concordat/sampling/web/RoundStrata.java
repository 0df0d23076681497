package org.concordat.sampling.web;

import java.util.List;
import java.util.Locale;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.sampling.Course;
import org.concordat.sampling.Stratum;
import org.jspecify.annotations.Nullable;

/// The strata of a round, in words.
final class RoundStrata {

    private RoundStrata() {
    }

    /// Null where its population is not divided.
    static @Nullable Table table(Course at, GatewayNames.Named gateways) {
        var by = at.of().plan().division();
        return by == null ? null : Table.of("Strata, " + by.words().toLowerCase(Locale.ROOT), Column.of("Stratum"), Column.numeric("Asked for"),
                        Column.numeric("There are"), Column.numeric("Drawn"), Column.of("Its Merkle root"))
                .rows(at.of().strata().stream().map(it -> List.of(numbers(at, it, RoundWords.stratum(by, it.value(), gateways)), Cell.of(it.asked()),
                        Cell.of(it.population().size()), Cell.of(it.size() + (it.asked() > it.population().size() ? ", taken whole" : "")),
                        Cell.of(it.root()))).toList());
    }

    /// With its numbers, a line each.
    private static Cell numbers(Course at, Stratum it, String words) {
        return it.population().isEmpty() ? Cell.of(words) : Cell.link(words, SamplingReplies.to(at.of().id()) + "/ids?stratum=" + it.value(),
                ", its numbers in the log");
    }
}
