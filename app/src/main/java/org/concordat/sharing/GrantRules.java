package org.concordat.sharing;

import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.concordat.access.Act;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.ReceivingRules.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may ask for a grant, give it, and take it back: two people, in two bodies.
@Configuration
class GrantRules {

    static final Act<Asking> ASK = Act.of("sharing.grant.ask", Asking.class);
    static final Act<Deciding> GIVE = Act.of("sharing.grant.give", Deciding.class);
    static final Act<Deciding> DECLINE = Act.of("sharing.grant.decline", Deciding.class);
    static final Act<Grant> WITHDRAW = Act.of("sharing.grant.withdraw", Grant.class);
    static final Act<Grant> SEE = Act.of("sharing.grant.see", Grant.class);

    /// How far ahead a grant may end. The database holds it too.
    static final Duration LASTS_MAX = Duration.ofDays(14);

    /// What is asked for.
    ///
    /// @param eligible the officers of the viewer's body, themselves aside, whose role and training let them receive
    record Asking(Visit visit, Set<OfficerId> eligible, OfficerId colleague, Instant until) {
    }

    /// A grant that waits, and whether what it is of is still shared.
    record Deciding(Grant grant, boolean shared) {
    }

    private static final String ORIGINATOR_CONTROL = "Originator control";

    static final Rule<Asking> NAMES_A_COLLEAGUE = new Rule<>("sharing.grant-names-a-colleague",
            "Data Protection Act 2018 s.71(1)(c)", (viewer, it) -> it.eligible().contains(it.colleague()));

    static final Rule<Asking> ENDS_SOON = new Rule<>("sharing.grant-ends-soon", ORIGINATOR_CONTROL,
            (viewer, it) -> it.until().isAfter(viewer.at()) && !it.until().isAfter(viewer.at().plus(LASTS_MAX)));

    static final Rule<Deciding> ORIGINATOR_DECIDES = new Rule<>("sharing.originating-approver-decides-on-grants",
            ORIGINATOR_CONTROL, (viewer, it) -> viewer.body().equals(it.grant().from()) && viewer.is(APPROVER));

    static final Rule<Deciding> STILL_ASKED = new Rule<>("sharing.grant-is-still-asked", ORIGINATOR_CONTROL,
            (viewer, it) -> it.grant().waits(viewer.at()));

    static final Rule<Deciding> OF_WHAT_IS_SHARED = new Rule<>("sharing.grant-is-of-what-is-shared", ORIGINATOR_CONTROL,
            (viewer, it) -> it.shared());

    static final Rule<Grant> THEY_MAY_WITHDRAW = new Rule<>("sharing.originating-side-or-asker-withdraws",
            ORIGINATOR_CONTROL, (viewer, it) -> it.askedBy().equals(viewer.officer()) || isOriginating(viewer, it));

    static final Rule<Grant> STANDS_OR_WAITS = new Rule<>("sharing.grant-stands-or-waits", ORIGINATOR_CONTROL,
            (viewer, it) -> it.stands(viewer.at()) || it.waits(viewer.at()));

    static final Rule<Grant> THEY_ARE_CONCERNED = new Rule<>("sharing.those-concerned-see-a-grant", ORIGINATOR_CONTROL,
            (viewer, it) -> isOriginating(viewer, it)
                    || viewer.body().equals(it.body()) && viewer.is(it.role()));

    private static boolean isOriginating(Viewer viewer, Grant it) {
        return viewer.body().equals(it.from()) && (viewer.is(ORIGINATOR) || viewer.is(APPROVER));
    }

    @Bean
    Rules<Asking> askingForAGrant() {
        return Rules.of(ASK, ofTheVisit(ReceivingRules.ADDRESSED_TO_THEM), ofTheVisit(ReceivingRules.TRAINING_IS_CURRENT),
                ofTheVisit(ReceivingRules.STILL_SHARED), ofTheVisit(ReceivingRules.UNDER_AN_AGREEMENT_IN_FORCE),
                ofTheVisit(ReceivingRules.WHOLE_CHAIN_IS_IN_FORCE), NAMES_A_COLLEAGUE, ENDS_SOON);
    }

    @Bean
    Rules<Deciding> giving() {
        return Rules.of(GIVE, ORIGINATOR_DECIDES, STILL_ASKED, OF_WHAT_IS_SHARED);
    }

    @Bean
    Rules<Deciding> decliningAGrant() {
        return Rules.of(DECLINE, ORIGINATOR_DECIDES, STILL_ASKED);
    }

    @Bean
    Rules<Grant> withdrawing() {
        return Rules.of(WITHDRAW, THEY_MAY_WITHDRAW, STANDS_OR_WAITS);
    }

    @Bean
    Rules<Grant> seeingAGrant() {
        return Rules.of(SEE, THEY_ARE_CONCERNED);
    }

    private static Rule<Asking> ofTheVisit(Rule<Visit> rule) {
        return new Rule<>(rule.id(), rule.citation(), (viewer, it) -> rule.holds(viewer, it.visit()));
    }
}
