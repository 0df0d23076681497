package org.concordat.casework;

import java.util.Optional;
import java.util.function.Function;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who works on cases, and how they change hands.
@Configuration(proxyBeanMethods = false)
class CaseRules {

    static final Act<BodyId> LIST = Act.of("casework.case.list", BodyId.class);
    static final Act<Case> READ = Act.of("casework.case.read", Case.class);
    static final Act<Offering> OFFER = Act.of("casework.handover.offer", Offering.class);
    static final Act<Answering> ACCEPT = Act.of("casework.handover.accept", Answering.class);
    static final Act<Answering> DECLINE = Act.of("casework.handover.decline", Answering.class);
    static final Act<Answering> WITHDRAW = Act.of("casework.handover.withdraw", Answering.class);
    static final Act<Taking> TAKE = Act.of("casework.case.take", Taking.class);

    /// What is offered to whom.
    ///
    /// @param open the offer that waits already, if one does
    record Offering(Case of, Team team, Optional<Handover> open, OfficerId taker) {
    }

    /// An offer, and its case.
    record Answering(Case of, Team team, Handover offer) {
    }

    /// A case that somebody who does not own it would take.
    ///
    /// @param open the offer that waits, if one does
    record Taking(Case of, Team team, Optional<Handover> open) {
    }

    private static final String ONE_OWNER = "Concordat promise 6: one owner";
    private static final String SECURITY = "Data Protection Act 2018 s.40";
    private static final String CHANNEL = "Counter-Terrorism and Security Act 2015 s.36";

    static final Rule<BodyId> OF_THEIR_OWN_BODY = new Rule<>("casework.of-your-own-body", SECURITY,
            (viewer, body) -> viewer.body().equals(body));

    static final Rule<Case> CASE_OF_THEIR_OWN_BODY = new Rule<>("casework.of-your-own-body", SECURITY,
            (viewer, it) -> viewer.body().equals(it.body()));

    static final Rule<Offering> OWNER_OFFERS = new Rule<>("casework.owner-offers", ONE_OWNER,
            (viewer, it) -> viewer.officer().equals(it.of().owner()));

    static final Rule<Offering> ONE_AT_A_TIME = new Rule<>("casework.one-offer-at-a-time", ONE_OWNER,
            (viewer, it) -> it.open().isEmpty());

    static final Rule<Offering> TO_A_COLLEAGUE_IN_POST = new Rule<>("casework.taker-is-a-colleague-in-post", ONE_OWNER,
            (viewer, it) -> !it.taker().equals(viewer.officer()) && it.team().has(it.taker()));

    static final Rule<Answering> OFFERED_TO_THEM = new Rule<>("casework.taker-answers", ONE_OWNER,
            (viewer, it) -> viewer.officer().equals(it.offer().taker()));

    static final Rule<Answering> STILL_OFFERED = new Rule<>("casework.offer-still-stands", ONE_OWNER,
            (viewer, it) -> it.offer().isOpen() && it.offer().giver().equals(it.of().owner()));

    static final Rule<Answering> GIVER_OR_LEAD_WITHDRAWS = new Rule<>("casework.giver-or-lead-withdraws", ONE_OWNER,
            (viewer, it) -> viewer.officer().equals(it.offer().giver())
                    || isLead(viewer, it.team()) && it.offer().isOverdue(viewer.day()));

    static final Rule<Taking> LEAD_TAKES = new Rule<>("casework.lead-takes", ONE_OWNER,
            (viewer, it) -> isLead(viewer, it.team()) && !viewer.officer().equals(it.of().owner()));

    static final Rule<Taking> NOBODY_ANSWERS_FOR_IT = new Rule<>("casework.owner-away-or-offer-unanswered", ONE_OWNER,
            (viewer, it) -> !it.team().has(it.of().owner())
                    || it.open().filter(offer -> offer.isOverdue(viewer.day())).isPresent());

    @Bean
    Rules<BodyId> listingCases() {
        return Rules.of(LIST, works(), trained(), OF_THEIR_OWN_BODY);
    }

    @Bean
    Rules<Case> readingCases() {
        return Rules.of(READ, works(), trained(), CASE_OF_THEIR_OWN_BODY);
    }

    @Bean
    Rules<Offering> offeringCases() {
        return Rules.of(OFFER, works(), trained(), OWNER_OFFERS, ONE_AT_A_TIME, TO_A_COLLEAGUE_IN_POST);
    }

    @Bean
    Rules<Answering> acceptingCases() {
        return Rules.of(ACCEPT, works(), trained(), OFFERED_TO_THEM, STILL_OFFERED);
    }

    @Bean
    Rules<Answering> decliningCases() {
        return Rules.of(DECLINE, works(), trained(), OFFERED_TO_THEM, STILL_OFFERED);
    }

    @Bean
    Rules<Answering> withdrawingOffers() {
        return Rules.of(WITHDRAW, works(), trained(), GIVER_OR_LEAD_WITHDRAWS, STILL_OFFERED);
    }

    @Bean
    Rules<Taking> takingCases() {
        return Rules.of(TAKE, works(), trained(), LEAD_TAKES, NOBODY_ANSWERS_FOR_IT);
    }

    /// Whether an officer is who leads on the body's cases.
    static boolean isLead(Viewer viewer, Team team) {
        return team.lead().filter(viewer.officer()::equals).isPresent();
    }

    /// Only the owner of a case does what is done to it.
    static <T> Rule<T> ownerActs(Function<T, Case> of) {
        return new Rule<>("casework.owner-acts", ONE_OWNER, (viewer, it) -> viewer.officer().equals(of.apply(it).owner()));
    }

    static <T> Rule<T> works() {
        return InRole.appointed("casework.prevent-officer-works-on-cases", CHANNEL, Role.PREVENT_OFFICER);
    }

    static <T> Rule<T> trained() {
        return InRole.trained(Role.PREVENT_OFFICER);
    }
}
