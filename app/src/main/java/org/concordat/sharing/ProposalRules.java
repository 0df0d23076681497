package org.concordat.sharing;

import static org.concordat.access.Role.ORIGINATOR;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.concordat.kernel.MarkingLine;
import org.concordat.law.Material;
import org.concordat.law.Route;
import org.concordat.people.Identity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may compose, and what must be so before a disclosure is proposed. A gateway that is closed, a marking above
/// OFFICIAL and a missing provenance are refused as soon as they are written, and again here.
@Configuration
class ProposalRules {

    static final Act<Draft> COMPOSE = Act.of("sharing.draft.compose", Draft.class);
    static final Act<Candidate> SAVE = Act.of("sharing.draft.save", Candidate.class);
    static final Act<Candidate> PROPOSE = Act.of("sharing.disclosure.propose", Candidate.class);

    static final Rule<Candidate> GATEWAY_IS_OPEN = new Rule<>("sharing.gateway-is-open",
            "The gateway's own statute", (viewer, it) -> it.gatewayIsOpen());

    static final Rule<Candidate> NEEDS_ARE_ANSWERED = new Rule<>("sharing.needs-are-answered",
            "DPA 2018 Parts 2 to 4", ProposalRules::needsAreAnswered);

    static final Rule<Candidate> AGREEMENT_IN_FORCE = new Rule<>("sharing.agreement-in-force",
            "ICO data sharing code", (viewer, it) -> it.terms().isPresent());

    static final Rule<Candidate> AGREEMENT_NAMES_EVERY_BODY = new Rule<>("sharing.agreement-names-every-body",
            "ICO data sharing code", (viewer, it) -> it.terms().stream().anyMatch(terms ->
                    terms.parties().containsAll(it.draft().the(Section.Audience.class).bodies())));

    static final Rule<Candidate> AGREEMENT_SERVES_THE_PURPOSE = new Rule<>("sharing.agreement-serves-the-purpose",
            "UK GDPR article 5(1)(b); DPA 2018 ss.36, 87", (viewer, it) -> it.terms().stream().anyMatch(terms ->
                    terms.purposes().contains(it.draft().the(Section.Matter.class).purpose())));

    static final Rule<Candidate> AGREEMENT_USES_THE_GATEWAY = new Rule<>("sharing.agreement-uses-the-gateway",
            "ICO data sharing code", (viewer, it) -> it.terms().stream().anyMatch(terms ->
                    terms.gateways().contains(it.draft().the(Section.Passage.class).gateway())));

    static final Rule<Candidate> A_PERSON_IS_PERSONAL_DATA = new Rule<>("sharing.a-person-is-personal-data",
            "DPA 2018 s.3(2)", ProposalRules::aPersonIsPersonalData);

    static final Rule<Candidate> OFFICIAL_AT_MOST = new Rule<>("sharing.official-at-most",
            "Government Security Classifications", (viewer, it) -> officialAtMost(it.draft()));

    static final Rule<Candidate> PROVENANCE_IS_INHERITED = new Rule<>("sharing.provenance-is-inherited",
            "CTSA 2015 s.38(5)", (viewer, it) -> it.draft().section(Section.Matter.class).stream()
                    .allMatch(matter -> matter.provenance().containsAll(it.draft().inherited())));

    static final Rule<Candidate> ORIGINATOR_CONSENTS = new Rule<>("sharing.originator-consents",
            "Originator control", (viewer, it) -> it.draft().receivedFrom() == null || it.yes().isPresent());

    static final Rule<Candidate> DATES_ARE_AHEAD = new Rule<>("sharing.dates-are-ahead",
            "UK GDPR article 5(1)(e); DPA 2018 ss.39, 90", ProposalRules::datesAreAhead);

    static final Rule<Candidate> ENDS_WITH_ITS_SOURCE = new Rule<>("sharing.ends-with-its-source",
            "Originator control", (viewer, it) -> it.yes().stream().allMatch(yes -> yes.heldUntil() == null
                    || !Expiry.after(it.draft().the(Section.Dates.class).expiresOn()).isAfter(yes.heldUntil())));

    static final Rule<Candidate> NOT_TO_ITSELF = new Rule<>("sharing.not-to-itself",
            "Information sharing golden rules", (viewer, it) ->
                    !it.draft().the(Section.Audience.class).bodies().contains(viewer.body()));

