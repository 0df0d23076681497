package org.concordat.sampling;

import static org.concordat.access.Role.SCRUTINY_OFFICER;

import java.util.HashSet;
import java.util.List;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who chooses what is looked at, for what, and how many.
@Configuration(proxyBeanMethods = false)
class ChoiceRules {

    static final Act<Intended> PLAN = Act.of("sampling.choice.plan", Intended.class);
    static final Act<Choosing> CHOOSE = Act.of("sampling.sample.choose", Choosing.class);

    /// A choice that somebody would plan.
    ///
    /// @param serves whether it serves a priority that holds in the area, or a direction that stands there
    record Intended(RoundRules.Planning of, boolean serves) {
    }

    /// Lines that somebody would choose.
    record Choosing(Course at, List<Integer> lines) {
    }

    static final String PRIORITIES = "Police Reform and Social Responsibility Act 2011 ss.5-8";
    static final String TWO = "Concordat: a choice is planned by one and made by another";

    static final Rule<Intended> OF_THEIR_AREA = new Rule<>("sampling.choice-is-of-your-area", RoundRules.SCRUTINY,
            (viewer, it) -> it.of().overseen());

    static final Rule<Intended> OVER = new Rule<>("sampling.months-of-a-choice-are-over", RoundRules.CHOICE,
            (viewer, it) -> RoundRules.isOver(viewer, it.of().plan()));

    static final Rule<Intended> SERVES = new Rule<>("sampling.choice-serves-a-priority-or-direction", PRIORITIES, (viewer, it) -> it.serves());

    static final Rule<Intended> FEW_OF_ENOUGH = new Rule<>("sampling.few-are-chosen-of-enough", PRIORITIES, (viewer, it) ->
            it.of().plan().size() >= 1 && it.of().plan().size() <= Math.min(Choices.SIZE_MAX, it.of().population())
                    && it.of().population() >= Choices.POPULATION_MIN);

    static final Rule<Choosing> BY_ANOTHER = new Rule<>("sampling.chosen-once-by-another", TWO, (viewer, it) ->
            viewer.speaksFor(it.at().of().body()) && it.at().mayChoose(viewer.officer()));

    static final Rule<Choosing> AS_PLANNED = new Rule<>("sampling.chooses-as-many-lines-as-planned", TWO, (viewer, it) ->
            it.lines().size() == it.at().of().plan().size() && new HashSet<>(it.lines()).size() == it.lines().size()
                    && it.lines().stream().allMatch(line -> line >= 1 && line <= it.at().of().population().size()));

    /// A choice of which nothing is wrong but what the viewer is.
    static Intended blank(Viewer viewer, Rounds.Prospect open) {
        return new Intended(RoundRules.blank(viewer, !open.areas().isEmpty()), true);
    }

    @Bean
    Rules<Intended> planningChoices() {
        return Rules.of(PLAN, RoundRules.scrutinises(), InRole.trained(SCRUTINY_OFFICER), OF_THEIR_AREA, OVER, SERVES, FEW_OF_ENOUGH);
    }

    @Bean
    Rules<Choosing> choosingSamples() {
        return Rules.of(CHOOSE, RoundRules.scrutinises(), InRole.trained(SCRUTINY_OFFICER), BY_ANOTHER, AS_PLANNED);
    }
}
