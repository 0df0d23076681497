package org.concordat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final Act<String> SPEAK = Act.of("test.speak", String.class);
    private static final Act<String> SING = Act.of("test.sing", String.class);

    private static final Rule<String> IS_SHORT = new Rule<>("test.is-short", "None", (who, text) -> text.length() < 5);
    private static final Rule<String> IS_LOWER = new Rule<>("test.is-lower", "None",
            (who, text) -> text.equals(text.toLowerCase(java.util.Locale.ROOT)));

    private final Access access = new Access(List.of(Rules.of(SPEAK, IS_SHORT, IS_LOWER)));

    private final Viewer viewer = new Viewer(new OfficerId(UUID.randomUUID()), "Ann", new BodyId(UUID.randomUUID()),
            "Body", BodyKind.SCHOOL, "ENGLAND", Set.of(), Set.of(), Set.of(), Instant.EPOCH, Instant.EPOCH, null);

    @Test
    void allowsWhenEveryRuleHolds() {
        assertThat(access.decide(viewer, SPEAK, "yes")).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void refusesNamingEveryRuleThatFailed() {
        var refused = (Decision.Refused) access.decide(viewer, SPEAK, "MUCH TOO LONG");
        assertThat(refused.rules()).isEqualTo("test.is-short test.is-lower");
    }

    @Test
    void saysWhichRulesHeldToo() {
        assertThat(access.decide(viewer, SPEAK, "LOUD").because()).containsExactly(
                new Because("test.is-short", "None", true), new Because("test.is-lower", "None", false));
    }

    @Test
    void saysTheSameOfAnotherOfficerAsToThem() {
        var other = new Known(viewer);
        assertThat(access.decide(other, SPEAK, "LOUD")).isEqualTo(access.decide(viewer, SPEAK, "LOUD"));
    }

    @Test
    void theBookIsEverySetOfRules() {
        assertThat(access.book()).extracting(it -> it.act().id()).containsExactly("test.speak");
    }

    @Test
    void isClosedWhereNoRuleSpeaks() {
        var refused = (Decision.Refused) access.decide(viewer, SING, "la");
        assertThat(refused.failed()).containsExactly(Access.NO_RULE);
    }

    @Test
    void anActOfTheSameNameOnAnotherThingIsClosedToo() {
        assertThat(access.decide(viewer, Act.of("test.speak", Integer.class), 1)).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void twoSetsOfRulesForOneActAreAFault() {
        assertThatThrownBy(() -> new Access(List.of(Rules.of(SPEAK, IS_SHORT), Rules.of(SPEAK, IS_LOWER))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSetWithoutRulesIsClosed() {
        assertThat(new Access(List.of(new Rules<>(SPEAK, List.of()))).decide(viewer, SPEAK, "yes"))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void theWayIsOpenWhereOnlyTheProofOfWhoTheyAreIsMissing() {
        var missing = new Because(Proof.LATELY, "None", false);
        assertThat(new Decision.Allowed(List.of()).open()).isTrue();
        assertThat(new Decision.Refused(List.of(missing)).open()).isTrue();
        assertThat(new Decision.Refused(List.of(missing, Access.NO_RULE)).open()).isFalse();
    }

    @Test
    void proofLastsAQuarterOfAnHourToTheMoment() {
        var at = Instant.EPOCH.plus(Proof.LASTS);
        assertThat(Proof.<String>lately().holds(at(at), "")).isTrue();
        assertThat(Proof.<String>lately().holds(at(at.plusNanos(1)), "")).isFalse();
    }

    @Test
    void whatIsAskedIsNotedAlsoWhereNoRuleSpeaks() {
        var noted = new ArrayList<Act<?>>();
        var noting = new Access(access.book(), noted::add);
        noting.decide(viewer, SPEAK, "yes");
        noting.decide(viewer, SING, "la");
        assertThat(noted).containsExactly(SPEAK, SING);
    }

    @Test
    void everyRoleIsCalledSomethingElse() {
        assertThat(Stream.of(Role.values()).map(Role::words)).doesNotHaveDuplicates().noneMatch(String::isBlank)
                .contains("Approving officer", "Administrator");
    }

    private Viewer at(Instant at) {
        return new Viewer(viewer.officer(), viewer.name(), viewer.body(), viewer.bodyName(), viewer.bodyKind(),
                viewer.nation(), Set.of(), Set.of(), Set.of(), at, Instant.EPOCH, null);
    }
}
