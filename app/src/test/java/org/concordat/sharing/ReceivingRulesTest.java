package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.access.Role.PANEL_PARTNER;
import static org.concordat.access.Role.SAFEGUARDING_LEAD;
import static org.concordat.sharing.Paper.BEA;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.access.Access;
import org.concordat.access.Act;
import org.concordat.access.Decision;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.Purpose;
import org.concordat.sharing.ReceivingRules.Visit;
import org.junit.jupiter.api.Test;

class ReceivingRulesTest {

    private static final ReceivingRules RULES = new ReceivingRules();
    private static final Access ACCESS = new Access(List.of(RULES.opening(), RULES.accepting(), RULES.reading(),
            RULES.answering(), RULES.sayingWhatCameOfIt(), RULES.disposing()));
    private static final List<Act<Visit>> OF_WHAT_LIVES = List.of(ReceivingRules.OPEN, ReceivingRules.ACCEPT,
            ReceivingRules.READ, ReceivingRules.ANSWER);
    private static final List<Act<Visit>> OF_ANY = List.of(ReceivingRules.OPEN, ReceivingRules.ACCEPT,
            ReceivingRules.READ, ReceivingRules.ANSWER, ReceivingRules.SAY_OUTCOME, ReceivingRules.DISPOSE);
    private static final Holding.Answer ANSWER = new Holding.Answer(BEA, Paper.AT, AnswerKind.OF_USE, "Yes.");
    private static final Holding.Disposal DISPOSAL = new Holding.Disposal(BEA, Paper.AT, "Shredded.");

    @Test
    void allowsWhatWasSentForThatPurpose() {
        assertThat(OF_WHAT_LIVES).allSatisfy(act -> assertThat(asking(act, accepted(), stating("prevent-support"))).isEmpty());
    }

    @Test
    void refusesEveryOtherPurposeAndNone() {
        assertThat(OF_WHAT_LIVES).allSatisfy(act -> {
            assertThat(asking(act, accepted(), stating("serious-crime")))
                    .containsExactly("sharing.for-the-purpose-it-was-sent");
            assertThat(asking(act, accepted(), Optional.empty()))
                    .containsExactly("sharing.for-the-purpose-it-was-sent");
        });
    }

    @Test
    void refusesWhatHasEndedAtTheMomentItEnds() {
        assertThat(OF_WHAT_LIVES).allSatisfy(act -> {
            assertThat(asking(act, until(Paper.AT), stating("prevent-support"))).containsExactly("sharing.still-shared");
            assertThat(asking(act, until(Paper.AT.plusNanos(1000)), stating("prevent-support"))).isEmpty();
        });
    }

    @Test
    void refusesWhatIsUnderNoAgreementInForce() {
        var reader = Paper.reader();
        var out = new Viewer(reader.officer(), "Bea", reader.body(), "School", reader.bodyKind(), "ENGLAND",
                reader.roles(), Set.of(), Set.of(new AgreementId(java.util.UUID.randomUUID())), reader.at(), reader.at(), null);
        assertThat(OF_WHAT_LIVES).allSatisfy(act -> assertThat(Paper.refusing(
                ACCESS.decide(out, act, Paper.visit(accepted(), stating("prevent-support")))))
                .containsExactly("sharing.under-an-agreement-in-force"));
    }

    @Test
    void refusesWhatWasAddressedToAnotherBodyOrRole() {
        assertThat(OF_ANY).allSatisfy(act -> {
            assertThat(asking(Paper.reader(Paper.POLICE, Set.of(SAFEGUARDING_LEAD), Set.of()), act))
                    .contains("sharing.addressed-to-your-body-and-role");
            assertThat(asking(Paper.reader(Paper.SCHOOL, Set.of(PANEL_PARTNER, ORIGINATOR), Set.of()), act))
                    .contains("sharing.addressed-to-your-body-and-role");
            assertThat(asking(Paper.reader(Paper.SCHOOL, Set.of(SAFEGUARDING_LEAD), Set.of()), act))
                    .doesNotContain("sharing.addressed-to-your-body-and-role");
        });
    }

