package org.concordat.casework;

import java.util.Optional;
import org.concordat.access.Act;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.intake.Concern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who says whom a case is about.
@Configuration(proxyBeanMethods = false)
class SubjectRules {

    static final Act<Identifying> IDENTIFY = Act.of("casework.subject.record", Identifying.class);

    /// @param recorded whom it is about already
    record Identifying(Case of, Optional<SubjectSql.Recorded> recorded) {
    }

    private static final String ACCURATE = "Data Protection Act 2018 s.38";

    static final Rule<Identifying> OF_A_PERSON = new Rule<>("casework.is-about-a-person", ACCURATE,
            (viewer, it) -> it.of().kind() == Concern.Kind.PERSON);

    static final Rule<Identifying> ONCE = new Rule<>("casework.whom-it-is-about-is-recorded-once", ACCURATE,
            (viewer, it) -> it.recorded().isEmpty());

    @Bean
    Rules<Identifying> identifying() {
        return Rules.of(IDENTIFY, CaseRules.works(), CaseRules.trained(), CaseRules.ownerActs(Identifying::of), OF_A_PERSON, ONCE);
    }
}
