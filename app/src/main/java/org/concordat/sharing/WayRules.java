package org.concordat.sharing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.sharing.ReceivingRules.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What may be done with something that was not addressed to an officer's role, but opened to them. Each way has acts of
/// its own, so that a decision says by which it was allowed; the terms are those of everyone else (decision 0010).
@Configuration
class WayRules {

    static final Act<Opened> OPEN_GRANTED = Act.of("sharing.granted.open", Opened.class);
    static final Act<Opened> ACCEPT_GRANTED = Act.of("sharing.granted.accept", Opened.class);
    static final Act<Opened> READ_GRANTED = Act.of("sharing.granted.read", Opened.class);
    static final Act<Opened> ANSWER_GRANTED = Act.of("sharing.granted.answer", Opened.class);
    static final Act<Opened> OPEN_BROKEN = Act.of("sharing.broken.open", Opened.class);
    static final Act<Opened> ACCEPT_BROKEN = Act.of("sharing.broken.accept", Opened.class);
    static final Act<Opened> READ_BROKEN = Act.of("sharing.broken.read", Opened.class);

    /// A visit, and the way by which it was opened to the visitor.
    record Opened(Visit visit, Way way) {
    }

    private static final String ORIGINATOR_CONTROL = "Originator control";

    static final Rule<Opened> GRANTED_TO_THEM = new Rule<>("sharing.granted-to-you", ORIGINATOR_CONTROL,
            (viewer, it) -> it.way() instanceof Way.Granted(var until) && until.isAfter(viewer.at()));

    static final Rule<Opened> BROKEN_BY_THEM = new Rule<>("sharing.broken-by-you", BreakingRules.SERIOUS_HARM,
            (viewer, it) -> it.way() instanceof Way.Broken(var until) && until.isAfter(viewer.at()));

    static final Rule<Opened> HOLDS_A_RECEIVING_ROLE = new Rule<>("sharing.holds-a-receiving-role",
            "Data Protection Act 2018 s.71(1)(c)", (viewer, it) -> viewer.roles().stream().anyMatch(Role::receives));

    static final Rule<Opened> ROLE_MAY_BREAK = new Rule<>(BreakingRules.ROLE_MAY_BREAK, BreakingRules.SERIOUS_HARM,
            (viewer, it) -> BreakingRules.mayBreak(viewer));

    /// The act that stands in the place of one of those addressed; empty where that way does not lead there.
    static Optional<Act<Opened>> instead(Act<Visit> act, Way way) {
        return switch (way) {
            case Way.Addressed _ -> Optional.empty();
            case Way.Granted _ -> act.equals(ReceivingRules.OPEN) ? Optional.of(OPEN_GRANTED)
                    : act.equals(ReceivingRules.ACCEPT) ? Optional.of(ACCEPT_GRANTED)
                    : act.equals(ReceivingRules.READ) ? Optional.of(READ_GRANTED)
                    : act.equals(ReceivingRules.ANSWER) ? Optional.of(ANSWER_GRANTED) : Optional.empty();
            case Way.Broken _ -> act.equals(ReceivingRules.OPEN) ? Optional.of(OPEN_BROKEN)
                    : act.equals(ReceivingRules.ACCEPT) ? Optional.of(ACCEPT_BROKEN)
                    : act.equals(ReceivingRules.READ) ? Optional.of(READ_BROKEN) : Optional.empty();
        };
    }

    @Bean
    Rules<Opened> openingGranted() {
        return granted(OPEN_GRANTED);
    }

    @Bean
    Rules<Opened> acceptingGranted() {
        return granted(ACCEPT_GRANTED);
    }

    @Bean
    Rules<Opened> readingGranted() {
        return granted(READ_GRANTED, ReceivingRules.TERMS_ARE_ACCEPTED);
    }

    @Bean
    Rules<Opened> answeringGranted() {
        return granted(ANSWER_GRANTED, ReceivingRules.TERMS_ARE_ACCEPTED, ReceivingRules.NOT_ANSWERED_YET);
    }

    @Bean
    Rules<Opened> openingBroken() {
        return broken(OPEN_BROKEN);
    }

    @Bean
    Rules<Opened> acceptingBroken() {
        return broken(ACCEPT_BROKEN);
    }

    @Bean
    Rules<Opened> readingBroken() {
        return broken(READ_BROKEN, ReceivingRules.TERMS_ARE_ACCEPTED);
    }

    @SafeVarargs
    private static Rules<Opened> granted(Act<Opened> act, Rule<Visit>... more) {
        return of(act, List.of(GRANTED_TO_THEM, HOLDS_A_RECEIVING_ROLE), more);
    }

    @SafeVarargs
    private static Rules<Opened> broken(Act<Opened> act, Rule<Visit>... more) {
        return of(act, List.of(BROKEN_BY_THEM, ROLE_MAY_BREAK), more);
    }

    /// The way itself, then what holds of everyone who reads.
    @SafeVarargs
    private static Rules<Opened> of(Act<Opened> act, List<Rule<Opened>> way, Rule<Visit>... more) {
        var everyones = Stream.concat(Stream.of(ReceivingRules.HAS_BEEN_SENT, ReceivingRules.STILL_SHARED,
                ReceivingRules.UNDER_AN_AGREEMENT_IN_FORCE, ReceivingRules.WHOLE_CHAIN_IS_IN_FORCE,
                ReceivingRules.FOR_THE_PURPOSE_IT_WAS_SENT),
                Stream.of(more)).map(WayRules::ofTheVisit);
        return new Rules<>(act, Stream.concat(way.stream(), everyones).toList());
    }

    private static Rule<Opened> ofTheVisit(Rule<Visit> rule) {
        return new Rule<>(rule.id(), rule.citation(), (viewer, it) -> rule.holds(viewer, it.visit()));
    }
}
