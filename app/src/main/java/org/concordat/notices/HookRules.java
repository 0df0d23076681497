package org.concordat.notices;

import java.net.URI;
import java.util.Set;
import org.concordat.access.Act;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.access.InRole;
import org.concordat.access.Proof;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.BodyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may have a body's own systems told: one administrator registers an address, another approves it.
@Configuration(proxyBeanMethods = false)
class HookRules {

    static final Act<BodyId> LIST = Act.of("notices.hook.list", BodyId.class);
    static final Act<Registering> REGISTER = Act.of("notices.hook.register", Registering.class);
    static final Act<Hook> READ = Act.of("notices.hook.read", Hook.class);
    static final Act<Hook> APPROVE = Act.of("notices.hook.approve", Hook.class);
    static final Act<Hook> DECLINE = Act.of("notices.hook.decline", Hook.class);
    static final Act<Hook> END = Act.of("notices.hook.end", Hook.class);
    static final Act<Hook> MAKE_SECRET = Act.of("notices.hook.make-secret", Hook.class);
    static final Act<Hook> RETRY = Act.of("notices.event.retry", Hook.class);

    /// @param loopback whether this installation may send to itself, as a demonstration does
    record Registering(BodyId body, String address, boolean loopback) {

        boolean isEncrypted() {
            try {
                var uri = URI.create(address);
                return uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null
                        && ("https".equals(uri.getScheme()) || loopback && "http".equals(uri.getScheme())
                                && uri.getHost().equals("localhost"));
            } catch (IllegalArgumentException none) {
                return false;
            }
        }

        /// Whether it may be: a name is looked up, and judged again, before each try.
        boolean isReachable() {
            try {
                var uri = URI.create(address);
                return uri.getHost() == null || Reachable.isWritten(uri.getHost()) && uri.getPort() != 0 && uri.getPort() <= PORT_MAX;
            } catch (IllegalArgumentException none) {
                return true;   // it is not encrypted either
            }
        }
    }

    private static final int PORT_MAX = 65_535;
    private static final String SECURITY = "Data Protection Act 2018 s.40";
    private static final String TWO_PEOPLE = "Concordat promise 2: two people";

    static final Rule<Hook> ADMINISTRATOR_OF_THE_BODY = new Rule<>("notices.administrator-keeps-hooks", SECURITY,
            (viewer, it) -> InRole.isAny(viewer, Role.ADMINISTRATOR) && viewer.body().equals(it.body()));

    static final Rule<Registering> ADMINISTRATOR_REGISTERS = new Rule<>("notices.administrator-registers-hooks", SECURITY,
            (viewer, it) -> InRole.isAny(viewer, Role.ADMINISTRATOR) && viewer.body().equals(it.body()));

    static final Rule<Registering> ENCRYPTED = new Rule<>("notices.hook-is-encrypted", SECURITY,
            (viewer, it) -> it.isEncrypted());

    static final Rule<Registering> REACHABLE = new Rule<>("notices.hook-is-reachable", SECURITY,
            (viewer, it) -> it.isReachable());

    static final Rule<BodyId> ADMINISTRATOR_LISTS =
            InRole.appointed("notices.administrator-lists-hooks", SECURITY, Role.ADMINISTRATOR);

    static final Rule<Hook> SOMEONE_ELSE = new Rule<>("notices.someone-else-approves-the-hook", TWO_PEOPLE,
            (viewer, it) -> !viewer.officer().equals(it.registeredBy()));

    static final Rule<Hook> WAITS = new Rule<>("notices.hook-waits", TWO_PEOPLE, (viewer, it) -> it.state() == Hook.State.WAITS);

    static final Rule<Hook> NOT_OVER = new Rule<>("notices.hook-is-not-over", SECURITY, (viewer, it) -> !it.isOver());

    static final Rule<Hook> APPROVED = new Rule<>("notices.hook-is-approved", TWO_PEOPLE,
            (viewer, it) -> it.state() == Hook.State.APPROVED);

    /// Whether nothing but the address stands in the way; who mends it shows afterwards who they are.
    static boolean ofTheAddress(Decision.Refused refused) {
        return !refused.wantsProof() && refused.failed().stream().map(Because::rule)
                .allMatch(Set.of(ENCRYPTED.id(), REACHABLE.id(), Proof.LATELY)::contains);
    }

    @Bean
    Rules<BodyId> listingHooks() {
        return Rules.of(LIST, ADMINISTRATOR_LISTS, InRole.trained(Role.ADMINISTRATOR), NoticeRules.OF_ONES_OWN_BODY);
    }

    @Bean
    Rules<Registering> registeringHooks() {
        return Rules.of(REGISTER, ADMINISTRATOR_REGISTERS, InRole.trained(Role.ADMINISTRATOR), ENCRYPTED, REACHABLE,
                Proof.lately());
    }

    @Bean
    Rules<Hook> readingHooks() {
        return Rules.of(READ, ADMINISTRATOR_OF_THE_BODY, InRole.trained(Role.ADMINISTRATOR));
    }

    @Bean
    Rules<Hook> approvingHooks() {
        return Rules.of(APPROVE, ADMINISTRATOR_OF_THE_BODY, InRole.trained(Role.ADMINISTRATOR), SOMEONE_ELSE, WAITS, Proof.lately());
    }

    @Bean
    Rules<Hook> decliningHooks() {
        return Rules.of(DECLINE, ADMINISTRATOR_OF_THE_BODY, InRole.trained(Role.ADMINISTRATOR), SOMEONE_ELSE, WAITS, Proof.lately());
    }

    @Bean
    Rules<Hook> endingHooks() {
        return Rules.of(END, ADMINISTRATOR_OF_THE_BODY, InRole.trained(Role.ADMINISTRATOR), NOT_OVER, Proof.lately());
    }

    @Bean
    Rules<Hook> makingSecrets() {
        return Rules.of(MAKE_SECRET, ADMINISTRATOR_OF_THE_BODY, InRole.trained(Role.ADMINISTRATOR), NOT_OVER, Proof.lately());
    }

    @Bean
    Rules<Hook> retryingEvents() {
        return Rules.of(RETRY, ADMINISTRATOR_OF_THE_BODY, InRole.trained(Role.ADMINISTRATOR), APPROVED, Proof.lately());
    }
}
