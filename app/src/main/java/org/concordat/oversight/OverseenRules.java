package org.concordat.oversight;

import static org.concordat.access.Role.SCRUTINY_OFFICER;

import java.time.YearMonth;
import org.concordat.access.Act;
import org.concordat.access.Citation;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who reads what was recorded. Of which bodies is the database's to say.
@Configuration
class OverseenRules {

    static final Act<YearMonth> READ = Act.of("oversight.entries.read", YearMonth.class);

    @Bean
    Rules<YearMonth> readingEntries() {
        return Rules.of(READ, new Rule<>("oversight.scrutiny-officers-read-entries",
                Citation.ACCOUNT,
                (viewer, month) -> viewer.is(SCRUTINY_OFFICER)));
    }
}
