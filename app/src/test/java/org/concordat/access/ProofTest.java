package org.concordat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.ConcordatTest;
import org.concordat.Golden;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Which acts ask that the officer showed lately who they are, and what lately means.
@ConcordatTest
class ProofTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    /// What is seen, and changes nothing.
    private static final Pattern SEEN = Pattern.compile("\\.(read|list|count)$");

    /// An act of the golden table, from its name to the next.
    private static final Pattern ACT = Pattern.compile("(?ms)^([a-z][a-z.-]+)\\n(.*?)(?=^[a-z]|\\z)");

    private static final String BOARD = "every role, of the national board";

    /// A row of it in which something is allowed, by whom.
    private static final Pattern ALLOWED = Pattern.compile("(?m)^  (\\p{Lu}?[a-z][^ ]*(?: [^ ]+)*)  .*\\byes\\b");

    @Autowired
    private Access access;

    @Test
    void everyActOfAdministrationAsksForIt() {
        var administration = ofAdministratorsAlone(Golden.read("who-may-do-what.txt"));
        assertThat(administration).contains("partnership.body.register", "api.client.end", "notices.hook.end", "signin.link.end");
        assertThat(asking(access)).containsAll(administration);
    }

    @Test
    void whatOthersMayDoTooIsNoActOfAdministration() {
        assertThat(ofAdministratorsAlone("""
                test.alone.end

                  A  A rule. (A test)
                     test.rule

                                 any
                  Administrator  yes
                  any other role  A


                test.shared.end

                                 any
                  Administrator  yes
                  Chair          yes


                test.alone.read

                                 any
                  Administrator  yes


                test.board.end

                                                     any
                  any role                           A
                  every role, of the national board  yes
                """)).containsExactlyInAnyOrder("test.alone.end", "test.board.end");
    }

    /// What changes something, and no role but an administrator's may do: of their body, or of the national board.
    private static Set<String> ofAdministratorsAlone(String table) {
        return ACT.matcher(table).results().filter(it -> !SEEN.matcher(it.group(1)).find()).filter(it -> {
            var allowed = ALLOWED.matcher(it.group(2)).results().map(row -> row.group(1)).toList();
            var roles = allowed.stream().filter(who -> !who.startsWith("every role")).toList();
            return roles.equals(List.of("Administrator")) || roles.isEmpty() && allowed.contains(BOARD);
        }).map(it -> it.group(1)).collect(Collectors.toSet());
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
