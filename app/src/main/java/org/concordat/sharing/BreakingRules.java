package org.concordat.sharing;

import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.DISCLOSURE_OFFICER;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.access.Role.PREVENT_OFFICER;
import static org.concordat.access.Role.SAFEGUARDING_LEAD;

import java.util.Optional;
import java.util.Set;
import org.concordat.access.Act;
import org.concordat.access.Proof;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.concordat.sharing.ReceivingRules.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may break the glass, on what, and who reviews it. Whether they may try is decided before anything is looked up,
/// so that its answer tells nothing of what is there.
@Configuration
class BreakingRules {

    static final Act<Attempt> TRY = Act.of("sharing.glass.try", Attempt.class);
    static final Act<Named> BREAK = Act.of("sharing.glass.break", Named.class);
    static final Act<Breaking> SEE = Act.of("sharing.glass.see", Breaking.class);
    static final Act<Word> REVIEW = Act.of("sharing.glass.review", Word.class);

    /// Those who answer for someone's safety in their body. The database names the same (V079).
    static final Set<Role> MAY_BREAK = Set.of(SAFEGUARDING_LEAD, PREVENT_OFFICER, DISCLOSURE_OFFICER);

    /// How many references that led nowhere an officer may have named in a day. The database holds it too.
    static final int MISSES_MAX = 5;

    /// @param misses how many references this officer has named today that led nowhere
    record Attempt(int misses) {
    }

    /// What an officer has named by its reference, as far as it was sent to their own body.
    record Named(Optional<Visit> found) {
    }

    /// A reviewer's word on broken glass: that it is to be looked into, or a conclusion.
    record Word(Breaking breaking, boolean concludes) {
    }

    static final String SERIOUS_HARM = "UK GDPR articles 6(1)(d), 9(2)(c); Data Protection Act 2018 Schedule 1 "
            + "paragraph 18, Schedule 8 paragraphs 3 and 4";
    static final String ROLE_MAY_BREAK = "sharing.role-may-break-the-glass";
    private static final String GOLDEN_RULES = "Information sharing golden rules";
    private static final String ACCOUNTABILITY = "UK GDPR article 5(2); Data Protection Act 2018 s.34(3)";

    static final Rule<Attempt> THEIR_ROLE_MAY = new Rule<>(ROLE_MAY_BREAK, SERIOUS_HARM,
            (viewer, it) -> mayBreak(viewer));

    static final Rule<Attempt> FEW_REFERENCES_LED_NOWHERE = new Rule<>("sharing.few-references-led-nowhere",
            "UK GDPR article 32; Data Protection Act 2018 ss.66, 107", (viewer, it) -> it.misses() < MISSES_MAX);

    /// One rule for all that can be wrong with a reference, so that its refusal tells nothing.
    static final Rule<Named> SHARED_WITH_THEIR_BODY = new Rule<>("sharing.named-is-shared-with-your-body",
            "Originator control", (viewer, it) -> it.found().filter(visit ->
                    visit.audience().stream().anyMatch(address -> address.body().equals(viewer.body()))
                            && ReceivingRules.HAS_BEEN_SENT.holds(viewer, visit)
                            && ReceivingRules.STILL_SHARED.holds(viewer, visit)
                            && ReceivingRules.UNDER_AN_AGREEMENT_IN_FORCE.holds(viewer, visit)).isPresent());

    static final Rule<Breaking> THEY_ARE_TOLD = new Rule<>("sharing.those-told-see-broken-glass", ACCOUNTABILITY,
            (viewer, it) -> it.officer().equals(viewer.officer()) || isOriginating(viewer, it)
                    || it.told().stream().anyMatch(viewer::is));

    static final Rule<Word> ORIGINATOR_REVIEWS = new Rule<>("sharing.originating-approver-reviews", ACCOUNTABILITY,
            (viewer, it) -> viewer.body().equals(it.breaking().from()) && viewer.is(APPROVER));

    static final Rule<Word> SOMEONE_ELSE_REVIEWS = new Rule<>("sharing.someone-else-reviews", GOLDEN_RULES,
            (viewer, it) -> !it.breaking().officer().equals(viewer.officer()));

    static final Rule<Word> REVIEW_IS_OPEN = new Rule<>("sharing.review-is-open", GOLDEN_RULES,
            (viewer, it) -> !it.breaking().isReviewed() && (it.concludes() || !it.breaking().isToBeLookedInto()));

    static boolean mayBreak(Viewer viewer) {
        return MAY_BREAK.stream().anyMatch(viewer::is);
    }

    private static boolean isOriginating(Viewer viewer, Breaking it) {
        return viewer.body().equals(it.from()) && (viewer.is(ORIGINATOR) || viewer.is(APPROVER));
    }

    @Bean
    Rules<Attempt> trying() {
        return Rules.of(TRY, THEIR_ROLE_MAY, Proof.lately(), FEW_REFERENCES_LED_NOWHERE);
    }

    @Bean
    Rules<Named> breaking() {
        return Rules.of(BREAK, SHARED_WITH_THEIR_BODY);
    }

    @Bean
    Rules<Breaking> seeingBroken() {
        return Rules.of(SEE, THEY_ARE_TOLD);
    }

    @Bean
    Rules<Word> reviewing() {
        return Rules.of(REVIEW, ORIGINATOR_REVIEWS, SOMEONE_ELSE_REVIEWS, REVIEW_IS_OPEN);
    }
}
