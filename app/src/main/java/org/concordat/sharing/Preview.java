package org.concordat.sharing;

import java.util.List;
import java.util.Optional;
import org.concordat.access.Decision;
import org.concordat.law.Bar;
import org.concordat.partnership.AgreementTerms;
import org.concordat.partnership.Holder;

/// What would happen if a draft were proposed and approved now: who would be reached, and what stands in the way.
///
/// @param reached one line for each body and role addressed, with the officers who hold that role today
/// @param decision empty until every step is written
/// @param leaks where words that stay home stand in it
public record Preview(Draft draft, List<Reached> reached, Optional<AgreementTerms> terms, List<Step> missing,
                      Optional<Decision> decision, List<Bar> bars, List<Leak> leaks) {

    /// Those who would be able to open it by one line of the audience, and why they were addressed.
    public record Reached(Section.Addressee addressee, List<Holder> officers) {
    }

    /// How many people in all; one who holds two of the roles counts once.
    public long people() {
        return reached.stream().flatMap(r -> r.officers().stream()).map(Holder::officer).distinct().count();
    }

    public long bodies() {
        return reached.stream().map(r -> r.addressee().body()).distinct().count();
    }

    public boolean ready() {
        return decision.filter(Decision.Allowed.class::isInstance).isPresent();
    }
}
