package org.concordat.scrutiny;

import static org.concordat.access.Role.SCRUTINY_OFFICER;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Act;
import org.concordat.access.InAreas;
import org.concordat.access.InRole;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who sets the priorities of an area, and who reads them.
@Configuration(proxyBeanMethods = false)
class PriorityRules {

    static final Act<LocalDate> LIST = Act.of("scrutiny.priority.list", LocalDate.class);
    static final Act<Setting> SET = Act.of("scrutiny.priority.set", Setting.class);

    /// A priority that somebody would set.
    ///
    /// @param areas those that their body serves that day
    /// @param standsFor whether what it replaces, if anything, is of the same area and not replaced yet
    record Setting(Priority.Wording wording, Set<UUID> areas, boolean standsFor) {
    }

    static final String PLAN = "Police Reform and Social Responsibility Act 2011 ss.5-8";

    static final Rule<Setting> OF_THEIR_AREA = new Rule<>("scrutiny.priority-is-of-your-area", PLAN,
            (viewer, it) -> it.areas().contains(it.wording().area()));

    static final Rule<Setting> REPLACES_WHAT_STANDS = new Rule<>("scrutiny.priority-replaces-one-that-stands", StepRules.STANDS,
            (viewer, it) -> it.standsFor());

    static final Rule<Setting> FOR_A_TIME = new Rule<>("scrutiny.priority-has-an-end", PLAN, (viewer, it) -> {
        var until = it.wording().between().until();
        return until != null && until.isAfter(it.wording().between().from());
    });

    @Bean
    Rules<LocalDate> listingPriorities() {
        return Rules.of(LIST, InRole.appointed("scrutiny.officers-in-a-role-read-priorities", PLAN, Role.values()), InAreas.works());
    }

    @Bean
    Rules<Setting> settingPriorities() {
        return Rules.of(SET, sets(), InRole.trained(SCRUTINY_OFFICER), OF_THEIR_AREA, REPLACES_WHAT_STANDS, FOR_A_TIME);
    }

    static <T> Rule<T> sets() {
        return InRole.appointed("scrutiny.scrutiny-officer-sets", PLAN, SCRUTINY_OFFICER);
    }
}
