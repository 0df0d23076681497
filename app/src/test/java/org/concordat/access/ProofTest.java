package org.concordat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.ConcordatTest;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Which acts ask that the officer showed lately who they are, and what lately means.
@ConcordatTest
class ProofTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    /// Everything that changes who there is and what they may do.
    private static final Set<String> ADMINISTRATION = Set.of("partnership.body.register", "partnership.body.rename",
            "partnership.body.end", "partnership.succession.record", "partnership.office.keep",
            "partnership.office.appoint", "partnership.officer.register", "partnership.officer.leave",
            "partnership.role.propose", "partnership.role.approve", "partnership.role.decline", "signin.code.make",
            "signin.link.confirm", "signin.link.decline", "signin.link.end");

    @Autowired
    private Access access;

    @Test
    void everyActOfAdministrationAsksForIt() {
        assertThat(asking(access)).containsAll(ADMINISTRATION);
    }

    @Test
    void anActThatDoesNotAskIsCaught() {
        var act = Act.of("partnership.body.register", String.class);
        assertThat(asking(new Access(List.of(Rules.of(act, new Rule<>("test.rule", "a test", (who, text) -> true))))))
                .doesNotContain("partnership.body.register");
    }

    @Test
    void itLastsFifteenMinutes() {
        assertThat(Proof.lately().holds(shownAt(NOW.minus(Duration.ofMinutes(15))), "")).isTrue();
        assertThat(Proof.lately().holds(shownAt(NOW.minus(Duration.ofMinutes(15)).minusNanos(1)), "")).isFalse();
    }

    @Test
    void theWayIsOpenWhereItAloneIsMissing() {
        var held = new Because("test.rule", "a test", true);
        var missing = new Because(Proof.LATELY, "a test", false);
        var broken = new Because("test.other", "a test", false);
        assertThat(new Decision.Allowed(List.of(held)).open()).isTrue();
        assertThat(new Decision.Refused(List.of(held, missing)).open()).isTrue();
        assertThat(new Decision.Refused(List.of(held, missing, broken)).open()).isFalse();
        assertThat(new Decision.Refused(List.of(broken)).open()).isFalse();
    }

    private static Set<String> asking(Access access) {
        return access.book().stream()
                .filter(rules -> rules.all().stream().anyMatch(rule -> rule.id().equals(Proof.LATELY)))
                .map(rules -> rules.act().id()).collect(Collectors.toSet());
    }

    private static Viewer shownAt(Instant at) {
        return new Viewer(new OfficerId(new UUID(0, 1)), "Ann", new BodyId(new UUID(0, 2)), "A school", BodyKind.SCHOOL,
                "ENGLAND", Set.of(), Set.of(), Set.of(), NOW, at, null);
    }
}
