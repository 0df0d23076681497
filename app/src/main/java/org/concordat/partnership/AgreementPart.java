package org.concordat.partnership;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.PlainText;
import org.concordat.kernel.Purpose;
import org.jspecify.annotations.Nullable;

/// A part of an agreement, written on a page of its own.
///
/// *Errors*: the records throw on what no form and no file lets through.
public sealed interface AgreementPart {

    /// Characters in a single line.
    int LINE_MAX = 200;

    /// What it is called, and what it says under each heading of the code.
    record Contents(String title, Map<AgreementHeading, String> words) implements AgreementPart {

        public Contents {
            within(LINE_MAX, title);
            if (words.size() != AgreementHeading.values().length) {
                throw new IllegalArgumentException("something is said under every heading");
            }
            words.values().forEach(text -> within(AgreementHeading.WORDS_MAX, text));
            words = Collections.unmodifiableMap(new EnumMap<>(words));
        }
    }

    /// Who agrees. An agreement is offered with two parties or more; while it is drafted there may be fewer.
    record Parties(List<Party> all) implements AgreementPart {

        public static final int PARTIES_MAX = 40;

        public Parties {
            all = List.copyOf(all);
            if (all.isEmpty() || all.size() > PARTIES_MAX) {
                throw new IllegalArgumentException("an agreement has 1 to " + PARTIES_MAX + " parties");
            }
            if (all.stream().map(Party::body).distinct().count() < all.size()) {
                throw new IllegalArgumentException("a body is a party once");
            }
        }

        public Set<BodyId> bodies() {
            return all.stream().map(Party::body).collect(Collectors.toUnmodifiableSet());
        }
    }

    /// A body that agrees, whether it decides why and how the data are used, and whom to ask there.
    record Party(BodyId body, boolean controller, String contact) {

        public Party {
            within(LINE_MAX, contact);
        }
    }

    /// What the sharing rests on: purposes and legal gateways by their slugs in the law's register, the reference of
    /// the data protection impact assessment, and of the designation notice where one is needed (DPA 2018 ss.82A-82E).
    record Basis(Set<Purpose> purposes, Set<GatewayId> gateways, String dpiaReference,
                 @Nullable String designationNotice) implements AgreementPart {

        public static final int EACH_MAX = 20;

        public Basis {
            purposes = Set.copyOf(purposes);
            gateways = Set.copyOf(gateways);
            if (purposes.isEmpty() || gateways.isEmpty() || purposes.size() > EACH_MAX || gateways.size() > EACH_MAX) {
                throw new IllegalArgumentException("1 to " + EACH_MAX + " purposes, and as many gateways");
            }
            within(LINE_MAX, dpiaReference);
            if (designationNotice != null) {
                within(LINE_MAX, designationNotice);
            }
        }
    }

    /// From which day to which it is in force, both included, when it is reviewed, and how long what was shared under
    /// it is kept. Days are those of Europe/London.
    record Term(LocalDate firstDay, LocalDate lastDay, LocalDate reviewOn, int retentionMonths, String retentionRule)
            implements AgreementPart {

        public static final int MONTHS_MAX = 1200;

        public Term {
            if (fault(firstDay, lastDay, reviewOn).isPresent()) {
                throw new IllegalArgumentException("dates out of order");
            }
            if (retentionMonths < 1 || retentionMonths > MONTHS_MAX) {
                throw new IllegalArgumentException("kept for 1 to " + MONTHS_MAX + " months");
            }
            within(LINE_MAX, retentionRule);
        }

        /// What is wrong with the order of three days.
        public enum Fault { ENDS_BEFORE_IT_BEGINS, REVIEWED_OUTSIDE, YEAR_OUT_OF_RANGE }

        public static Optional<Fault> fault(LocalDate firstDay, LocalDate lastDay, LocalDate reviewOn) {
            if (List.of(firstDay, lastDay, reviewOn).stream().anyMatch(d -> d.getYear() < 2000 || d.getYear() > 2200)) {
                return Optional.of(Fault.YEAR_OUT_OF_RANGE);
            }
            if (!lastDay.isAfter(firstDay)) {
                return Optional.of(Fault.ENDS_BEFORE_IT_BEGINS);
            }
            return !reviewOn.isAfter(firstDay) || reviewOn.isAfter(lastDay)
                    ? Optional.of(Fault.REVIEWED_OUTSIDE) : Optional.empty();
        }

        /// The first day on which it is no longer in force.
        public LocalDate until() {
            return lastDay.plusDays(1);
        }

        public Between days() {
            return new Between(firstDay, until());
        }
    }

    /// How much of it the public is shown, and why not all.
    ///
    /// @param withheld the headings under which nothing is shown, where some are taken out; none: nobody said which, and
    ///         nothing is shown under any
    record Publication(Openness openness, @Nullable String reason, Set<AgreementHeading> withheld)
            implements AgreementPart {

        public static final int REASON_MAX = 1000;

        public Publication {
            if (openness.needsReason() != (reason != null)) {
                throw new IllegalArgumentException("a reason is given for showing less than everything");
            }
            if (reason != null) {
                within(REASON_MAX, reason);
            }
            withheld = Set.copyOf(withheld);
            if (!withheld.isEmpty() && openness != Openness.REDACTED) {
                throw new IllegalArgumentException("parts are taken out where some are shown");
            }
        }

        public Publication(Openness openness, @Nullable String reason) {
            this(openness, reason, Set.of());
        }
    }

    private static void within(int charactersMax, String text) {
        PlainText.fault(text, charactersMax).ifPresent(fault -> {
            throw new IllegalArgumentException("text is " + fault);
        });
    }
}
