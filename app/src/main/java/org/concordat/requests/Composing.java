package org.concordat.requests;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.kernel.BodyId;
import org.concordat.law.Bar;
import org.concordat.law.Route;
import org.concordat.partnership.AgreementTerms;

/// What is to be asked beside what the law and the agreement say of it: what the rules of asking look at.
///
/// @param terms the agreement that was chosen, if it is one of the viewer's body and in force
/// @param inBeing those of the bodies asked that are in being on the day
/// @param question what the gateway answers to the question, which tells the bodies asked whom it is about; empty until
///        there is all that it depends on
/// @param answers what the gateway of answers says to each body's telling
/// @param pace how much is open already
record Composing(RequestDraft draft, Optional<AgreementTerms> terms, Set<BodyId> inBeing, Optional<Route> question,
                 List<Route> answers, Pace pace) {

    /// Whether the officer, and their body, may have one more request open.
    record Pace(boolean officerMayAsk, boolean bodyMayAsk) {

        static final Pace NOTHING_OPEN = new Pace(true, true);
    }

    Composing {
        inBeing = Set.copyOf(inBeing);
        answers = List.copyOf(answers);
    }

    /// Where it does not matter how much is open.
    Composing(RequestDraft draft, Optional<AgreementTerms> terms, Set<BodyId> inBeing, Optional<Route> question,
              List<Route> answers) {
        this(draft, terms, inBeing, question, answers, Pace.NOTHING_OPEN);
    }

    Composing at(Pace measured) {
        return new Composing(draft, terms, inBeing, question, answers, measured);
    }

    /// Where a part is saved that no gateway is chosen in: what the law says of the way is said on its own page.
    Composing withoutLaw() {
        return new Composing(draft, terms, inBeing, Optional.empty(), List.of());
    }

    boolean questionMayTravel() {
        return question.filter(Route.Open.class::isInstance).isPresent();
    }

    boolean answersMayTravel() {
        return !answers.isEmpty() && answers.stream().allMatch(Route.Open.class::isInstance);
    }

    /// Why the law closes a gateway, to the question or to an answer, each reason once.
    List<Bar> bars() {
        return Stream.concat(question.stream(), answers.stream())
                .filter(Route.Closed.class::isInstance).map(Route.Closed.class::cast)
                .flatMap(closed -> closed.bars().stream()).distinct().toList();
    }
}
