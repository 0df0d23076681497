package org.concordat.sharing;

import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;

import java.time.YearMonth;
import org.concordat.access.Act;
import org.concordat.access.Citation;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who sees how access is used: those who oversee, and numbers alone.
@Configuration
class OversightRules {

    static final Act<YearMonth> COUNTS = Act.of("sharing.tally.read", YearMonth.class);

    @Bean
    Rules<YearMonth> readingCounts() {
        return Rules.of(COUNTS, new Rule<>("sharing.those-who-oversee-read-counts",
                Citation.ACCOUNT,
                (viewer, month) -> viewer.is(SCRUTINY_OFFICER) || viewer.is(BOARD_MEMBER)));
    }
}
