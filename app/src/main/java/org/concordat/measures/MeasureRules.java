package org.concordat.measures;

import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;

import org.concordat.access.Act;
import org.concordat.access.Citation;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who reads measures, and of which area.
@Configuration(proxyBeanMethods = false)
class MeasureRules {

    static final Act<Place> READ = Act.of("measures.read", Place.class);

    /// An area of which somebody would read measures, or all.
    ///
    /// @param own whether their body serves it now; so it is where none is named, of a body that works in areas
    record Place(boolean own) {
    }

    private static final Citation ACCOUNT = Citation.ACCOUNT;

    @Bean
    Rules<Place> readingMeasures() {
        return Rules.of(READ, InRole.appointed("measures.overseer-reads", ACCOUNT, BOARD_MEMBER, SCRUTINY_OFFICER),
                InRole.trained(BOARD_MEMBER, SCRUTINY_OFFICER),
                new Rule<>("measures.of-your-area", ACCOUNT, (viewer, place) -> place.own() || InRole.isAny(viewer, BOARD_MEMBER)));
    }
}
