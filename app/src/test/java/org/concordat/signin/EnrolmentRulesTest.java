package org.concordat.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Access;
import org.concordat.access.Act;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnrolmentRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final BodyId SCHOOL = new BodyId(new UUID(0, 1));
    private static final BodyId BOARD = new BodyId(new UUID(0, 2));
    private static final OfficerId ALEX = new OfficerId(new UUID(1, 1));
    private static final OfficerId BLAKE = new OfficerId(new UUID(1, 2));
    private static final OfficerId NOOR = new OfficerId(new UUID(1, 3));

    private static final Viewer ALEX_LOOKS = viewer(ALEX, SCHOOL, BodyKind.SCHOOL, NOW, Role.ADMINISTRATOR);
    private static final Viewer BLAKE_LOOKS = viewer(BLAKE, SCHOOL, BodyKind.SCHOOL, NOW, Role.ADMINISTRATOR);
    private static final Viewer NOOR_LOOKS = viewer(NOOR, SCHOOL, BodyKind.SCHOOL, NOW, Role.ADMINISTRATOR);

    private final EnrolmentRules rules = new EnrolmentRules();
    private final Access access = new Access(List.of(rules.readingEnrolments(), rules.makingCodes(),
            rules.confirmingLinks(), rules.decliningLinks(), rules.endingLinks(), rules.listingLinks()));

    @Test
    void anAdministratorOfTheBodyMakesACode() {
        assertThat(broken(ALEX_LOOKS, EnrolmentRules.MAKE_CODE, noor(null))).isEmpty();
    }

    @Test
    void oneOfTheBoardMakesACodeForAnyBody() {
        assertThat(broken(viewer(ALEX, BOARD, BodyKind.NATIONAL_BOARD, NOW, Role.ADMINISTRATOR),
                EnrolmentRules.MAKE_CODE, noor(null))).isEmpty();
    }

    @Test
    void anAdministratorOfAnotherBodyDoesNot() {
        assertThat(broken(viewer(ALEX, BOARD, BodyKind.SCHOOL, NOW, Role.ADMINISTRATOR), EnrolmentRules.MAKE_CODE,
                noor(null))).containsExactly("signin.administrator-enrols");
    }

    @Test
    void nobodyButAnAdministratorEnrolsOrLists() {
        var originator = viewer(ALEX, SCHOOL, BodyKind.SCHOOL, NOW, Role.ORIGINATOR);
        assertThat(broken(originator, EnrolmentRules.READ, noor(null))).containsExactly("signin.administrator-enrols");
        assertThat(broken(originator, EnrolmentRules.LIST, originator)).containsExactly("signin.administrator-lists");
        assertThat(broken(ALEX_LOOKS, EnrolmentRules.LIST, ALEX_LOOKS)).isEmpty();
    }

    @Test
    void nobodyMakesACodeForThemselves() {
        assertThat(broken(NOOR_LOOKS, EnrolmentRules.MAKE_CODE, noor(null)))
                .containsExactly("signin.nobody-enrols-themselves");
    }

    @Test
    void whoIsLinkedNeedsNoCode() {
        assertThat(broken(ALEX_LOOKS, EnrolmentRules.MAKE_CODE, noor(link(Link.State.WAITS))))
                .containsExactly("signin.not-linked-already");
    }

    @Test
    void whoIsNotInOfficeIsNotLetIn() {
        var left = new Enrolled(NOOR, SCHOOL, false, null);
        assertThat(broken(ALEX_LOOKS, EnrolmentRules.MAKE_CODE, left)).containsExactly("signin.officer-is-in-office");
        assertThat(broken(BLAKE_LOOKS, EnrolmentRules.CONFIRM,
                new Enrolled(NOOR, SCHOOL, false, link(Link.State.WAITS)))).containsExactly("signin.officer-is-in-office");
    }

    @Test
    void someoneElseConfirmsAndDeclines() {
        for (var act : List.of(EnrolmentRules.CONFIRM, EnrolmentRules.DECLINE)) {
            assertThat(broken(BLAKE_LOOKS, act, noor(link(Link.State.WAITS)))).isEmpty();
            assertThat(broken(ALEX_LOOKS, act, noor(link(Link.State.WAITS))))
                    .containsExactly("signin.someone-else-confirms");
            assertThat(broken(NOOR_LOOKS, act, noor(link(Link.State.WAITS))))
                    .containsExactly("signin.nobody-enrols-themselves");
            assertThat(broken(BLAKE_LOOKS, act, noor(link(Link.State.CONFIRMED))))
                    .containsExactly("signin.waits-for-confirmation");
            assertThat(broken(BLAKE_LOOKS, act, noor(null))).containsExactly("signin.waits-for-confirmation");
        }
    }

    @Test
    void onlyWhatIsConfirmedIsEnded() {
        assertThat(broken(ALEX_LOOKS, EnrolmentRules.END, noor(link(Link.State.CONFIRMED)))).isEmpty();
        assertThat(broken(ALEX_LOOKS, EnrolmentRules.END, noor(link(Link.State.WAITS))))
                .containsExactly("signin.is-linked");
        assertThat(broken(ALEX_LOOKS, EnrolmentRules.END, noor(null))).containsExactly("signin.is-linked");
    }

    @Test
    void everyActThatChangesSomethingAsksForProofThatIsNotOld() {
        var old = viewer(BLAKE, SCHOOL, BodyKind.SCHOOL, NOW.minus(Duration.ofMinutes(16)), Role.ADMINISTRATOR);
        assertThat(broken(old, EnrolmentRules.MAKE_CODE, noor(null))).containsExactly("access.shown-lately-who-they-are");
        for (var act : List.of(EnrolmentRules.CONFIRM, EnrolmentRules.DECLINE)) {
            assertThat(broken(old, act, noor(link(Link.State.WAITS))))
                    .containsExactly("access.shown-lately-who-they-are");
        }
        assertThat(broken(old, EnrolmentRules.END, noor(link(Link.State.CONFIRMED))))
                .containsExactly("access.shown-lately-who-they-are");
        assertThat(broken(old, EnrolmentRules.READ, noor(null))).isEmpty();
    }

    private <T> List<String> broken(Viewer viewer, Act<T> act, T thing) {
        return access.decide(viewer, act, thing) instanceof Decision.Refused refused
                ? refused.failed().stream().map(Because::rule).toList() : List.of();
    }

    private static Enrolled noor(@Nullable Link link) {
        return new Enrolled(NOOR, SCHOOL, true, link);
    }

    private static Link link(Link.State state) {
        return new Link(new UUID(2, 1), NOOR, SCHOOL, "Noor Newcomer", Optional.of(ALEX), NOW, state);
    }

    private static Viewer viewer(OfficerId officer, BodyId body, BodyKind kind, Instant provedAt, Role role) {
        return new Viewer(officer, "Someone", body, "A body", kind, "ENGLAND", Set.of(role), Set.of(), Set.of(), NOW,
                provedAt, null);
    }
}
