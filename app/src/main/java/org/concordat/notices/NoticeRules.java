package org.concordat.notices;

import java.util.Set;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who sees what they were told, says how they want to be told, and sees whose mail comes back.
@Configuration(proxyBeanMethods = false)
class NoticeRules {

    /// Of what that officer is told.
    static final Act<OfficerId> LIST = Act.of("notices.waiting.list", OfficerId.class);
    static final Act<OfficerId> READ_WISH = Act.of("notices.wish.read", OfficerId.class);
    static final Act<Stating> STATE = Act.of("notices.wish.state", Stating.class);
    static final Act<OfficerId> LETTERS = Act.of("notices.letter.list", OfficerId.class);
    static final Act<BodyId> TROUBLES = Act.of("notices.trouble.list", BodyId.class);

    /// How an officer wants to be told.
    ///
    /// @param deputy whom they name, if anybody
    /// @param eligible the others of their body who hold one of their roles today, with training current
    record Stating(OfficerId officer, @Nullable OfficerId deputy, Set<OfficerId> eligible) {

        Stating {
            eligible = Set.copyOf(eligible);
        }
    }

    private static final String SECURITY = "Data Protection Act 2018 s.40";

    static final Rule<OfficerId> WHOEVER_IS_TOLD = new Rule<>("notices.whoever-is-told", SECURITY,
            (viewer, officer) -> viewer.officer().equals(officer));

    static final Rule<Stating> FOR_ONESELF = new Rule<>("notices.for-oneself", SECURITY,
            (viewer, it) -> viewer.officer().equals(it.officer()));

    static final Rule<Stating> DEPUTY_HOLDS_THE_ROLE = new Rule<>("notices.deputy-holds-the-role", SECURITY,
            (viewer, it) -> it.deputy() == null || it.eligible().contains(it.deputy()));

    static final Rule<BodyId> ADMINISTRATOR_SEES_TROUBLE =
            InRole.appointed("notices.administrator-sees-trouble", SECURITY, Role.ADMINISTRATOR);

    static final Rule<BodyId> OF_ONES_OWN_BODY = new Rule<>("notices.of-ones-own-body", SECURITY,
            (viewer, body) -> viewer.body().equals(body));

    @Bean
    Rules<OfficerId> listingNotices() {
        return Rules.of(LIST, WHOEVER_IS_TOLD);
    }

    @Bean
    Rules<OfficerId> readingWishes() {
        return Rules.of(READ_WISH, WHOEVER_IS_TOLD);
    }

    @Bean
    Rules<OfficerId> listingLetters() {
        return Rules.of(LETTERS, WHOEVER_IS_TOLD);
    }

    @Bean
    Rules<Stating> statingWishes() {
        return Rules.of(STATE, FOR_ONESELF, DEPUTY_HOLDS_THE_ROLE);
    }

    @Bean
    Rules<BodyId> listingTroubles() {
        return Rules.of(TROUBLES, ADMINISTRATOR_SEES_TROUBLE, InRole.trained(Role.ADMINISTRATOR), OF_ONES_OWN_BODY);
    }
}
