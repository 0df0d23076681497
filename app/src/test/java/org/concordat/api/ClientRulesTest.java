package org.concordat.api;

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
import org.concordat.api.Calling.Duty;
import org.concordat.api.Client.State;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.Test;

class ClientRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final BodyId SCHOOL = new BodyId(new UUID(5, 1));
    private static final BodyId OTHER = new BodyId(new UUID(5, 2));
    private static final OfficerId ALEX = new OfficerId(new UUID(1, 1));
    private static final OfficerId KIM = new OfficerId(new UUID(6, 3));

    private static final Viewer ADMINISTRATOR = viewer(ALEX, SCHOOL, NOW, Role.ADMINISTRATOR);
    private static final Viewer OFFICER = viewer(ALEX, SCHOOL, NOW, Role.ORIGINATOR);

    private final ClientRules rules = new ClientRules();
    private final Access access = new Access(List.of(rules.callingForOfficers(), rules.listingClients(),
            rules.listingMandates(), rules.readingClients(), rules.registeringClients(), rules.confirmingClients(),
            rules.decliningClients(), rules.suspendingClients(), rules.resumingClients(), rules.endingClients(),
            rules.agreeingToMandates(), rules.withdrawingMandates()));

    @Test
    void aSystemThatIsInUseActsForWhoAgreed() {
        assertThat(broken(OFFICER, ClientRules.CALL, calling(State.CONFIRMED, true, Duty.COMPOSES))).isEmpty();
        assertThat(broken(OFFICER, ClientRules.CALL, calling(State.RESUMED, true, Duty.ANY))).isEmpty();
    }

    @Test
    void nobodyElseIsActedFor() {
        assertThat(broken(OFFICER, ClientRules.CALL, calling(State.CONFIRMED, false, Duty.ANY)))
                .containsExactly("api.officer-has-agreed");
        assertThat(broken(viewer(ALEX, OTHER, NOW, Role.ORIGINATOR), ClientRules.CALL,
                calling(State.CONFIRMED, true, Duty.ANY))).containsExactly("api.system-is-registered");
        assertThat(broken(OFFICER, ClientRules.CALL, new Calling(Optional.empty(), false, Duty.APPROVES)))
                .containsExactly("api.system-is-registered", "api.officer-has-agreed");
    }

    @Test
    void onlyASystemThatIsInUseActs() {
        for (var state : List.of(State.WAITS, State.DECLINED)) {
            assertThat(broken(OFFICER, ClientRules.CALL, calling(state, true, Duty.ANY)))
                    .containsExactly("api.system-is-registered");
        }
        for (var state : List.of(State.SUSPENDED, State.ENDED)) {
            assertThat(broken(OFFICER, ClientRules.CALL, calling(state, true, Duty.ANY)))
                    .containsExactly("api.system-is-in-use");
        }
    }

    @Test
    void oneSystemIsNeverBothOfTwoPeople() {
        var approves = Optional.of(ApiSamples.client(State.CONFIRMED, true));
        assertThat(broken(OFFICER, ClientRules.CALL, calling(State.CONFIRMED, true, Duty.APPROVES)))
                .containsExactly("api.one-system-is-not-two-people");
        assertThat(broken(OFFICER, ClientRules.CALL, new Calling(approves, true, Duty.COMPOSES)))
                .containsExactly("api.one-system-is-not-two-people");
        assertThat(broken(OFFICER, ClientRules.CALL, new Calling(approves, true, Duty.APPROVES))).isEmpty();
        assertThat(broken(OFFICER, ClientRules.CALL, new Calling(approves, true, Duty.ANY))).isEmpty();
    }

    @Test
    void administratorsRegisterAndSee() {
        assertThat(broken(ADMINISTRATOR, ClientRules.REGISTER, ADMINISTRATOR)).isEmpty();
        assertThat(broken(ADMINISTRATOR, ClientRules.LIST, ADMINISTRATOR)).isEmpty();
        assertThat(broken(OFFICER, ClientRules.REGISTER, OFFICER)).containsExactly("api.administrator-registers");
        assertThat(broken(OFFICER, ClientRules.LIST, OFFICER)).containsExactly("api.administrator-registers");
        assertThat(broken(OFFICER, ClientRules.READ, client(State.WAITS))).containsExactly("api.administrator-decides");
        assertThat(broken(viewer(ALEX, OTHER, NOW, Role.ADMINISTRATOR), ClientRules.CONFIRM, client(State.WAITS)))
                .containsExactly("api.administrator-decides");
        assertThat(broken(new Viewer(ALEX, "Of the board", OTHER, "The board", BodyKind.NATIONAL_BOARD, "ENGLAND",
                Set.of(Role.ADMINISTRATOR), Set.of(), Set.of(), NOW, NOW, null), ClientRules.CONFIRM, client(State.WAITS)))
                .isEmpty();
        assertThat(broken(OFFICER, ClientRules.LIST_OWN, OFFICER)).isEmpty();
        assertThat(broken(viewer(ALEX, SCHOOL, NOW), ClientRules.LIST_OWN, OFFICER))
                .containsExactly("api.officer-holds-a-role");
    }

    @Test
    void someoneElseConfirmsAndDeclines() {
        for (var act : List.of(ClientRules.CONFIRM, ClientRules.DECLINE)) {
            assertThat(broken(ADMINISTRATOR, act, client(State.WAITS))).isEmpty();
            assertThat(broken(viewer(KIM, SCHOOL, NOW, Role.ADMINISTRATOR), act, client(State.WAITS)))
                    .containsExactly("api.someone-else-confirms");
            assertThat(broken(ADMINISTRATOR, act, client(State.CONFIRMED))).containsExactly("api.waits-for-confirmation");
        }
    }

    @Test
    void eachStepFollowsWhatItCan() {
        assertThat(broken(ADMINISTRATOR, ClientRules.SUSPEND, client(State.CONFIRMED))).isEmpty();
        assertThat(broken(ADMINISTRATOR, ClientRules.SUSPEND, client(State.SUSPENDED))).containsExactly("api.is-in-use");
        assertThat(broken(ADMINISTRATOR, ClientRules.RESUME, client(State.SUSPENDED))).isEmpty();
        assertThat(broken(ADMINISTRATOR, ClientRules.RESUME, client(State.ENDED))).containsExactly("api.is-suspended");
        assertThat(broken(ADMINISTRATOR, ClientRules.END, client(State.SUSPENDED))).isEmpty();
        for (var state : List.of(State.WAITS, State.DECLINED, State.ENDED)) {
            assertThat(broken(ADMINISTRATOR, ClientRules.END, client(state))).containsExactly("api.has-not-ended");
        }
    }

    @Test
    void anOfficerAgreesToASystemOfTheirBodyThatIsInUse() {
        assertThat(broken(OFFICER, ClientRules.AGREE, client(State.CONFIRMED))).isEmpty();
        assertThat(broken(OFFICER, ClientRules.AGREE, client(State.WAITS))).containsExactly("api.is-in-use");
        assertThat(broken(viewer(ALEX, OTHER, NOW, Role.ORIGINATOR), ClientRules.AGREE, client(State.CONFIRMED)))
                .containsExactly("api.system-of-their-body");
        assertThat(broken(OFFICER, ClientRules.WITHDRAW, client(State.ENDED))).isEmpty();
        assertThat(broken(viewer(ALEX, OTHER, NOW, Role.ORIGINATOR), ClientRules.WITHDRAW, client(State.ENDED)))
                .containsExactly("api.system-of-their-body");
    }

    @Test
    void whatLetsASystemInAsksForProofThatIsNotOld() {
        var old = viewer(ALEX, SCHOOL, NOW.minus(Duration.ofMinutes(16)), Role.ADMINISTRATOR);
        assertThat(broken(old, ClientRules.REGISTER, old)).containsExactly("access.shown-lately-who-they-are");
        for (var act : List.of(ClientRules.CONFIRM, ClientRules.DECLINE)) {
            assertThat(broken(old, act, client(State.WAITS))).containsExactly("access.shown-lately-who-they-are");
        }
        for (var act : List.of(ClientRules.SUSPEND, ClientRules.END, ClientRules.AGREE)) {
            assertThat(broken(old, act, client(State.CONFIRMED))).containsExactly("access.shown-lately-who-they-are");
        }
        assertThat(broken(old, ClientRules.RESUME, client(State.SUSPENDED)))
                .containsExactly("access.shown-lately-who-they-are");
    }

    private <T> List<String> broken(Viewer viewer, Act<T> act, T thing) {
        return access.decide(viewer, act, thing) instanceof Decision.Refused refused
                ? refused.failed().stream().map(Because::rule).toList() : List.of();
    }

    private static Calling calling(State state, boolean agreed, Duty duty) {
        return new Calling(Optional.of(client(state)), agreed, duty);
    }

    private static Client client(State state) {
        return ApiSamples.client(state, false);
    }

    private static Viewer viewer(OfficerId officer, BodyId body, Instant provedAt, Role... roles) {
        return new Viewer(officer, "Someone", body, "A body", BodyKind.SCHOOL, "ENGLAND", Set.of(roles), Set.of(), Set.of(),
                NOW, provedAt, null);
    }
}