    @Test
    void refusesWhoseTrainingForTheRoleHasEnded() {
        assertThat(OF_ANY).allSatisfy(act -> {
            assertThat(asking(Paper.reader(Paper.SCHOOL, Set.of(PANEL_PARTNER), Set.of(SAFEGUARDING_LEAD)), act))
                    .contains("sharing.training-is-current")
                    .doesNotContain("sharing.addressed-to-your-body-and-role");
            assertThat(asking(Paper.reader(Paper.SCHOOL, Set.of(SAFEGUARDING_LEAD), Set.of(PANEL_PARTNER)), act))
                    .doesNotContain("sharing.training-is-current");
            assertThat(asking(Paper.reader(Paper.SCHOOL, Set.of(), Set.of(PANEL_PARTNER)), act))
                    .doesNotContain("sharing.training-is-current");
        });
    }

    @Test
    void refusesWhatHasNotBeenSentYet() {
        assertThat(OF_ANY).allSatisfy(act -> {
            assertThat(asking(act, sent(null), stating("prevent-support"))).contains("sharing.has-been-sent");
            assertThat(asking(act, sent(Paper.AT.plusNanos(1000)), stating("prevent-support")))
                    .contains("sharing.has-been-sent");
            assertThat(asking(act, sent(Paper.AT), stating("prevent-support"))).doesNotContain("sharing.has-been-sent");
        });
    }

    @Test
    void termsComeBeforeSightAndAnswer() {
        var unaccepted = Paper.envelope();
        assertThat(asking(ReceivingRules.OPEN, unaccepted, stating("prevent-support"))).isEmpty();
        assertThat(asking(ReceivingRules.ACCEPT, unaccepted, stating("prevent-support"))).isEmpty();
        assertThat(asking(ReceivingRules.READ, unaccepted, stating("prevent-support")))
                .containsExactly("sharing.terms-are-accepted");
        assertThat(asking(ReceivingRules.ANSWER, unaccepted, stating("prevent-support")))
                .containsExactly("sharing.terms-are-accepted");
    }

    @Test
    void aBodyAnswersOnce() {
        var answered = envelope(true, 1, Paper.AT.plusSeconds(1), ANSWER, null);
        assertThat(asking(ReceivingRules.ANSWER, answered, stating("prevent-support")))
                .containsExactly("sharing.not-answered-yet");
        assertThat(asking(ReceivingRules.READ, answered, stating("prevent-support"))).isEmpty();
    }

    /// Also of what has ended, and whatever purpose is stated: nothing is read for it.
    @Test
    void whatCameOfItIsSaidAfterTheAnswerAndUntilItChangedADecision() {
        assertThat(asking(ReceivingRules.SAY_OUTCOME, accepted(), stating("prevent-support")))
                .containsExactly("sharing.body-has-answered");
        for (var changed : Changed.values()) {
            var said = new Holding.Answer(BEA, Paper.AT, AnswerKind.OF_USE, "Yes.", new CameOf("A plan", changed), null);
            var ended = asking(ReceivingRules.SAY_OUTCOME, envelope(true, 1, Paper.AT, said, DISPOSAL), Optional.empty());
            assertThat(ended).as(changed.name()).isEqualTo(changed == Changed.YES
                    ? Set.of("sharing.no-change-said-yet") : Set.of());
        }
        assertThat(asking(ReceivingRules.SAY_OUTCOME, envelope(true, 1, Paper.AT, ANSWER, null), Optional.empty())).isEmpty();
    }

