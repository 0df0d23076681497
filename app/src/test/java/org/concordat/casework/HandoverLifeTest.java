package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.concordat.ConcordatTest;
import org.concordat.access.Decision;
import org.concordat.access.NoLongerInOffice;
import org.concordat.access.Role;
import org.concordat.intake.ReferralId;
import org.concordat.intake.Referring;
import org.concordat.intake.Worried;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A case from hand to hand, through the front doors, with everything that the ledger says of it.
@ConcordatTest
class HandoverLifeTest {

    @Autowired
    private ApplicationContext service;

    private World world;
    private Casework work;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        work = Casework.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void standsWithTheGiverUntilItIsAccepted() {
        var id = work.opened();
        var offer = work.offered(id);
        assertThat(work.line(work.quinn(), id).accountable()).isEqualTo(new Accountable.Owner(work.pat()));
        assertThat(work.listed(work.pat(), Cases.Filter.MINE)).containsExactly(id);
        assertThat(work.listed(work.quinn(), Cases.Filter.MINE)).isEmpty();
        assertThat(work.listed(work.quinn(), Cases.Filter.OFFERED)).containsExactly(id);
        var act = UUID.randomUUID();
        assertThat(work.handovers().accept(work.in(work.quinn()), offer, act)).isEqualTo(new Handing.Done(id));
        assertThat(work.handovers().accept(work.in(work.quinn()), offer, act)).as("sent twice").isEqualTo(new Handing.Done(id));
        assertThat(work.line(work.pat(), id).accountable()).isEqualTo(new Accountable.Owner(work.quinn()));
        assertThat(work.listed(work.quinn(), Cases.Filter.MINE)).containsExactly(id);
        var history = work.cases().find(work.in(work.pat()), id).orElseThrow().history();
        assertThat(history).extracting(Ownership::officer).containsExactly(work.pat(), work.quinn());
        assertThat(history.getFirst().until()).isEqualTo(history.getLast().from());
        assertThat(history.getLast().until()).isNull();

        assertThat(world.trail(id.value()).stream().filter(it -> !it.contains(".read "))).containsExactly(
                "casework.case.opened Cara",
                "intake.referral.made Cara",
                "casework.handover.offered Pat",
                "casework.handover.accepted Quinn");
    }

    @Test
    void declinedOrTakenBackItStaysAndCanBeOfferedAgain() {
        var id = work.opened();
        var first = work.offered(id);
        assertThat(work.handovers().decline(work.in(work.quinn()), first, UUID.randomUUID(), "I know the family."))
                .isEqualTo(new Handing.Done(id));
        var second = work.offered(id, work.pat(), work.robin());
        assertThat(work.handovers().withdraw(work.in(work.pat()), second, UUID.randomUUID(), "I am back."))
                .isEqualTo(new Handing.Done(id));
        assertThat(refused(work.handovers().accept(work.in(work.robin()), second, UUID.randomUUID())))
                .isEqualTo("casework.offer-still-stands");
        assertThat(work.line(work.pat(), id).accountable()).isEqualTo(new Accountable.Owner(work.pat()));
        assertThat(work.line(work.pat(), id).open()).isEmpty();
    }

    @Test
    void oneOfferAtATimeByItsOwnerToAColleagueInPost() {
        var id = work.opened();
        assertThat(refused(offer(id, work.quinn(), work.robin()))).isEqualTo("casework.owner-offers");
        assertThat(refused(offer(id, work.pat(), work.pat()))).isEqualTo("casework.taker-is-a-colleague-in-post");
        assertThat(refused(offer(id, work.pat(), work.worried().cast().cara())))
                .isEqualTo("casework.taker-is-a-colleague-in-post");
        work.offered(id);
        assertThat(refused(offer(id, work.pat(), work.robin()))).isEqualTo("casework.one-offer-at-a-time");
    }

    @Test
    void whatNobodyAnswersComesToTheLead() {
        var id = work.handedOver();
        var offer = work.offered(id, work.quinn(), work.robin());
        assertThat(refused(work.handovers().take(work.in(work.pat()), id, UUID.randomUUID())))
                .isEqualTo("casework.owner-away-or-offer-unanswered");
        work.worried().clock().advance(Duration.ofDays(2));
        assertThat(work.listed(work.pat(), Cases.Filter.ALARMS)).as("on its last day").isEmpty();
        work.worried().clock().advance(Duration.ofDays(1));
        assertThat(work.listed(work.pat(), Cases.Filter.ALARMS)).containsExactly(id);
        assertThat(work.line(work.pat(), id).isAlarm(LocalDate.of(2026, 11, 26))).isTrue();
        assertThat(refused(work.handovers().take(work.in(work.robin()), id, UUID.randomUUID()))).isEqualTo("casework.lead-takes");
        assertThat(work.handovers().take(work.in(work.pat()), id, UUID.randomUUID())).isEqualTo(new Handing.Done(id));
        assertThat(work.line(work.pat(), id).accountable()).isEqualTo(new Accountable.Owner(work.pat()));
        assertThat(work.handovers().find(work.in(work.robin()), offer).orElseThrow().offer().state())
                .isInstanceOf(Handover.State.Withdrawn.class);
        assertThat(work.listed(work.pat(), Cases.Filter.ALARMS)).isEmpty();
    }

