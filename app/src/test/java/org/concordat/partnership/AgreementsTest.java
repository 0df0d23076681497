package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.partnership.AgreementSamples.TODAY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Acting;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.partnership.AgreementOutcome.Done;
import org.concordat.partnership.AgreementOutcome.Overtaken;
import org.concordat.partnership.AgreementOutcome.Refused;
import org.concordat.partnership.AgreementOutcome.Unknown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The life of an agreement, through its front doors.
@ConcordatTest
class AgreementsTest {

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementDrafts drafts;

    @Autowired
    Acting acting;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    Signatories they;

    @BeforeEach
    void aForceAndACouncil() {
        they = Signatories.of(context);
    }

    @Test
    void goesFromTheDraftToTheEndAndLeavesItsWholeTrail() {
        var id = they.offered();
        assertThat(they.state(id)).isEqualTo(AgreementState.AWAITING_SIGNATURES);
        assertThat(agreements.sign(they.forceOwner(), id, "Assistant Chief Constable")).isEqualTo(new Done(id));
        assertThat(inForce(they.forceOwner())).isEmpty();
        assertThat(agreements.sign(they.councilOwner(), id, "Director")).isEqualTo(new Done(id));
        assertThat(inForce(they.forceOwner())).containsExactly(id);
        assertThat(inForce(they.councilOwner())).containsExactly(id);
        assertThat(inForce(they.stranger())).isEmpty();
        var review = UUID.randomUUID();
        assertThat(agreements.review(they.councilOwner(), review, id, 0, "It does what it should.", TODAY.plusMonths(6)))
                .isEqualTo(new Done(id));
        assertThat(agreements.end(they.councilOwner(), id, "We no longer need it.")).isEqualTo(new Done(id));
        assertThat(inForce(they.forceOwner())).isEmpty();
        assertThat(agreements.end(they.councilOwner(), id, "We no longer need it.")).isEqualTo(new Done(id));
        assertThat(they.founders().trail(they.forceOwner(), id.value())).containsExactly(
                "partnership.agreement.draft.started", "partnership.agreement.draft.saved",
                "partnership.agreement.draft.saved", "partnership.agreement.draft.saved",
                "partnership.agreement.draft.saved", "partnership.agreement.draft.saved",
                "partnership.agreement.draft.read", "partnership.agreement.offered", "partnership.agreement.read",
                "partnership.agreement.signed");
        assertThat(they.founders().trail(they.councilOwner(), id.value())).containsExactly(
                "partnership.agreement.signed", "ledger.act.published", "partnership.agreement.reviewed", "ledger.act.published",
                "partnership.agreement.ended", "ledger.act.published");
    }

    @Test
    void tellsSharingItsTerms() {
        var contents = AgreementSamples.between(they.force().body(), they.council().body());
        var id = they.signed(contents);
        agreements.review(they.forceOwner(), UUID.randomUUID(), id, 0, "Still needed.", TODAY.plusMonths(3));
        var terms = acting.as(they.councilOwner(), viewer -> agreements.terms(id, viewer)).orElseThrow();
        assertThat(terms.parties()).isEqualTo(Set.of(they.force().body(), they.council().body()));
        assertThat(terms.purposes()).isEqualTo(contents.basis().purposes());
        assertThat(terms.gateways()).isEqualTo(contents.basis().gateways());
        assertThat(terms.until()).isEqualTo(contents.term().lastDay().plusDays(1));
        assertThat(terms.reviewOn()).isEqualTo(TODAY.plusMonths(3));
        assertThat(terms.retentionMonths()).isEqualTo(72);
        assertThat(terms.designationNotice()).isNull();
        assertThat(acting.as(they.councilOwner(), agreements::inForceFor)).containsExactly(terms);
        assertThat(acting.as(they.stranger(), agreements::inForceFor)).isEmpty();
        var strangers = acting.as(they.stranger(), viewer -> agreements.terms(id, viewer));
        assertThat(strangers).isEmpty();
    }

