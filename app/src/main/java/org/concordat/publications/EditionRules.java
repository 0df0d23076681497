package org.concordat.publications;

import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;

import java.util.Optional;
import org.concordat.access.Act;
import org.concordat.access.Citation;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.BodyId;
import org.concordat.publications.Edition.State;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who writes what a body publishes, who approves it, and who takes it back.
@Configuration(proxyBeanMethods = false)
class EditionRules {

    static final Act<BodyId> LIST = Act.of("publications.edition.list", BodyId.class);
    static final Act<Edition> READ = Act.of("publications.edition.read", Edition.class);
    static final Act<Writing> WRITE = Act.of("publications.edition.write", Writing.class);
    static final Act<Edition> DECIDE = Act.of("publications.edition.decide", Edition.class);
    static final Act<Edition> WITHDRAW = Act.of("publications.edition.withdraw", Edition.class);

    /// An edition that somebody would write.
    ///
    /// @param last that it follows; empty for a new publication
    record Writing(Optional<Edition> last) {
    }

    static final Citation ACCOUNT = Citation.PUBLISHING;
    static final String TWO = "Concordat promise 2: two people";
    static final String STANDS = "Concordat promise 7: decisions stand";

    static final Rule<BodyId> OF_THEIR_OWN_BODY = new Rule<>("publications.of-your-own-body", ACCOUNT,
            (viewer, body) -> viewer.body().equals(body));

    static final Rule<Edition> PUBLISHED_BY_THEM = new Rule<>("publications.your-body-publishes-it", ACCOUNT,
            (viewer, it) -> viewer.speaksFor(it.body()));

    static final Rule<Writing> CORRECTS_THEIR_OWN = new Rule<>(PUBLISHED_BY_THEM.id(), ACCOUNT,
            (viewer, it) -> it.last().filter(last -> !viewer.speaksFor(last.body())).isEmpty());

    static final Rule<Writing> NONE_WAITS = new Rule<>("publications.no-edition-waits", TWO,
            (viewer, it) -> it.last().filter(last -> last.state() == State.WAITS).isEmpty());

    static final Rule<Writing> NOT_WITHDRAWN = new Rule<>("publications.not-withdrawn", STANDS,
            (viewer, it) -> it.last().filter(last -> last.state() == State.WITHDRAWN).isEmpty());

    static final Rule<Edition> WAITS = new Rule<>("publications.waits-for-a-second-person", TWO,
            (viewer, it) -> it.state() == State.WAITS);

    static final Rule<Edition> SOMEONE_ELSE = new Rule<>("publications.someone-else-approves", TWO,
            (viewer, it) -> !it.by().equals(viewer.officer()));

    static final Rule<Edition> IS_APPROVED = new Rule<>("publications.is-approved", STANDS,
            (viewer, it) -> it.state() == State.APPROVED);

    @Bean
    Rules<BodyId> listingEditions() {
        return Rules.of(LIST, publishers(), InRole.trained(SCRUTINY_OFFICER, BOARD_MEMBER), OF_THEIR_OWN_BODY);
    }

    @Bean
    Rules<Edition> readingEditions() {
        return Rules.of(READ, publishers(), InRole.trained(SCRUTINY_OFFICER, BOARD_MEMBER), PUBLISHED_BY_THEM);
    }

    @Bean
    Rules<Writing> writingEditions() {
        return Rules.of(WRITE, publishers(), InRole.trained(SCRUTINY_OFFICER, BOARD_MEMBER), CORRECTS_THEIR_OWN, NONE_WAITS, NOT_WITHDRAWN);
    }

    @Bean
    Rules<Edition> decidingOnEditions() {
        return Rules.of(DECIDE, publishers(), InRole.trained(SCRUTINY_OFFICER, BOARD_MEMBER), PUBLISHED_BY_THEM, WAITS, SOMEONE_ELSE);
    }

    @Bean
    Rules<Edition> withdrawingEditions() {
        return Rules.of(WITHDRAW, publishers(), InRole.trained(SCRUTINY_OFFICER, BOARD_MEMBER), PUBLISHED_BY_THEM, IS_APPROVED);
    }

    static <T> Rule<T> publishers() {
        return InRole.appointed("publications.those-who-oversee-publish", ACCOUNT, SCRUTINY_OFFICER, BOARD_MEMBER);
    }
}
