package org.concordat.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.records.ErasureSamples.ASH;
import static org.concordat.records.ErasureSamples.KIM;
import static org.concordat.records.ErasureSamples.LEE;
import static org.concordat.records.ErasureSamples.NOON;
import static org.concordat.records.ErasureSamples.SCHOOL;
import static org.concordat.records.ErasureSamples.decided;
import static org.concordat.records.ErasureSamples.erasure;
import static org.concordat.records.ErasureSamples.proposing;
import static org.concordat.records.ErasureSamples.seen;
import static org.concordat.records.ErasureSamples.waits;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import org.concordat.ledger.Ledger;
import org.concordat.records.Erasure.Outcome;
import org.junit.jupiter.api.Test;

class ErasureRulesTest {

    private static final BodyId OTHER = new BodyId(new UUID(5, 2));
    private static final Viewer ADMINISTRATOR = viewer(ASH, SCHOOL, BodyKind.SCHOOL, NOON, Role.ADMINISTRATOR);
    private static final Viewer OFFICER = viewer(ASH, SCHOOL, BodyKind.SCHOOL, NOON, Role.ORIGINATOR, Role.APPROVER);

    private final ErasureRules rules = new ErasureRules();
    private final Access access = new Access(List.of(rules.listingErasures(), rules.readingErasures(),
            rules.proposingErasures(), rules.confirmingErasures(), rules.decliningErasures(), rules.withdrawingErasures()));

    @Test
    void administratorsProposeAndSee() {
        assertThat(broken(ADMINISTRATOR, ErasureRules.LIST, ADMINISTRATOR)).isEmpty();
        assertThat(broken(ADMINISTRATOR, ErasureRules.PROPOSE, proposing(seen("test.entry.made", LEE, 7L), false))).isEmpty();
        assertThat(broken(OFFICER, ErasureRules.LIST, OFFICER)).containsExactly("records.administrator-erases");
        assertThat(broken(OFFICER, ErasureRules.PROPOSE, proposing(seen("test.entry.made", LEE, 7L), false)))
                .containsExactly("records.administrator-erases");
        assertThat(broken(OFFICER, ErasureRules.READ, waits())).containsExactly("records.administrator-decides");
    }

    @Test
    void nothingOfAnotherBodyIsProposed() {
        assertThat(broken(viewer(ASH, OTHER, BodyKind.NATIONAL_BOARD, NOON, Role.ADMINISTRATOR), ErasureRules.PROPOSE,
                proposing(seen("test.entry.made", LEE, 7L), false))).containsExactly("records.entry-of-their-body");
    }

    @Test
    void onlyWhatSomebodyElseDidAndTheLogHoldsIsProposed() {
        assertThat(broken(ADMINISTRATOR, ErasureRules.PROPOSE, proposing(seen("test.entry.made", ASH, 7L), false)))
                .containsExactly("records.nobody-erases-their-own-act");
        assertThat(broken(ADMINISTRATOR, ErasureRules.PROPOSE, proposing(seen("test.entry.made", LEE, null), false)))
                .containsExactly("records.entry-is-in-the-log");
        assertThat(broken(ADMINISTRATOR, ErasureRules.PROPOSE, proposing(seen(Ledger.ERASED, LEE, 7L), false)))
                .containsExactly("records.an-erasure-is-never-erased");
        assertThat(broken(ADMINISTRATOR, ErasureRules.PROPOSE, proposing(seen("test.entry.made", LEE, 7L), true)))
                .containsExactly("records.one-proposal-at-a-time");
    }

    @Test
    void whoeverProposedTakesItBackAndNobodyElse() {
        assertThat(broken(viewer(KIM, SCHOOL, BodyKind.SCHOOL, NOON, Role.ADMINISTRATOR), ErasureRules.WITHDRAW, waits())).isEmpty();
        assertThat(broken(ADMINISTRATOR, ErasureRules.WITHDRAW, waits())).containsExactly("records.who-proposed-withdraws");
        assertThat(broken(viewer(KIM, SCHOOL, BodyKind.SCHOOL, NOON, Role.ADMINISTRATOR), ErasureRules.WITHDRAW,
                decided(Outcome.DECLINED))).containsExactly("records.erasure-waits");
    }

    @Test
    void anotherAdministratorOfTheBodyOrOfTheBoardDecides() {
        var board = viewer(ASH, OTHER, BodyKind.NATIONAL_BOARD, NOON, Role.ADMINISTRATOR);
        for (var act : List.of(ErasureRules.CONFIRM, ErasureRules.DECLINE)) {
            assertThat(broken(ADMINISTRATOR, act, waits())).isEmpty();
            assertThat(broken(board, act, waits())).isEmpty();
            assertThat(broken(viewer(KIM, SCHOOL, BodyKind.SCHOOL, NOON, Role.ADMINISTRATOR), act, waits()))
                    .containsExactly("records.someone-else-decides");
            assertThat(broken(viewer(ASH, OTHER, BodyKind.SCHOOL, NOON, Role.ADMINISTRATOR), act, waits()))
                    .containsExactly("records.administrator-decides");
            assertThat(broken(OFFICER, act, waits())).containsExactly("records.administrator-decides");
            for (var outcome : Outcome.values()) {
                assertThat(broken(ADMINISTRATOR, act, erasure(false, LEE, new Erasure.Decision(outcome, LEE, NOON, "No"))))
                        .containsExactly("records.erasure-waits");
            }
        }
    }

    @Test
    void whoeverDidItDoesNotDecide() {
        assertThat(broken(ADMINISTRATOR, ErasureRules.CONFIRM, erasure(false, ASH, null)))
                .containsExactly("records.nobody-erases-their-own-act");
        assertThat(broken(ADMINISTRATOR, ErasureRules.DECLINE, erasure(false, ASH, null)))
                .containsExactly("records.nobody-erases-their-own-act");
    }

    @Test
    void whatIsGoneIsNotErasedAgain() {
        assertThat(broken(ADMINISTRATOR, ErasureRules.CONFIRM, erasure(true, null, null)))
                .containsExactly("records.entry-is-there");
    }

    @Test
    void whatTakesRecordsAwayAsksForProofThatIsNotOld() {
        var old = viewer(ASH, SCHOOL, BodyKind.SCHOOL, NOON.minus(Duration.ofMinutes(16)), Role.ADMINISTRATOR);
        assertThat(broken(old, ErasureRules.PROPOSE, proposing(seen("test.entry.made", LEE, 7L), false)))
                .containsExactly("access.shown-lately-who-they-are");
        for (var act : List.of(ErasureRules.CONFIRM, ErasureRules.DECLINE)) {
            assertThat(broken(old, act, waits())).containsExactly("access.shown-lately-who-they-are");
        }
        assertThat(broken(viewer(KIM, SCHOOL, BodyKind.SCHOOL, NOON.minus(Duration.ofMinutes(16)), Role.ADMINISTRATOR),
                ErasureRules.WITHDRAW, waits())).containsExactly("access.shown-lately-who-they-are");
    }

    private <T> List<String> broken(Viewer viewer, Act<T> act, T thing) {
        return access.decide(viewer, act, thing) instanceof Decision.Refused refused
                ? refused.failed().stream().map(Because::rule).toList() : List.of();
    }

    private static Viewer viewer(OfficerId officer, BodyId body, BodyKind kind, Instant provedAt, Role... roles) {
        return new Viewer(officer, "Someone", body, "A body", kind, "ENGLAND", Set.of(roles), Set.of(), Set.of(), NOON,
                provedAt, null);
    }
}