    @Test
    void suspensionStopsAtOnceAndSomeoneElseResumes() {
        var id = they.signed();
        var once = UUID.randomUUID();
        assertThat(agreements.suspend(they.councilOwner(), once, id, "A breach is looked into.")).isEqualTo(new Done(id));
        assertThat(inForce(they.forceOwner())).isEmpty();
        assertThat(inForce(they.councilOwner())).isEmpty();
        assertThat(rules(agreements.resume(they.councilOwner(), once, id, "It is mended.")))
                .isEqualTo("partnership.someone-else-resumes");
        assertThat(agreements.resume(they.councilDeputy(), once, id, "It is mended.")).isEqualTo(new Done(id));
        assertThat(inForce(they.forceOwner())).containsExactly(id);
        assertThat(agreements.suspend(they.councilOwner(), once, id, "A breach is looked into."))
                .as("the same form, sent again").isEqualTo(new Done(id));
        assertThat(inForce(they.forceOwner())).containsExactly(id);
        assertThat(they.founders().trail(they.councilOwner(), id.value())).containsExactly(
                "partnership.agreement.signed", "ledger.act.published", "partnership.agreement.suspended", "ledger.act.published",
                "partnership.agreement.resume.refused", "partnership.agreement.resumed", "ledger.act.published");
    }