    @Test
    void whenItsOwnerLeavesItIsTheLeadsFromThatMoment() {
        var id = work.handedOver();
        work.quinnLeaves();
        assertThat(work.line(work.pat(), id).accountable()).isEqualTo(new Accountable.Lead(work.pat(), work.quinn()));
        assertThat(work.listed(work.pat(), Cases.Filter.MINE)).containsExactly(id);
        assertThat(work.listed(work.robin(), Cases.Filter.MINE)).isEmpty();
        assertThat(work.listed(work.pat(), Cases.Filter.ALARMS)).containsExactly(id);
        var act = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(work.handovers().take(work.in(work.pat()), id, act)).isEqualTo(new Handing.Done(id));
        }
        assertThat(work.cases().find(work.in(work.pat()), id).orElseThrow().history()).extracting(Ownership::how)
                .containsExactly(Ownership.How.OPENED, Ownership.How.ACCEPTED, Ownership.How.TAKEN);
        work.offered(id, work.pat(), work.robin());
    }

    /// It passes to nobody by itself: who goes on with it says so (decision 0145, `CasesLeftTest`).
    @Test
    void whenItsForceEndsNobodyActsOrRefersThereAndNothingIsLost() {
        var id = work.handedOver();
        var history = work.cases().find(work.in(work.pat()), id).orElseThrow().history();
        ended(LocalDate.of(2026, 11, 23));
        for (var each : List.of(work.pat(), work.quinn())) {
            var who = work.in(each);
            assertThatExceptionOfType(NoLongerInOffice.class).isThrownBy(() -> work.cases().find(who, id));
            assertThatExceptionOfType(NoLongerInOffice.class).isThrownBy(() -> work.handovers().take(who, id, UUID.randomUUID()));
        }
        var worried = work.worried();
        assertThat(worried.referrals().refer(work.in(worried.cast().cara()), new ReferralId(UUID.randomUUID()), worried.area(), false,
                Worried.about("Jo"))).isInstanceOfSatisfying(Referring.Refused.class,
                it -> assertThat(it.decision().rules()).contains("intake."));
        ended(null);
        assertThat(work.cases().find(work.in(work.pat()), id).orElseThrow().history()).isEqualTo(history);
        assertThat(work.line(work.pat(), id).accountable()).isEqualTo(new Accountable.Owner(work.quinn()));
    }

    private void ended(@Nullable LocalDate day) {
        world.jdbc().sql("update partnership.body set until_day = :day::date, ended_at = case when :day::date is not null then recorded_at end "
                + "where id = :id").param("day", day).param("id", work.worried().force().value()).update();
    }

    @Test
    void ofTwoAnswersAtOnceOneStands() throws Exception {
        var id = work.opened();
        var offer = work.offered(id);
        var quinn = work.in(work.quinn());
        var pat = work.in(work.pat());
        List<Callable<Handing>> both = List.of(
                () -> work.handovers().accept(quinn, offer, UUID.randomUUID()),
                () -> work.handovers().withdraw(pat, offer, UUID.randomUUID(), "I am back."));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var came = threads.invokeAll(both).stream().map(it -> it.resultNow()).toList();
            assertThat(came).filteredOn(Handing.Done.class::isInstance).hasSize(1);
            assertThat(came).filteredOn(it -> it instanceof Handing.Refused(Decision.Refused why)
                    && why.rules().equals("casework.offer-still-stands")).hasSize(1);
        }
    }

    @Test
    void nobodyElseLearnsThatItIsThere() {
        var id = work.opened();
        var offer = work.offered(id);
        var elsewhere = world.officer(world.body(BodyKind.POLICE_FORCE, "Southvale Police"), "Sid",
                Role.PREVENT_OFFICER);
        for (var other : List.of(work.worried().cast().cara(), elsewhere, work.worried().cast().sam())) {
            assertThat(work.cases().find(work.in(other), id)).isEmpty();
            assertThat(work.cases().find(work.in(other), new CaseId(UUID.randomUUID()))).isEmpty();
            assertThat(work.handovers().find(work.in(other), offer)).isEmpty();
            assertThat(work.handovers().accept(work.in(other), offer, UUID.randomUUID())).isEqualTo(new Handing.Unknown());
            assertThat(work.handovers().take(work.in(other), id, UUID.randomUUID())).isEqualTo(new Handing.Unknown());
        }
        var reference = work.line(work.pat(), id).of().reference();
        assertThat(work.cases().called(work.in(work.pat()), reference).seen().orElseThrow()).contains(id);
        assertThat(work.cases().called(work.in(work.pat()), reference.substring(0, 10)).seen().orElseThrow()).isEmpty();
        assertThat(work.cases().called(work.in(elsewhere), reference).seen().orElseThrow()).isEmpty();
    }

    private Handing offer(CaseId id, OfficerId by, OfficerId to) {
        return work.handovers().offer(work.in(by), UUID.randomUUID(), id, to, Casework.WHY);
    }

    private static String refused(Handing came) {
        return came instanceof Handing.Refused(Decision.Refused why) ? why.rules() : came.toString();
    }
}