    @Test
    void disposalFollowsTheEndOfWhatWasReadAndComesOnce() {
        assertThat(asking(ReceivingRules.DISPOSE, envelope(true, 1, Paper.AT, null, null), Optional.empty())).isEmpty();
        assertThat(asking(ReceivingRules.DISPOSE, accepted(), Optional.empty())).containsExactly("sharing.has-ended");
        assertThat(asking(ReceivingRules.DISPOSE, envelope(false, 0, Paper.AT, null, null), Optional.empty()))
                .containsExactly("sharing.read-by-the-body");
        assertThat(asking(ReceivingRules.DISPOSE, envelope(true, 1, Paper.AT, null, DISPOSAL), Optional.empty()))
                .containsExactly("sharing.not-confirmed-yet");
    }

    @Test
    void anEnvelopeSaysWhenDisposalIsDue() {
        assertThat(envelope(true, 1, Paper.AT, null, null).disposalIsDue(Paper.AT)).isTrue();
        assertThat(accepted().disposalIsDue(Paper.AT)).isFalse();
        assertThat(envelope(false, 0, Paper.AT, null, null).disposalIsDue(Paper.AT)).isFalse();
        assertThat(envelope(true, 1, Paper.AT, null, DISPOSAL).disposalIsDue(Paper.AT)).isFalse();
    }

    @Property
    void readsExactlyWhatLivesUnderAnAgreementForItsPurposeOnItsTerms(@ForAll("visits") Visit it) {
        boolean should = it.envelope().visibleUntil().isAfter(Paper.AT) && it.envelope().accepted()
                && it.stated().isPresent() && it.stated().get().slug().equals("prevent-support")
                && it.envelope().agreement().equals(Paper.AGREEMENT);
        assertThat(ACCESS.decide(Paper.reader(), ReceivingRules.READ, it) instanceof Decision.Allowed).isEqualTo(should);
    }

    @Provide
    Arbitrary<Visit> visits() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(-2, 5).map(Paper.AT::plusSeconds),
                        Arbitraries.of("prevent-support", "serious-crime").map(Purpose::new).optional(0.8),
                        Arbitraries.of(Paper.AGREEMENT, new AgreementId(new java.util.UUID(2, 2))))
                .as((accepted, until, stated, agreement) -> {
                    var it = envelope(accepted, 0, until, null, null);
                    return Paper.visit(new Envelope(it.id(), it.reference(), it.from(), agreement, it.purpose(),
                            it.about(), it.terms(), it.sentAt(), it.answerDue(), it.visibleUntil(), it.ended(),
                            it.accepted(), it.readers(), it.answer(), it.disposal()), stated);
                });
    }

    private static Envelope accepted() {
        return until(Paper.AT.plusSeconds(1));
    }

    private static Envelope until(Instant end) {
        return envelope(true, 1, end, null, null);
    }

    private static Envelope envelope(boolean accepted, int readers, Instant until,
                                     Holding.@org.jspecify.annotations.Nullable Answer answer,
                                     Holding.@org.jspecify.annotations.Nullable Disposal disposal) {
        var it = Paper.envelope();
        return new Envelope(it.id(), it.reference(), it.from(), it.agreement(), it.purpose(), it.about(), it.terms(),
                it.sentAt(), it.answerDue(), until, it.ended(), accepted, readers, answer, disposal);
    }

    private static Envelope sent(@org.jspecify.annotations.Nullable Instant at) {
        var it = accepted();
        return new Envelope(it.id(), it.reference(), it.from(), it.agreement(), it.purpose(), it.about(), it.terms(),
                at, it.answerDue(), it.visibleUntil(), it.ended(), true, 1, null, null);
    }

    private static Optional<Purpose> stating(String purpose) {
        return Optional.of(new Purpose(purpose));
    }

    private static Set<String> asking(Viewer reader, Act<Visit> act) {
        return Paper.refusing(ACCESS.decide(reader, act, Paper.visit(accepted(), stating("prevent-support"))));
    }

    private static Set<String> asking(Act<Visit> act, Envelope it, Optional<Purpose> stated) {
        return Paper.refusing(ACCESS.decide(Paper.reader(), act, Paper.visit(it, stated)));
    }
}
