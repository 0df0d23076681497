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
/// (V153, V154).
@Configuration(proxyBeanMethods = false)
class ErasureRules {

    static final Act<Viewer> LIST = Act.of("records.erasures.list", Viewer.class);
    static final Act<Erasure> READ = Act.of("records.erasure.read", Erasure.class);
    static final Act<Proposing> PROPOSE = Act.of("records.erasure.propose", Proposing.class);
    static final Act<Erasure> CONFIRM = Act.of("records.erasure.confirm", Erasure.class);
    static final Act<Erasure> DECLINE = Act.of("records.erasure.decline", Erasure.class);

    static final Act<Erasure> WITHDRAW = Act.of("records.erasure.withdraw", Erasure.class);

    /// That an entry be erased.
    ///
    /// @param waits whether that was proposed before, and waits
    record Proposing(Seen entry, boolean waits) {
    }

    private static final String LOGGING = "Data Protection Act 2018 ss.47, 62; UK GDPR article 17";
    private static final String TWO_PEOPLE = "Concordat promise 2: two people";

    static final Rule<Viewer> ADMINISTRATOR = InRole.appointed("records.administrator-erases", LOGGING, Role.ADMINISTRATOR);

    static final Rule<Proposing> ADMINISTRATOR_PROPOSES =
            InRole.appointed("records.administrator-erases", LOGGING, Role.ADMINISTRATOR);

    static final Rule<Erasure> ADMINISTRATOR_OF_IT = new Rule<>("records.administrator-decides", LOGGING,
            (viewer, it) -> InRole.isAny(viewer, Role.ADMINISTRATOR)
                    && (viewer.body().equals(it.body()) || viewer.bodyKind() == BodyKind.NATIONAL_BOARD));

    static final Rule<Proposing> OF_THEIR_BODY = new Rule<>("records.entry-of-their-body", LOGGING,
            (viewer, it) -> viewer.body().equals(it.entry().body()));

    static final Rule<Proposing> NOT_THEIR_OWN_ACT = new Rule<>("records.nobody-erases-their-own-act", TWO_PEOPLE,
            (viewer, it) -> !viewer.officer().equals(it.entry().officer()));

    static final Rule<Erasure> NOT_WHAT_THEY_DID = new Rule<>("records.nobody-erases-their-own-act", TWO_PEOPLE,
            (viewer, it) -> !viewer.officer().equals(it.didIt()));

    static final Rule<Proposing> NO_ERASURE = new Rule<>("records.an-erasure-is-never-erased", LOGGING,
            (viewer, it) -> !it.entry().kind().equals(Ledger.ERASED));

    static final Rule<Proposing> IN_THE_LOG = new Rule<>("records.entry-is-in-the-log", LOGGING,
            (viewer, it) -> it.entry().number() != null);

    static final Rule<Proposing> ONE_WAITS = new Rule<>("records.one-proposal-at-a-time", LOGGING,
            (viewer, it) -> !it.waits());

    static final Rule<Erasure> WHO_PROPOSED = new Rule<>("records.who-proposed-withdraws", TWO_PEOPLE,
            (viewer, it) -> viewer.officer().equals(it.proposedBy()));

    static final Rule<Erasure> SOMEONE_ELSE = new Rule<>("records.someone-else-decides", TWO_PEOPLE,
            (viewer, it) -> !viewer.officer().equals(it.proposedBy()));

    static final Rule<Erasure> WAITS = new Rule<>("records.erasure-waits", TWO_PEOPLE, (viewer, it) -> it.open());

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
    Rules<Proposing> proposingErasures() {
        return Rules.of(PROPOSE, ADMINISTRATOR_PROPOSES, InRole.trained(Role.ADMINISTRATOR), OF_THEIR_BODY, NOT_THEIR_OWN_ACT,
                NO_ERASURE, IN_THE_LOG, ONE_WAITS, Proof.lately());
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

    @Bean
    Rules<Erasure> withdrawingErasures() {
        return Rules.of(WITHDRAW, ADMINISTRATOR_OF_IT, InRole.trained(Role.ADMINISTRATOR), WHO_PROPOSED, WAITS, Proof.lately());
    }
}
