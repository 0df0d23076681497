package org.concordat.requests;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.PlainText;
import org.concordat.kernel.Purpose;
import org.concordat.sharing.About;
import org.concordat.sharing.Section;

/// A part of a request that is written on a page of its own.
public sealed interface RequestPart {

    /// Who or what is asked about, and the question.
    ///
    /// @param names whether somebody can be recognised from it: always, where it is about a person
    /// @param urgent time-critical: answered by a shorter clock
    record What(Section.Subject subject, String question, boolean names, boolean urgent) implements RequestPart {

        public static final int QUESTION_MAX = 4000;

        public What {
            PlainText.fault(question, QUESTION_MAX).ifPresent(fault -> {
                throw new IllegalArgumentException("text refused: " + fault);
            });
        }

        /// Whether a second person approves it before it leaves.
        public boolean identifiable() {
            return names || subject.about() == About.PERSON;
        }
    }

    /// Who is asked, and for what.
    record Whom(Set<BodyId> bodies, Purpose purpose) implements RequestPart {

        public static final int BODIES_MAX = 10;

        public Whom {
            bodies = Set.copyOf(bodies);
            if (bodies.isEmpty() || bodies.size() > BODIES_MAX) {
                throw new IllegalArgumentException("a request is put to 1 to " + BODIES_MAX + " bodies");
            }
        }
    }

    /// Under which agreement, by which gateway the question tells each body whom it is about, and by which each may answer.
    record Way(AgreementId agreement, GatewayId asking, GatewayId answering) implements RequestPart {
    }

    /// Why it is necessary and proportionate to ask, and the answer to each thing the gateway needs, by its slug.
    record Why(Section.Justification justification, Map<String, String> needs) implements RequestPart {

        public Why {
            needs = Section.Passage.held(needs);
        }
    }

    /// The kinds of part, in the order in which they are written.
    enum Kind {
        WHAT(What.class),
        WHOM(Whom.class),
        WAY(Way.class),
        WHY(Why.class);

        private final Class<? extends RequestPart> type;

        Kind(Class<? extends RequestPart> type) {
            this.type = type;
        }

        Class<? extends RequestPart> type() {
            return type;
        }

        /// As it stands in addresses, and in what is kept.
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(RequestPart part) {
            return switch (part) {
                case What _ -> WHAT;
                case Whom _ -> WHOM;
                case Way _ -> WAY;
                case Why _ -> WHY;
            };
        }
    }
}