    static final Rule<Candidate> NOTHING_THAT_STAYS_HOME = new Rule<>("sharing.nothing-that-stays-home",
            "Originator control", (viewer, it) -> it.leaks().isEmpty());

    @Bean
    Rules<Draft> composing() {
        return Rules.of(COMPOSE, originator("sharing.originator-composes"), InRole.trained(ORIGINATOR));
    }

    @Bean
    Rules<Candidate> saving() {
        return Rules.of(SAVE, DraftRules.ITS_WRITER_PROPOSES, originator("sharing.originator-saves"),
                InRole.trained(ORIGINATOR), OFFICIAL_AT_MOST, PROVENANCE_IS_INHERITED,
                new Rule<>("sharing.gateway-chosen-is-open", "The gateway's own statute",
                        (viewer, it) -> it.route().isEmpty() || it.gatewayIsOpen()));
    }

    @Bean
    Rules<Candidate> proposing() {
        return Rules.of(PROPOSE, DraftRules.ITS_WRITER_PROPOSES, originator("sharing.originator-proposes"),
                InRole.trained(ORIGINATOR), GATEWAY_IS_OPEN, NEEDS_ARE_ANSWERED,
                AGREEMENT_IN_FORCE, AGREEMENT_NAMES_EVERY_BODY, AGREEMENT_SERVES_THE_PURPOSE,
                AGREEMENT_USES_THE_GATEWAY, A_PERSON_IS_PERSONAL_DATA, OFFICIAL_AT_MOST, PROVENANCE_IS_INHERITED,
                ORIGINATOR_CONSENTS, ENDS_WITH_ITS_SOURCE, DATES_ARE_AHEAD, NOT_TO_ITSELF, NOTHING_THAT_STAYS_HOME);
    }

    private static <T> Rule<T> originator(String id) {
        return InRole.appointed(id, "Information sharing golden rules", ORIGINATOR);
    }

    private static boolean needsAreAnswered(Viewer viewer, Candidate it) {
        Set<String> answered = it.draft().the(Section.Passage.class).needs().keySet();
        return it.route().filter(Route.Open.class::isInstance).map(Route.Open.class::cast)
                .filter(open -> open.unanswered(answered).isEmpty()).isPresent();
    }

    private static boolean aPersonIsPersonalData(Viewer viewer, Candidate it) {
        return it.draft().the(Section.Subject.class).about() != About.PERSON
                || it.question().stream().anyMatch(asked -> asked.material().contains(Material.PERSONAL)
                        && !asked.material().contains(Material.DEPERSONALISED));
    }

    static boolean officialAtMost(Draft draft) {
        return draft.sections().values().stream().flatMap(ProposalRules::typed).noneMatch(MarkingLine::aboveOfficial);
    }

    /// Everything in a section that somebody typed.
    static Stream<String> typed(Section section) {
        return switch (section) {
            case Section.Subject it -> Stream.concat(Stream.ofNullable(it.words()),
                    Stream.ofNullable(it.identity()).flatMap(ProposalRules::typed));
            case Section.Audience it -> it.addressees().stream().map(Section.Addressee::reason);
            case Section.Passage it -> it.needs().values().stream();
            case Section.Handling it -> Stream.ofNullable(it.conditions());
            case Section.Content it -> Stream.of(it.title(), it.words(), it.sourceReference());
            case Section.Justification it -> Stream.of(it.necessity(), it.aim(), it.connection(), it.lessIntrusive(),
                    it.fairBalance());
            case Section.Matter _, Section.Cover _, Section.Dates _ -> Stream.empty();
        };
    }

    private static Stream<String> typed(Identity it) {
        return Stream.of(it.name(), it.otherNames(), it.addressArea(), it.identifier(), it.source())
                .filter(Objects::nonNull);
    }

    private static boolean datesAreAhead(Viewer viewer, Candidate it) {
        var dates = it.draft().the(Section.Dates.class);
        return !dates.answerDue().isBefore(viewer.day())
                && dates.reviewOn().isAfter(viewer.day())
                && dates.expiresOn().isAfter(viewer.day())
                && it.terms().stream().allMatch(terms ->
                        !dates.expiresOn().isAfter(viewer.day().plusMonths(terms.retentionMonths())));
    }
}
