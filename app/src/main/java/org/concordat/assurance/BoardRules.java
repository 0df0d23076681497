package org.concordat.assurance;

import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;

import org.concordat.access.Act;
import org.concordat.access.Citation;
import org.concordat.access.InAreas;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.Quarter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who looks at the board, and at the evidence of which area.
@Configuration(proxyBeanMethods = false)
class BoardRules {

    static final Act<Quarter> READ = Act.of("assurance.board.read", Quarter.class);
    static final Act<Place> READ_AREA = Act.of("assurance.area.read", Place.class);

    /// An area that somebody would look at.
    ///
    /// @param own whether their body serves it now
    record Place(boolean own) {
    }

    static final Citation ACCOUNT = Citation.ACCOUNT;

    static final Rule<Place> THEIRS_TO_READ = new Rule<>("assurance.of-your-area", ACCOUNT,
            (viewer, place) -> place.own() || InRole.isAny(viewer, BOARD_MEMBER));

    @Bean
    Rules<Quarter> readingTheBoard() {
        return Rules.of(READ, oversees(), InRole.trained(BOARD_MEMBER, SCRUTINY_OFFICER), InAreas.works());
    }

    @Bean
    Rules<Place> readingAnAreaOfTheBoard() {
        return Rules.of(READ_AREA, oversees(), InRole.trained(BOARD_MEMBER, SCRUTINY_OFFICER), THEIRS_TO_READ);
    }

    private static <T> Rule<T> oversees() {
        return InRole.appointed("assurance.overseer-looks", ACCOUNT, BOARD_MEMBER, SCRUTINY_OFFICER);
    }
}
