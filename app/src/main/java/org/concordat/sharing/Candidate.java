package org.concordat.sharing;

import java.util.List;
import java.util.Optional;
import org.concordat.law.Question;
import org.concordat.law.Route;
import org.concordat.partnership.AgreementTerms;

/// A draft beside what the law and the agreement say of it: what the rules of proposing look at.
///
/// @param question what is asked of the law; empty until there is a purpose and an audience
/// @param route the answer of the gateway that was chosen; empty until one is
/// @param yeses under which its source may be passed on today; none where nobody has to be asked
/// @param terms the agreement that was chosen, if it is one of the viewer's body and in force
/// @param leaks where words that stay home were found in it
record Candidate(Draft draft, Optional<Question> question, Optional<Route> route, Optional<AgreementTerms> terms,
                 List<Onward> yeses, List<Leak> leaks) {

    Candidate {
        leaks = List.copyOf(leaks);
    }

    /// One in which nothing was looked for.
    Candidate(Draft draft, Optional<Question> question, Optional<Route> route, Optional<AgreementTerms> terms,
              List<Onward> yeses) {
        this(draft, question, route, terms, yeses, List.of());
    }

    Candidate(Draft draft, Optional<Question> question, Optional<Route> route, Optional<AgreementTerms> terms) {
        this(draft, question, route, terms, List.of());
    }

    /// The yes that names everyone it is addressed to, the gateway it goes through, and its purpose.
    Optional<Onward> yes() {
        return yeses.stream().filter(yes -> draft.section(Section.Passage.class).stream()
                        .allMatch(passage -> passage.gateway().equals(yes.gateway())))
                .filter(yes -> draft.section(Section.Matter.class).stream().allMatch(matter -> matter.purpose().equals(yes.purpose())))
                .filter(yes -> draft.section(Section.Audience.class).stream().allMatch(yes::reaches)).findFirst();
    }

    Candidate searched(List<Leak> found) {
        return new Candidate(draft, question, route, terms, yeses, found);
    }

    boolean gatewayIsOpen() {
        return route.filter(Route.Open.class::isInstance).isPresent();
    }
}
