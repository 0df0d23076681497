package org.concordat.resources;

import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;

import java.time.LocalDate;
import org.concordat.access.Act;
import org.concordat.access.Citation;
import org.concordat.access.InAreas;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who reads what was granted and who worked, and who enters it.
@Configuration(proxyBeanMethods = false)
class ResourceRules {

    static final Act<LocalDate> READ = Act.of("resources.amount.read", LocalDate.class);
    static final Act<Entering> ENTER = Act.of("resources.amount.enter", Entering.class);

    /// An amount that somebody would enter.
    ///
    /// @param own whether their body serves the area that day
    /// @param there whether there was such an area in the year
    /// @param before how many versions of it there are
    record Entering(Amount.Entered amount, boolean own, boolean there, int before) {
    }

    static final Citation ACCOUNT = Citation.ACCOUNT;
    static final String SPECIFIED = "Police Reform and Social Responsibility Act 2011 s.11";
    static final String STANDS = "Concordat: what was said stands, and is corrected in the open";

    static final Rule<Entering> OF_YOUR_AREA = new Rule<>("resources.of-your-area", SPECIFIED, (viewer, it) -> it.own());

    static final Rule<Entering> AREA_WAS_THERE = new Rule<>("resources.area-was-there", SPECIFIED, (viewer, it) -> it.there());

    static final Rule<Entering> PLANNED = new Rule<>("resources.planned-until-the-year-is-over", SPECIFIED, (viewer, it) ->
            it.amount().planned() != it.amount().of().year().isOver(viewer.day()));

    static final Rule<Entering> NEAR = new Rule<>("resources.begins-within-a-year", SPECIFIED, (viewer, it) ->
            !it.amount().of().year().first().isAfter(viewer.day().plusYears(1)));

    static final Rule<Entering> PLAUSIBLE = new Rule<>("resources.there-can-be-so-much", SPECIFIED, (viewer, it) ->
            it.amount().said().isPlausible(it.amount().of().kind()) && !it.amount().said().source().dated().isAfter(viewer.day()));

    static final Rule<Entering> SAYS_WHY = new Rule<>("resources.a-correction-says-why", STANDS, (viewer, it) ->
            it.before() > 0 == (it.amount().said().reason() != null));

    @Bean
    Rules<LocalDate> readingResources() {
        return Rules.of(READ, reads(), InRole.trained(SCRUTINY_OFFICER, BOARD_MEMBER), InAreas.works());
    }

    @Bean
    Rules<Entering> enteringResources() {
        return Rules.of(ENTER, enters(), InRole.trained(SCRUTINY_OFFICER), OF_YOUR_AREA, AREA_WAS_THERE, PLANNED, NEAR, PLAUSIBLE, SAYS_WHY);
    }

    static <T> Rule<T> reads() {
        return InRole.appointed("resources.overseer-reads", ACCOUNT, SCRUTINY_OFFICER, BOARD_MEMBER);
    }

    static <T> Rule<T> enters() {
        return InRole.appointed("resources.scrutiny-officer-enters", SPECIFIED, SCRUTINY_OFFICER);
    }
}
