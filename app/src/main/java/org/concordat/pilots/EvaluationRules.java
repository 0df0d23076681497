package org.concordat.pilots;

import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;
import static org.concordat.pilots.PilotRules.ACCOUNT;
import static org.concordat.pilots.PilotRules.TWO;

import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who evaluates a pilot, and who approves that.
@Configuration(proxyBeanMethods = false)
class EvaluationRules {

    static final Act<Evaluation> READ = Act.of("pilots.evaluation.read", Evaluation.class);
    static final Act<Pilot> WRITE = Act.of("pilots.evaluation.write", Pilot.class);
    static final Act<Evaluation> DECIDE = Act.of("pilots.evaluation.decide", Evaluation.class);

    static final Rule<Evaluation> APPROVED_OR_THE_BOARDS = new Rule<>("pilots.evaluation-is-approved-or-the-boards", ACCOUNT,
            (viewer, it) -> it.isApproved() || InRole.isAny(viewer, BOARD_MEMBER));

    static final Rule<Pilot> A_QUARTER_IS_OVER = new Rule<>("pilots.a-whole-quarter-is-over", ACCOUNT,
            (viewer, it) -> Periods.of(it, viewer.day()).isPresent());

    static final Rule<Pilot> NONE_WAITS = new Rule<>("pilots.no-evaluation-waits", TWO,
            (viewer, it) -> it.evaluations().stream().noneMatch(Evaluation::waits));

    static final Rule<Evaluation> RUN_BY_THEM = new Rule<>(PilotRules.RUN_BY_THEM.id(), ACCOUNT, (viewer, it) -> viewer.speaksFor(it.body()));

    static final Rule<Evaluation> WAITS = new Rule<>("pilots.evaluation-waits", TWO, (viewer, it) -> it.waits());

    static final Rule<Evaluation> SOMEONE_ELSE = new Rule<>("pilots.someone-else-approves", TWO,
            (viewer, it) -> !it.by().equals(viewer.officer()));

    @Bean
    Rules<Evaluation> readingEvaluations() {
        return Rules.of(READ, PilotRules.overseers(), InRole.trained(SCRUTINY_OFFICER, BOARD_MEMBER), APPROVED_OR_THE_BOARDS);
    }

    @Bean
    Rules<Pilot> writingEvaluations() {
        return Rules.of(WRITE, PilotRules.board(), InRole.trained(BOARD_MEMBER), PilotRules.RUN_BY_THEM, A_QUARTER_IS_OVER, NONE_WAITS);
    }

    @Bean
    Rules<Evaluation> decidingOnEvaluations() {
        return Rules.of(DECIDE, PilotRules.board(), InRole.trained(BOARD_MEMBER), RUN_BY_THEM, WAITS, SOMEONE_ELSE);
    }
}
