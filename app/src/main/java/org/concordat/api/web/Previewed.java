package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.sharing.Leak;
import org.concordat.sharing.Preview;

/// Whom a draft would reach, and what stands in the way.
record Previewed(
        List<Reached> reached,
        @Schema(description = "How many people in all; one who holds two of the roles counts once.") long people,
        @Schema(description = "Sections that have not been written.") List<String> missing,
        @Schema(description = "Whether it can be proposed.") boolean ready,
        @Schema(description = "The rules that do not hold.") List<Problem.RuleSaid> rules,
        @Schema(description = "Where words that stay home stand in it.") List<Leak> leaks) {

    /// A line of the audience.
    record Reached(BodyId body, Role role, int officers) {
    }

    static Previewed of(Preview it, Problems problems, Locale language) {
        return new Previewed(
                it.reached().stream().map(line -> new Reached(line.addressee().body(), line.addressee().role(),
                        line.officers().size())).toList(),
                it.people(), it.missing().stream().map(Offers::section).toList(), it.ready(),
                it.decision().filter(Decision.Refused.class::isInstance).map(Decision.Refused.class::cast)
                        .map(refused -> problems.refused(Kind.RULES, refused, it.bars(), language).rules())
                        .orElse(List.of()), it.leaks());
    }
}
