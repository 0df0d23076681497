package org.concordat.requests;

import static org.concordat.access.Role.APPROVER;

import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.MarkingLine;
import org.concordat.law.Route;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may ask bodies openly what they hold, of whom, under which law, and who lets it leave.
@Configuration
class RequestRules {

    static final Act<BodyId> LIST = Act.of("requests.request.list", BodyId.class);
    static final Act<RequestDraft> WRITE = Act.of("requests.request.write", RequestDraft.class);
    static final Act<Composing> SAVE = Act.of("requests.request.save", Composing.class);
    static final Act<Composing> PROPOSE = Act.of("requests.request.propose", Composing.class);
    static final Act<Request> SEE = Act.of("requests.request.see", Request.class);
    static final Act<Request> TAKE_BACK = Act.of("requests.request.take-back", Request.class);
    static final Act<Withdrawing> WITHDRAW = Act.of("requests.request.withdraw", Withdrawing.class);
    static final Act<Line> REMIND = Act.of("requests.request.remind", Line.class);

    /// How often one body is reminded of one request before each of its answers, and on how many days at the least between.
    static final int REMINDERS_MAX = 3;

    /// What was sent, and whether any body's answer is still waited for or may come up again.
    record Withdrawing(Request request, boolean anyLeft) {
    }

    private static final String GATEWAY = "The gateway's own statute";
    private static final String ICO = "ICO data sharing code";
    static final String GOLDEN_RULES = "Information sharing golden rules";
    private static final String MINIMISATION = "UK GDPR article 5(1)(c); DPA 2018 ss.37, 88";

    static final Rule<Composing> AGREEMENT_IN_FORCE = new Rule<>("requests.agreement-in-force", ICO,
            (viewer, it) -> it.terms().isPresent());

    static final Rule<Composing> ASKS_PARTIES = new Rule<>("requests.asks-parties", ICO,
            (viewer, it) -> it.terms().stream().anyMatch(terms ->
                    terms.parties().containsAll(it.draft().whom().orElseThrow().bodies())));

    static final Rule<Composing> SERVES_THE_PURPOSE = new Rule<>("requests.agreement-serves-the-purpose",
            "UK GDPR article 5(1)(b); DPA 2018 ss.36, 87", (viewer, it) -> it.terms().stream().anyMatch(terms ->
                    terms.purposes().contains(it.draft().whom().orElseThrow().purpose())));

    static final Rule<Composing> USES_THE_GATEWAYS = new Rule<>("requests.agreement-uses-the-gateways", ICO,
            (viewer, it) -> it.terms().stream().anyMatch(terms ->
                    terms.gateways().contains(it.draft().way().orElseThrow().asking())
                            && terms.gateways().contains(it.draft().way().orElseThrow().answering())));

    static final Rule<Composing> ASKS_OTHERS = new Rule<>("requests.asks-others", GOLDEN_RULES,
            (viewer, it) -> !it.draft().whom().orElseThrow().bodies().contains(viewer.body()));

    static final Rule<Composing> ASKS_BODIES_IN_BEING = new Rule<>("requests.asks-bodies-in-being", ICO,
            (viewer, it) -> it.inBeing().containsAll(it.draft().whom().orElseThrow().bodies()));

    static final Rule<Composing> QUESTION_MAY_TRAVEL = new Rule<>("requests.question-may-travel", GATEWAY,
            (viewer, it) -> it.questionMayTravel());

    static final Rule<Composing> ANSWERS_MAY_TRAVEL = new Rule<>("requests.answers-may-travel", GATEWAY,
            (viewer, it) -> it.answersMayTravel());

    static final Rule<Composing> NEEDS_ARE_ANSWERED = new Rule<>("requests.needs-are-answered", "DPA 2018 Parts 2 to 4",
            (viewer, it) -> it.question().filter(Route.Open.class::isInstance).map(Route.Open.class::cast)
                    .filter(open -> open.unanswered(it.draft().why().orElseThrow().needs().keySet()).isEmpty()).isPresent());

    static final Rule<Composing> OFFICIAL_AT_MOST = new Rule<>("requests.official-at-most",
            "Government Security Classifications",
            (viewer, it) -> typed(it.draft()).noneMatch(MarkingLine::aboveOfficial));

    static final Rule<Composing> FEW_OF_AN_OFFICER = new Rule<>("requests.few-open-of-an-officer", MINIMISATION,
            (viewer, it) -> it.pace().officerMayAsk());

    static final Rule<Composing> FEW_OF_A_BODY = new Rule<>("requests.few-open-of-a-body", MINIMISATION,
            (viewer, it) -> it.pace().bodyMayAsk());

