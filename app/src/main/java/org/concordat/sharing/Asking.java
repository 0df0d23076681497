package org.concordat.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.kernel.BodyId;
import org.concordat.law.Bar;
import org.concordat.law.Route;
import org.concordat.partnership.AgreementTerms;
import org.jspecify.annotations.Nullable;

/// An inquiry being written beside what the law, the agreement and its officer's other inquiries say of it: what the
/// rules of asking look at.
///
/// @param terms the agreement that was chosen, if it is one of the viewer's body and in force
/// @param inBeing those of the bodies asked that are in being on the day
/// @param question what the gateway answers to the question, which tells the asked bodies whom it is about; empty until
///        there is all that it depends on
/// @param answers what the gateway answers to each asked body's telling
record Asking(InquiryDraft draft, Optional<AgreementTerms> terms, Set<BodyId> inBeing, Optional<Route> question,
              List<Route> answers, Pace pace) {

    Asking {
        inBeing = Set.copyOf(inBeing);
        answers = List.copyOf(answers);
    }

    /// How much has been asked already; of each limit, the moment from which one more may be, where it is reached.
    ///
    /// @param repeated whether this officer has the same question open with one of the same bodies
    record Pace(@Nullable Instant openAgain, @Nullable Instant officerAgain, @Nullable Instant bodyAgain,
                boolean repeated) {

        static final Pace FREE = new Pace(null, null, null, false);

        /// When every limit that is reached will have passed; null where none is.
        @Nullable Instant again() {
            return Stream.of(openAgain, officerAgain, bodyAgain).filter(Objects::nonNull).max(Instant::compareTo)
                    .orElse(null);
        }
    }

    Asking at(Pace measured) {
        return new Asking(draft, terms, inBeing, question, answers, measured);
    }

    /// Where a part is saved that no gateway is chosen in: what the law says of the way is said on its own page.
    Asking withoutLaw() {
        return new Asking(draft, terms, inBeing, Optional.empty(), List.of(), pace);
    }

    boolean questionMayTravel() {
        return question.filter(Route.Open.class::isInstance).isPresent();
    }

    boolean answersMayTravel() {
        return !answers.isEmpty() && answers.stream().allMatch(Route.Open.class::isInstance);
    }

    /// Why the law closes the gateway, to the question or to an answer, each reason once.
    List<Bar> bars() {
        return Stream.concat(question.stream(), answers.stream())
                .filter(Route.Closed.class::isInstance).map(Route.Closed.class::cast)
                .flatMap(closed -> closed.bars().stream()).distinct().toList();
    }
}
