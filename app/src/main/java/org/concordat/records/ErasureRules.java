package org.concordat.records;

import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Proof;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyKind;
import org.concordat.ledger.Entries.Seen;
import org.concordat.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may have an entry of the ledger erased: one administrator of the body whose act it records proposes it, another, of
/// that body or of the national board, decides, and neither did what it records. That stands a second time in the database
/// (V153).
@Configuration(proxyBeanMethods = false)
class ErasureRules {

    static final Act<Viewer> LIST = Act.of("records.erasures.list", Viewer.class);
    static final Act<Erasure> READ = Act.of("records.erasure.read", Erasure.class);
    static final Act<Seen> PROPOSE = Act.of("records.erasure.propose", Seen.class);
    static final Act<Erasure> CONFIRM = Act.of("records.erasure.confirm", Erasure.class);
    static final Act<Erasure> DECLINE = Act.of("records.erasure.decline", Erasure.class);

    private static final String LOGGING = "Data Protection Act 2018 ss.47, 62; UK GDPR article 17";
    private static final String TWO_PEOPLE = "Concordat promise 2: two people";

    static final Rule<Viewer> ADMINISTRATOR = InRole.appointed("records.administrator-erases", LOGGING, Role.ADMINISTRATOR);

    static final Rule<Seen> ADMINISTRATOR_PROPOSES =
            InRole.appointed("records.administrator-erases", LOGGING, Role.ADMINISTRATOR);

    static final Rule<Erasure> ADMINISTRATOR_OF_IT = new Rule<>("records.administrator-decides", LOGGING,
            (viewer, it) -> InRole.isAny(viewer, Role.ADMINISTRATOR)
                    && (viewer.body().equals(it.body()) || viewer.bodyKind() == BodyKind.NATIONAL_BOARD));

    static final Rule<Seen> OF_THEIR_BODY = new Rule<>("records.entry-of-their-body", LOGGING,
            (viewer, it) -> viewer.body().equals(it.body()));

    static final Rule<Seen> NOT_THEIR_OWN_ACT = new Rule<>("records.nobody-erases-their-own-act", TWO_PEOPLE,
            (viewer, it) -> !viewer.officer().equals(it.officer()));

    static final Rule<Erasure> NOT_WHAT_THEY_DID = new Rule<>("records.nobody-erases-their-own-act", TWO_PEOPLE,
            (viewer, it) -> !viewer.officer().equals(it.didIt()));

    static final Rule<Seen> NO_ERASURE = new Rule<>("records.an-erasure-is-never-erased", LOGGING,
            (viewer, it) -> !it.kind().equals(Ledger.ERASED));

    static final Rule<Seen> IN_THE_LOG = new Rule<>("records.entry-is-in-the-log", LOGGING,
            (viewer, it) -> it.number() != null);

    static final Rule<Erasure> SOMEONE_ELSE = new Rule<>("records.someone-else-decides", TWO_PEOPLE,
            (viewer, it) -> !viewer.officer().equals(it.proposedBy()));

    static final Rule<Erasure> WAITS = new Rule<>("records.erasure-waits", TWO_PEOPLE, (viewer, it) -> it.decision() == null);

    static final Rule<Erasure> THERE = new Rule<>("records.entry-is-there", LOGGING, (viewer, it) -> !it.gone());

    @Bean
    Rules<Viewer> listingErasures() {
        return Rules.of(LIST, ADMINISTRATOR, InRole.trained(Role.ADMINISTRATOR));
    }

    @Bean
    Rules<Erasure> readingErasures() {
        return Rules.of(READ, ADMINISTRATOR_OF_IT, InRole.trained(Role.ADMINISTRATOR));
    }

    @Bean
    Rules<Seen> proposingErasures() {
        return Rules.of(PROPOSE, ADMINISTRATOR_PROPOSES, InRole.trained(Role.ADMINISTRATOR), OF_THEIR_BODY, NOT_THEIR_OWN_ACT,
                NO_ERASURE, IN_THE_LOG, Proof.lately());
    }

    @Bean
    Rules<Erasure> confirmingErasures() {
        return Rules.of(CONFIRM, ADMINISTRATOR_OF_IT, InRole.trained(Role.ADMINISTRATOR), SOMEONE_ELSE, NOT_WHAT_THEY_DID,
                WAITS, THERE, Proof.lately());
    }

    @Bean
    Rules<Erasure> decliningErasures() {
        return Rules.of(DECLINE, ADMINISTRATOR_OF_IT, InRole.trained(Role.ADMINISTRATOR), SOMEONE_ELSE, NOT_WHAT_THEY_DID,
                WAITS, Proof.lately());
    }
}
