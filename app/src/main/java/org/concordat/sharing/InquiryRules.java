package org.concordat.sharing;


import java.util.Set;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.concordat.kernel.MarkingLine;
import org.concordat.law.Route;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may ask what may exist, of whom, under which law, and how much: nobody fishes.
@Configuration
class InquiryRules {

    static final Act<InquiryDraft> WRITE = Act.of("sharing.inquiry.write", InquiryDraft.class);
    static final Act<Asking> SAVE = Act.of("sharing.inquiry.save", Asking.class);
    static final Act<Asking> ASK = Act.of("sharing.inquiry.ask", Asking.class);
    static final Act<Inquiry> SEE = Act.of("sharing.inquiry.see", Inquiry.class);

    private static final String GATEWAY = "The gateway's own statute";
    private static final String ICO = "ICO data sharing code";
    private static final String GOLDEN_RULES = "Information sharing golden rules";
    private static final String MINIMISATION = "UK GDPR article 5(1)(c); DPA 2018 ss.37, 88";

    static final Rule<Asking> QUESTION_MAY_TRAVEL = new Rule<>("sharing.question-may-travel", GATEWAY,
            (viewer, it) -> it.questionMayTravel());

    static final Rule<Asking> ANSWER_MAY_TRAVEL = new Rule<>("sharing.answer-may-travel", GATEWAY,
            (viewer, it) -> it.answersMayTravel());

    static final Rule<Asking> AGREEMENT_IN_FORCE = new Rule<>("sharing.inquiry-agreement-in-force", ICO,
            (viewer, it) -> it.terms().isPresent());

    static final Rule<Asking> ASKS_PARTIES = new Rule<>("sharing.inquiry-asks-parties", ICO,
            (viewer, it) -> it.terms().stream().anyMatch(terms ->
                    terms.parties().containsAll(it.draft().whom().orElseThrow().bodies())));

    static final Rule<Asking> AGREEMENT_SERVES_THE_PURPOSE = new Rule<>("sharing.inquiry-agreement-serves-the-purpose",
            "UK GDPR article 5(1)(b); DPA 2018 ss.36, 87", (viewer, it) -> it.terms().stream().anyMatch(terms ->
                    terms.purposes().contains(it.draft().whom().orElseThrow().purpose())));

    static final Rule<Asking> AGREEMENT_USES_THE_GATEWAY = new Rule<>("sharing.inquiry-agreement-uses-the-gateway", ICO,
            (viewer, it) -> it.terms().stream().anyMatch(terms ->
                    terms.gateways().contains(it.draft().way().orElseThrow().gateway())));

    static final Rule<Asking> ASKS_ANOTHER = new Rule<>("sharing.inquiry-asks-another", GOLDEN_RULES,
            (viewer, it) -> !it.draft().whom().orElseThrow().bodies().contains(viewer.body()));

    static final Rule<Asking> ASKS_BODIES_IN_BEING = new Rule<>("sharing.inquiry-asks-bodies-in-being", ICO,
            (viewer, it) -> it.inBeing().containsAll(it.draft().whom().orElseThrow().bodies()));

    static final Rule<Asking> NEEDS_ARE_ANSWERED = new Rule<>("sharing.inquiry-needs-are-answered",
            "DPA 2018 Parts 2 to 4", (viewer, it) -> it.question().filter(Route.Open.class::isInstance)
                    .map(Route.Open.class::cast).filter(open -> open.unanswered(answered(it)).isEmpty()).isPresent());

    static final Rule<Asking> OFFICIAL_AT_MOST = new Rule<>("sharing.inquiry-official-at-most",
            "Government Security Classifications",
            (viewer, it) -> typed(it.draft()).noneMatch(MarkingLine::aboveOfficial));

    static final Rule<Asking> FEW_AT_ONCE = new Rule<>("sharing.few-inquiries-at-once", MINIMISATION,
            (viewer, it) -> it.pace().openAgain() == null);

    static final Rule<Asking> FEW_OF_AN_OFFICER = new Rule<>("sharing.few-inquiries-of-an-officer", MINIMISATION,
            (viewer, it) -> it.pace().officerAgain() == null);

    static final Rule<Asking> FEW_OF_A_BODY = new Rule<>("sharing.few-inquiries-of-a-body", MINIMISATION,
            (viewer, it) -> it.pace().bodyAgain() == null);

    static final Rule<Asking> NOT_ASKED_TWICE = new Rule<>("sharing.not-asked-twice", MINIMISATION,
            (viewer, it) -> !it.pace().repeated());

    /// Of what is being written, a gateway that was chosen is open, where there is all that it depends on.
    static final Rule<Asking> WAY_IS_OPEN = new Rule<>("sharing.way-chosen-is-open", GATEWAY,
            (viewer, it) -> it.question().isEmpty() || it.questionMayTravel() && it.answersMayTravel());

    @Bean
    Rules<InquiryDraft> writingInquiries() {
        return Rules.of(WRITE, asker("sharing.asker-writes"));
    }

    @Bean
    Rules<Asking> savingInquiries() {
        return Rules.of(SAVE, asker("sharing.asker-saves"), OFFICIAL_AT_MOST, WAY_IS_OPEN);
    }

    @Bean
    Rules<Asking> asking() {
        return Rules.of(ASK, asker("sharing.asker-asks"), AGREEMENT_IN_FORCE, ASKS_PARTIES,
                AGREEMENT_SERVES_THE_PURPOSE, AGREEMENT_USES_THE_GATEWAY, ASKS_ANOTHER, ASKS_BODIES_IN_BEING,
                QUESTION_MAY_TRAVEL, ANSWER_MAY_TRAVEL, NEEDS_ARE_ANSWERED, OFFICIAL_AT_MOST, FEW_AT_ONCE,
                FEW_OF_AN_OFFICER, FEW_OF_A_BODY, NOT_ASKED_TWICE);
    }

    /// That it is the viewer's own is held before: the database shows nobody another's.
    @Bean
    Rules<Inquiry> seeingInquiries() {
        return Rules.of(SEE, asker("sharing.asker-sees"));
    }

    private static <T> Rule<T> asker(String id) {
        return new Rule<>(id, GOLDEN_RULES, (viewer, it) -> mayAsk(viewer));
    }

    static boolean mayAsk(Viewer viewer) {
        return viewer.roles().stream().anyMatch(Role::asks);
    }

    private static Set<String> answered(Asking it) {
        return it.draft().why().orElseThrow().needs().keySet();
    }

    private static Stream<String> typed(InquiryDraft draft) {
        return Stream.concat(
                draft.subject().stream().flatMap(ProposalRules::typed),
                draft.why().stream().flatMap(why -> Stream.concat(ProposalRules.typed(why.justification()),
                        why.needs().values().stream())));
    }
}
