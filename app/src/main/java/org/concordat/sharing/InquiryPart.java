package org.concordat.sharing;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.kernel.Words;

/// A part of an inquiry that is written on a page of its own.
public sealed interface InquiryPart {

    /// Who or what is asked about.
    record Subject(Section.Subject subject) implements InquiryPart {
    }

    /// Who is asked, and for what.
    record Whom(Set<BodyId> bodies, Purpose purpose) implements InquiryPart {

        /// One inquiry is put to so many at most: more would be a search.
        public static final int BODIES_MAX = 5;

        public Whom {
            bodies = Set.copyOf(bodies);
            if (bodies.isEmpty() || bodies.size() > BODIES_MAX) {
                throw new IllegalArgumentException("an inquiry is put to 1 to " + BODIES_MAX + " bodies");
            }
        }
    }

    /// Under which agreement, and through which legal gateway, it is asked and would be answered.
    record Way(AgreementId agreement, GatewayId gateway) implements InquiryPart {
    }

    /// Why it is necessary and proportionate to ask, and the answer to each thing the gateway needs, by its slug.
    record Why(Section.Justification justification, Map<String, String> needs) implements InquiryPart {

        public Why {
            needs = Map.copyOf(needs);
            needs.values().forEach(answer -> Words.within(Section.Passage.NEED_MAX, answer));
        }
    }

    /// The kinds of part, in the order in which they are written.
    enum Kind {
        SUBJECT(Subject.class),
        WHOM(Whom.class),
        WAY(Way.class),
        WHY(Why.class);

        private final Class<? extends InquiryPart> type;

        Kind(Class<? extends InquiryPart> type) {
            this.type = type;
        }

        Class<? extends InquiryPart> type() {
            return type;
        }

        /// As it stands in addresses, and in what is kept.
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(InquiryPart part) {
            return switch (part) {
                case Subject _ -> SUBJECT;
                case Whom _ -> WHOM;
                case Way _ -> WAY;
                case Why _ -> WHY;
            };
        }
    }
}