    /// Of what is being written, the gateways that were chosen are open, where there is all that it depends on.
    static final Rule<Composing> WAY_IS_OPEN = new Rule<>("requests.way-chosen-is-open", GATEWAY,
            (viewer, it) -> it.question().isEmpty() || it.questionMayTravel() && it.answersMayTravel());

    static final Rule<Request> WAITS = new Rule<>("requests.still-waits", GOLDEN_RULES,
            (viewer, it) -> it.state() instanceof Request.State.Waiting);

    static final Rule<Request> ASKED_IT = new Rule<>("requests.its-asker", GOLDEN_RULES,
            (viewer, it) -> it.officer().equals(viewer.officer()));

    static final Rule<Withdrawing> SENT_AND_OPEN = new Rule<>("requests.sent-and-not-all-answered", GOLDEN_RULES,
            (viewer, it) -> it.request().state() instanceof Request.State.Sent && it.anyLeft());

    static final Rule<Line> AN_ANSWER_IS_OWED = new Rule<>("requests.an-answer-is-owed", GOLDEN_RULES,
            (viewer, it) -> it.waits());

    static final Rule<Line> REMINDED_SELDOM = new Rule<>("requests.reminded-seldom", GOLDEN_RULES, (viewer, it) -> {
        var said = it.asked().remindersSince();
        return said.size() < REMINDERS_MAX
                && said.stream().noneMatch(at -> at.atZone(Viewer.ZONE).toLocalDate().equals(viewer.day()));
    });

    @Bean
    Rules<BodyId> listingRequests() {
        return Rules.of(LIST, ofTheirOwnBody(), askingSide());
    }

    @Bean
    Rules<RequestDraft> writingRequests() {
        return Rules.of(WRITE, asker());
    }

    @Bean
    Rules<Composing> savingRequests() {
        return Rules.of(SAVE, asker(), OFFICIAL_AT_MOST, WAY_IS_OPEN);
    }

    @Bean
    Rules<Composing> proposingRequests() {
        return Rules.of(PROPOSE, asker(), AGREEMENT_IN_FORCE, ASKS_PARTIES, SERVES_THE_PURPOSE, USES_THE_GATEWAYS,
                ASKS_OTHERS, ASKS_BODIES_IN_BEING, QUESTION_MAY_TRAVEL, ANSWERS_MAY_TRAVEL, NEEDS_ARE_ANSWERED,
                OFFICIAL_AT_MOST, FEW_OF_AN_OFFICER, FEW_OF_A_BODY);
    }

    /// That it is the viewer's own, or their body's where they approve, is held before: the database shows no other.
    @Bean
    Rules<Request> seeingRequests() {
        return Rules.of(SEE, askingSide());
    }

    @Bean
    Rules<Request> takingRequestsBack() {
        return Rules.of(TAKE_BACK, asker(), ASKED_IT, WAITS);
    }

    @Bean
    Rules<Withdrawing> withdrawingRequests() {
        return Rules.of(WITHDRAW, askingSide(), SENT_AND_OPEN);
    }

    @Bean
    Rules<Line> reminding() {
        return Rules.of(REMIND, askingSide(), AN_ANSWER_IS_OWED, REMINDED_SELDOM);
    }

    static Rule<BodyId> ofTheirOwnBody() {
        return new Rule<>("requests.of-your-own-body", GOLDEN_RULES, (viewer, body) -> viewer.body().equals(body));
    }

    private static <T> Rule<T> asker() {
        return new Rule<>("requests.asker-asks", GOLDEN_RULES, (viewer, it) -> mayAsk(viewer));
    }

    private static <T> Rule<T> askingSide() {
        return new Rule<>("requests.asking-side-looks", GOLDEN_RULES, (viewer, it) -> mayAsk(viewer) || viewer.is(APPROVER));
    }

    static boolean mayAsk(Viewer viewer) {
        return viewer.roles().stream().anyMatch(Role::asks);
    }

    private static Stream<String> typed(RequestDraft draft) {
        return Stream.concat(draft.what().stream().flatMap(RequestRules::typed),
                draft.why().stream().flatMap(why -> Stream.concat(Stream.of(why.justification().necessity(),
                        why.justification().aim(), why.justification().connection(), why.justification().lessIntrusive(),
                        why.justification().fairBalance()), why.needs().values().stream())));
    }

    private static Stream<String> typed(RequestPart.What what) {
        var identity = what.subject().identity();
        return identity == null ? Stream.of(String.valueOf(what.subject().words()), what.question())
                : Stream.of(identity.name(), identity.otherNames(), identity.addressArea(), identity.identifier(),
                        identity.source(), what.question()).filter(Objects::nonNull);
    }
}
