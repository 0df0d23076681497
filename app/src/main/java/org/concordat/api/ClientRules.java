package org.concordat.api;

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

/// Which systems act for whom: one administrator registers a system of their body, another, of
/// that body or of the national board, confirms it, each officer
/// agrees for themselves. That two people take part stands a second time in the database (V130).
@Configuration(proxyBeanMethods = false)
class ClientRules {

    static final Act<Calling> CALL = Act.of("api.call", Calling.class);
    static final Act<Viewer> LIST = Act.of("api.clients.list", Viewer.class);
    static final Act<Viewer> LIST_OWN = Act.of("api.mandates.list", Viewer.class);
    static final Act<Client> READ = Act.of("api.client.read", Client.class);
    static final Act<Viewer> REGISTER = Act.of("api.client.register", Viewer.class);
    static final Act<Client> CONFIRM = Act.of("api.client.confirm", Client.class);
    static final Act<Client> DECLINE = Act.of("api.client.decline", Client.class);
    static final Act<Client> SUSPEND = Act.of("api.client.suspend", Client.class);
    static final Act<Client> RESUME = Act.of("api.client.resume", Client.class);
    static final Act<Client> END = Act.of("api.client.end", Client.class);
    static final Act<Client> AGREE = Act.of("api.mandate.agree", Client.class);
    static final Act<Client> WITHDRAW = Act.of("api.mandate.withdraw", Client.class);

    private static final String SECURITY = "UK GDPR article 32; Data Protection Act 2018 ss.40, 66";
    private static final String TWO_PEOPLE = "Concordat promise 2: two people";
    private static final String ON_INSTRUCTION = "UK GDPR article 29; Data Protection Act 2018 s.60";

    static final Rule<Calling> REGISTERED = new Rule<>("api.system-is-registered", SECURITY,
            (viewer, it) -> it.client().filter(client -> client.body().equals(viewer.body())
                    && client.state() != Client.State.WAITS && client.state() != Client.State.DECLINED).isPresent());

    static final Rule<Calling> IN_USE = new Rule<>("api.system-is-in-use", SECURITY, (viewer, it) -> it.client()
            .filter(client -> client.state() == Client.State.SUSPENDED || client.state() == Client.State.ENDED).isEmpty());

    static final Rule<Calling> AGREED = new Rule<>("api.officer-has-agreed", ON_INSTRUCTION, (viewer, it) -> it.agreed());

    static final Rule<Calling> NOT_TWO_PEOPLE = new Rule<>("api.one-system-is-not-two-people", TWO_PEOPLE,
            (viewer, it) -> it.client().isEmpty() || switch (it.duty()) {
                case ANY -> true;
                case COMPOSES -> !it.client().get().approves();
                case APPROVES -> it.client().get().approves();
            });

    static final Rule<Viewer> ADMINISTRATOR = InRole.appointed("api.administrator-registers", SECURITY, Role.ADMINISTRATOR);

    static final Rule<Viewer> SOME_ROLE = InRole.appointed("api.officer-holds-a-role", SECURITY, Role.values());

    static final Rule<Client> OF_THEIR_BODY = new Rule<>("api.system-of-their-body", SECURITY,
            (viewer, it) -> viewer.body().equals(it.body()));

    static final Rule<Client> ADMINISTRATOR_OF_IT = new Rule<>("api.administrator-decides", SECURITY,
            (viewer, it) -> InRole.isAny(viewer, Role.ADMINISTRATOR)
                    && (viewer.body().equals(it.body()) || viewer.bodyKind() == BodyKind.NATIONAL_BOARD));

    static final Rule<Client> SOMEONE_ELSE = new Rule<>("api.someone-else-confirms", TWO_PEOPLE,
            (viewer, it) -> !viewer.officer().equals(it.madeBy()));

    static final Rule<Client> WAITS = new Rule<>("api.waits-for-confirmation", TWO_PEOPLE,
            (viewer, it) -> it.state() == Client.State.WAITS);

    static final Rule<Client> NOW_IN_USE = new Rule<>("api.is-in-use", SECURITY, (viewer, it) -> it.state().inUse());

    static final Rule<Client> SUSPENDED = new Rule<>("api.is-suspended", SECURITY,
            (viewer, it) -> it.state() == Client.State.SUSPENDED);

    static final Rule<Client> NOT_OVER = new Rule<>("api.has-not-ended", SECURITY,
            (viewer, it) -> it.state().inUse() || it.state() == Client.State.SUSPENDED);

    @Bean
    Rules<Calling> callingForOfficers() {
        return Rules.of(CALL, REGISTERED, IN_USE, AGREED, NOT_TWO_PEOPLE);
    }

    @Bean
    Rules<Viewer> listingClients() {
        return Rules.of(LIST, ADMINISTRATOR, InRole.trained(Role.ADMINISTRATOR));
    }

    @Bean
    Rules<Viewer> listingMandates() {
        return Rules.of(LIST_OWN, SOME_ROLE);
    }

    @Bean
    Rules<Client> readingClients() {
        return Rules.of(READ, ADMINISTRATOR_OF_IT, InRole.trained(Role.ADMINISTRATOR));
    }

    @Bean
    Rules<Viewer> registeringClients() {
        return Rules.of(REGISTER, ADMINISTRATOR, InRole.trained(Role.ADMINISTRATOR), Proof.lately());
    }

    @Bean
    Rules<Client> confirmingClients() {
        return Rules.of(CONFIRM, ADMINISTRATOR_OF_IT, InRole.trained(Role.ADMINISTRATOR), SOMEONE_ELSE,
                WAITS, Proof.lately());
    }

    @Bean
    Rules<Client> decliningClients() {
        return Rules.of(DECLINE, ADMINISTRATOR_OF_IT, InRole.trained(Role.ADMINISTRATOR), SOMEONE_ELSE,
                WAITS, Proof.lately());
    }

    @Bean
    Rules<Client> suspendingClients() {
        return Rules.of(SUSPEND, ADMINISTRATOR_OF_IT, InRole.trained(Role.ADMINISTRATOR), NOW_IN_USE,
                Proof.lately());
    }

    @Bean
    Rules<Client> resumingClients() {
        return Rules.of(RESUME, ADMINISTRATOR_OF_IT, InRole.trained(Role.ADMINISTRATOR), SUSPENDED,
                Proof.lately());
    }

    @Bean
    Rules<Client> endingClients() {
        return Rules.of(END, ADMINISTRATOR_OF_IT, InRole.trained(Role.ADMINISTRATOR), NOT_OVER,
                Proof.lately());
    }

    @Bean
    Rules<Client> agreeingToMandates() {
        return Rules.of(AGREE, OF_THEIR_BODY, NOW_IN_USE, Proof.lately());
    }

    @Bean
    Rules<Client> withdrawingMandates() {
        return Rules.of(WITHDRAW, OF_THEIR_BODY);
    }
}