    @Test
    void isInForceFromTheFirstMomentOfItsFirstDayToTheLastOfItsLastInLondon() {
        clock.set(Instant.parse("2026-11-23T09:00:00Z"));
        var first = TODAY.plusDays(10);
        var id = they.signed(AgreementSamples.between(new AgreementPart.Term(first, TODAY.withMonth(7).plusYears(1),
                first.plusDays(1), 12, "A year"), they.force().body(), they.council().body()));
        assertThat(they.state(id)).isEqualTo(AgreementState.AGREED);
        assertInForce(id, "2026-12-02T23:59:59.999999Z", false);
        assertInForce(id, "2026-12-03T00:00:00Z", true);
        assertInForce(id, "2027-07-23T22:59:59.999999Z", true);   // 23:59 in London, where it is summer
        assertInForce(id, "2027-07-23T23:00:00Z", false);
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOldWhenEveryPartyHasSigned() {
        var old = they.signed();
        var id = new AgreementId(UUID.randomUUID());
        Signatories.done(drafts.replace(they.forceOwner(), id, old));
        Signatories.done(they.offer(id));
        agreements.sign(they.forceOwner(), id, "Assistant Chief Constable");
        assertThat(inForce(they.councilOwner())).containsExactly(old);
        agreements.sign(they.councilOwner(), id, "Director");
        assertThat(inForce(they.councilOwner())).containsExactly(id);
        assertThat(they.state(old)).isEqualTo(AgreementState.SUPERSEDED);
        agreements.end(they.forceOwner(), id, "We start again.");
        assertThat(inForce(they.councilOwner())).as("what was superseded does not come back").isEmpty();
    }

    @Test
    void isReadAsItWasOnAnEarlierDay() {
        var id = they.signed();
        var signed = clock.instant();
        clock.advance(Duration.ofDays(2));
        agreements.end(they.now(they.forceOwner()), id, "It is over.");
        assertThat(they.state(id)).isEqualTo(AgreementState.ENDED);
        assertThat(agreements.find(they.now(they.forceOwner()), id, signed).orElseThrow().agreement().state())
                .isEqualTo(AgreementState.IN_FORCE);
        assertThat(agreements.find(they.now(they.forceOwner()), id, signed.minusSeconds(1))).isEmpty();
    }

    @Test
    void anotherBodysAgreementIsAsOneThatDoesNotExist() {
        var id = they.signed();
        var nothing = new AgreementId(UUID.randomUUID());
        for (var asked : Set.of(id, nothing)) {
            assertThat(agreements.find(they.stranger(), asked, clock.instant())).isEmpty();
            assertThat(agreements.export(they.stranger(), asked)).isEmpty();
            assertThat(drafts.find(they.stranger(), asked)).isEmpty();
            assertThat(agreements.sign(they.stranger(), asked, "Anyone")).isEqualTo(new Unknown());
            assertThat(agreements.suspend(they.stranger(), UUID.randomUUID(), asked, "No.")).isEqualTo(new Unknown());
            assertThat(agreements.end(they.stranger(), asked, "No.")).isEqualTo(new Unknown());
            assertThat(drafts.replace(they.stranger(), new AgreementId(UUID.randomUUID()), asked))
                    .isEqualTo(new Unknown());
            assertThat(drafts.offer(they.stranger(), asked, clock.instant())).isEqualTo(new Unknown());
            assertThat(they.founders().trail(they.stranger(), asked.value())).containsExactly(
                    "partnership.agreement.read.refused", "partnership.agreement.read.refused",
                    "partnership.agreement.draft.read.refused", "partnership.agreement.sign.refused",
                    "partnership.agreement.suspend.refused", "partnership.agreement.end.refused",
                    "partnership.agreement.draft.refused", "partnership.agreement.offer.refused");
        }
        assertThat(agreements.list(they.stranger(), AgreementFilter.ALL, 1).seen().orElseThrow().rows()).isEmpty();
    }

    @Test
    void theListFiltersByStateAndWordsAndOfficersOfTheBodyReadIt() {
        var id = they.signed();
        var draft = they.drafted();
        assertThat(agreements.list(they.forceOwner(), AgreementFilter.ALL, 1).seen().orElseThrow().rows())
                .extracting(AgreementSummary::id).containsExactlyInAnyOrder(id, draft);
        assertThat(agreements.list(they.forceOwner(), new AgreementFilter(AgreementState.IN_FORCE, "our TOWN"), 1).seen().orElseThrow().rows())
                .extracting(AgreementSummary::id).containsExactly(id);
        assertThat(agreements.list(they.forceOwner(), new AgreementFilter(null, "nowhere"), 1).seen().orElseThrow().rows()).isEmpty();
        assertThat(agreements.list(they.force().one(), AgreementFilter.ALL, 1).seen().orElseThrow().rows())
                .as("an administrator of the body sees no drafts").extracting(AgreementSummary::id).containsExactly(id);
        var read = agreements.find(they.force().one(), id, clock.instant()).orElseThrow();
        assertThat(read.moves()).isEmpty();
    }

    @Test
    void whatWasOfferedAndNotSignedCanBeTakenBackAndWrittenAgain() {
        var id = they.offered();
        assertThat(rules(agreements.withdraw(they.councilOwner(), id, "Not ours.")))
                .isEqualTo("partnership.owner-of-the-agreement");
        assertThat(agreements.withdraw(they.forceOwner(), id, "A party is missing.")).isEqualTo(new Done(id));
        assertThat(rules(agreements.sign(they.councilOwner(), id, "Director"))).isEqualTo("partnership.awaits-signatures");
        var again = new AgreementId(UUID.randomUUID());
        assertThat(drafts.replace(they.forceOwner(), again, id)).isEqualTo(new Done(again));
        var draft = drafts.find(they.forceDeputy(), again).orElseThrow().draft();
        assertThat(draft.supersedes()).isNull();
        assertThat(draft.whole()).contains(AgreementSamples.between(they.force().body(), they.council().body()));
    }

    @Test
    void offersOnlyWhatItsOfficerHasRead() {
        var id = they.drafted();
        var read = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        drafts.save(they.now(they.forceDeputy()), id, new AgreementPart.Publication(Openness.FULL, null));
        assertThat(drafts.offer(they.now(they.forceOwner()), id, read)).isInstanceOfSatisfying(Overtaken.class, it ->
                assertThat(it.by().officer()).isEqualTo(they.forceDeputy().officer()));
        assertThat(they.offer(id)).isEqualTo(new Done(id));
        assertThat(drafts.offer(they.now(they.forceOwner()), id, read)).as("sent again").isEqualTo(new Done(id));
        assertThat(drafts.offer(they.now(they.forceDeputy()), id, read)).isInstanceOf(Overtaken.class);
        assertThat(drafts.start(they.now(they.forceOwner()), id)).as("the draft does not come back")
                .isEqualTo(new Unknown());
    }

    private Set<AgreementId> inForce(SignedIn who) {
        return acting.as(they.now(who), Viewer::inForce);
    }

    private void assertInForce(AgreementId id, String at, boolean inForce) {
        // Asked of the database's own functions, for no officer's training lasts as long as the agreement.
        var answers = acting.as(they.now(they.forceOwner()), viewer -> jdbc.sql("""
                select partnership.in_force(:id, :at::timestamptz),
                       :id in (select partnership.in_force_for(:body, :at::timestamptz))
                """)
                .param("id", id.value()).param("at", at).param("body", they.council().body().value())
                .query((row, n) -> Set.copyOf(List.of(row.getBoolean(1), row.getBoolean(2)))).single());
        assertThat(answers).as(at).isEqualTo(Set.of(inForce));
        var agreement = agreements.find(they.now(they.forceOwner()), id, clock.instant()).orElseThrow().agreement();
        assertThat(Agreement.of(agreement.deed(), agreement.acts(), Instant.parse(at)) instanceof Agreement.InForce)
                .as(at).isEqualTo(inForce);
    }

    static String rules(AgreementOutcome outcome) {
        return outcome instanceof Refused(var decision) ? decision.rules() : "not refused: " + outcome;
    }
}
