package org.concordat.signin;

import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Proof;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may let an officer in: one administrator makes a code, another confirms who used it, and neither is the officer.
/// It stands a second time in the database (V072).
@Configuration(proxyBeanMethods = false)
class EnrolmentRules {

    static final Act<Enrolled> READ = Act.of("signin.enrolment.read", Enrolled.class);
    static final Act<Enrolled> MAKE_CODE = Act.of("signin.code.make", Enrolled.class);
    static final Act<Enrolled> CONFIRM = Act.of("signin.link.confirm", Enrolled.class);
    static final Act<Enrolled> DECLINE = Act.of("signin.link.decline", Enrolled.class);
    static final Act<Enrolled> END = Act.of("signin.link.end", Enrolled.class);
    static final Act<Viewer> LIST = Act.of("signin.links.list", Viewer.class);

    private static final String SECURITY = "Data Protection Act 2018 s.40";
    private static final String TWO_PEOPLE = "Concordat promise 2: two people";

    static final Rule<Enrolled> ADMINISTRATOR_ENROLS = new Rule<>("signin.administrator-enrols", SECURITY,
            (viewer, it) -> InRole.isAny(viewer, Role.ADMINISTRATOR)
                    && (viewer.body().equals(it.body()) || viewer.bodyKind() == BodyKind.NATIONAL_BOARD));

    static final Rule<Enrolled> NOBODY_ENROLS_THEMSELVES = new Rule<>("signin.nobody-enrols-themselves", TWO_PEOPLE,
            (viewer, it) -> !viewer.officer().equals(it.officer()));

    static final Rule<Enrolled> SOMEONE_ELSE_CONFIRMS = new Rule<>("signin.someone-else-confirms", TWO_PEOPLE,
            (viewer, it) -> it.link() == null || it.link().madeBy().filter(viewer.officer()::equals).isEmpty());

    static final Rule<Enrolled> IN_OFFICE = new Rule<>("signin.officer-is-in-office", SECURITY,
            (viewer, it) -> it.inOffice());

    static final Rule<Enrolled> NOT_LINKED = new Rule<>("signin.not-linked-already", SECURITY,
            (viewer, it) -> it.link() == null);

    static final Rule<Enrolled> WAITS = new Rule<>("signin.waits-for-confirmation", TWO_PEOPLE,
            (viewer, it) -> it.waits());

    static final Rule<Enrolled> LINKED = new Rule<>("signin.is-linked", SECURITY,
            (viewer, it) -> it.link() != null && it.link().state() == Link.State.CONFIRMED);

    static final Rule<Viewer> ADMINISTRATOR_LISTS =
            InRole.appointed("signin.administrator-lists", SECURITY, Role.ADMINISTRATOR);

    @Bean
    Rules<Enrolled> readingEnrolments() {
        return Rules.of(READ, ADMINISTRATOR_ENROLS, InRole.trained(Role.ADMINISTRATOR));
    }

    @Bean
    Rules<Enrolled> makingCodes() {
        return Rules.of(MAKE_CODE, ADMINISTRATOR_ENROLS, InRole.trained(Role.ADMINISTRATOR), NOBODY_ENROLS_THEMSELVES,
                IN_OFFICE, NOT_LINKED, Proof.lately());
    }

    @Bean
    Rules<Enrolled> confirmingLinks() {
        return Rules.of(CONFIRM, ADMINISTRATOR_ENROLS, InRole.trained(Role.ADMINISTRATOR), NOBODY_ENROLS_THEMSELVES,
                SOMEONE_ELSE_CONFIRMS, WAITS, IN_OFFICE, Proof.lately());
    }

    @Bean
    Rules<Enrolled> decliningLinks() {
        return Rules.of(DECLINE, ADMINISTRATOR_ENROLS, InRole.trained(Role.ADMINISTRATOR), NOBODY_ENROLS_THEMSELVES,
                SOMEONE_ELSE_CONFIRMS, WAITS, Proof.lately());
    }

    @Bean
    Rules<Enrolled> endingLinks() {
        return Rules.of(END, ADMINISTRATOR_ENROLS, InRole.trained(Role.ADMINISTRATOR), LINKED, Proof.lately());
    }

    @Bean
    Rules<Viewer> listingLinks() {
        return Rules.of(LIST, ADMINISTRATOR_LISTS, InRole.trained(Role.ADMINISTRATOR));
    }
}
