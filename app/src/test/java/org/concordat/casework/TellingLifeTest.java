package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.intake.Afterwards;
import org.concordat.intake.Outcome;
import org.concordat.intake.Told;
import org.concordat.intake.Worried;
import org.concordat.kernel.Between;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notices;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Whoever referred hears what came of it, in time and without a word of the case; nobody else does.
@ConcordatTest
class TellingLifeTest {

    private static final String TELL = """
            insert into casework.telling (id, of_case, body, to_officer, to_body, outcome, gateway, told_by, told_at, again_by)
            select gen_random_uuid(), id, to_body, referred_by, from_body, ?, ?, ?, ?, ?::date from intake.referral where id = ?
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Afterwards afterwards;
    @Autowired
    private Notices notices;
    @Autowired
    private DataSource app;

    private World world;
    private Casework work;
    private OfficerId cara;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        work = Casework.in(service, world, Cast.in(world));
        cara = work.worried().cast().cara();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theyAreToldThatItIsLookedAtAndLaterWhatCameOfIt() {
        var id = work.opened();
        assertThat(work.line(work.pat(), id).of().hearBy()).isEqualTo(LocalDate.of(2026, 12, 7));
        work.told(work.pat(), id, Outcome.BEING_LOOKED_AT);
        assertThat(work.line(work.pat(), id).of().hearBy()).as("20 working days")
                .isEqualTo(LocalDate.of(2026, 12, 21));
        work.decided(work.pat(), id, Choice.Deconfliction.NONE);
        work.decided(work.pat(), id, Choice.Assessment.SIGNPOST);
        var act = work.told(work.pat(), id, Outcome.SIGNPOSTED);
        assertThat(work.tellings().tell(work.in(work.pat()), id, act, Outcome.SIGNPOSTED, DecisionRules.CHANNEL)).as("once")
                .isEqualTo(new Handing.Done(id));
        assertThat(work.line(work.pat(), id).of().hearBy()).isNull();
        assertThat(heard(cara, id)).extracting(Told::outcome).containsExactly(Outcome.BEING_LOOKED_AT, Outcome.SIGNPOSTED);
        assertThat(work.cases().find(work.in(work.robin()), id).orElseThrow().clocks()).filteredOn(it ->
                it.limit().slug().startsWith("referrer-heard")).extracting(Clock::metOn).doesNotContainNull().hasSize(2);
        assertThat(world.trail(id.value()).stream().filter(it -> it.startsWith("casework.referrer"))).containsExactly(
                "casework.referrer.told Pat", "casework.referrer.told Pat");
    }

    @Test
    void whatIsNotSoOrHasNoGatewayIsNotTold() {
        var id = work.opened();
        assertThat(work.tellings().tell(work.in(work.pat()), id, UUID.randomUUID(), Outcome.ACTED, DecisionRules.CHANNEL))
                .isInstanceOf(Handing.Refused.class);
        assertThat(work.tellings().tell(work.in(work.pat()), id, UUID.randomUUID(), Outcome.BEING_LOOKED_AT, null))
                .isInstanceOf(Handing.Refused.class);
        assertThat(work.tellings().tell(work.in(work.robin()), id, UUID.randomUUID(), Outcome.BEING_LOOKED_AT,
                DecisionRules.CHANNEL)).isInstanceOf(Handing.Refused.class);
        for (var other : List.of(cara, work.worried().cast().eve())) {
            assertThat(work.tellings().tell(work.in(other), id, UUID.randomUUID(), Outcome.BEING_LOOKED_AT,
                    DecisionRules.CHANNEL)).isEqualTo(new Handing.Unknown());
        }
        assertThat(heard(cara, id)).isEmpty();
        assertThat(world.trail(id.value()).stream().filter(it -> it.startsWith("casework.referrer"))).containsExactly(
                "casework.referrer.tell.refused Pat", "casework.referrer.tell.refused Pat", "casework.referrer.tell.refused Robin",
                "casework.referrer.tell.refused Cara", "casework.referrer.tell.refused Eve");
    }

    @Test
    void ofTheirOwnForceNothingLeavesAndNoGatewayIsNamed() {
        var id = CaseId.of(work.worried().referred(work.robin(), Worried.about("Jo Example"), false));
        assertThat(work.tellings().tell(work.in(work.pat()), id, UUID.randomUUID(), Outcome.BEING_LOOKED_AT, null))
                .isEqualTo(new Handing.Done(id));
        assertThat(heard(work.robin(), id)).hasSize(1);
        assertThat(heard(work.pat(), id)).as("the team reads it on its own page").isEmpty();
    }

    /// The lead has what nobody else has told.
    @Test
    void silenceIsOverdueOnThePageOfItsOwner() {
        var id = work.handedOver();
        work.worried().clock().advance(Duration.ofDays(14));
        assertThat(work.listed(work.quinn(), Cases.Filter.SILENT)).isEmpty();
        work.worried().clock().advance(Duration.ofDays(1));
        assertThat(work.listed(work.quinn(), Cases.Filter.SILENT)).containsExactly(id);
        assertThat(work.listed(work.pat(), Cases.Filter.SILENT)).as("its owner's").isEmpty();
        work.told(work.quinn(), id, Outcome.BEING_LOOKED_AT);
        assertThat(work.listed(work.quinn(), Cases.Filter.SILENT)).isEmpty();
        world.leaves(work.quinn(), LocalDate.of(2026, 12, 9));
        work.worried().clock().advance(Duration.ofDays(40));
        assertThat(work.listed(work.pat(), Cases.Filter.SILENT)).as("the lead answers for it").containsExactly(id);
    }

    @Test
    void nobodyElseHearsItNorWhoeverHoldsTheRoleNoLonger() {
        var dora = world.officer(work.worried().cast().school(), "Dora");
        world.role(dora, Role.SAFEGUARDING_LEAD, new Between(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 11, 24)),
                LocalDate.of(2030, 1, 1), Instant.parse("2026-01-05T09:00:00Z"));
        var id = CaseId.of(work.worried().referred(dora, Worried.about("Jo Example"), false));
        work.told(work.pat(), id, Outcome.BEING_LOOKED_AT);
        var wall = new Wall(app, null, work.worried().clock().instant(), null);
        for (var other : List.of(cara, work.worried().cast().ann(), work.worried().cast().eve(), work.worried().cast().sam())) {
            assertThat(heard(other, id)).isEmpty();
            assertThat(wall.as(other).count("casework.telling", "of_case = ?", id.value())).isZero();
        }
        assertThat(wall.as(dora).count("casework.telling", "of_case = ?", id.value())).isOne();
        assertThat(told(dora)).containsExactly("referral-heard /referrals/" + id);
        work.worried().clock().advance(Duration.ofDays(1));
        work.told(work.pat(), id, Outcome.BEING_LOOKED_AT);
        assertThat(heard(dora, id)).isEmpty();
        assertThat(new Wall(app, null, at(), null).as(dora).count("casework.telling", "of_case = ?", id.value())).isZero();
        assertThat(told(dora)).as("no second").hasSize(1);
    }

    @Test
    void theDatabaseTellsNothingThatIsNotSoAndChangesNothing() {
        var id = work.assessed(Choice.Assessment.SIGNPOST);
        var wall = new Wall(app, null, at(), null).as(work.pat());
        for (var outcome : Outcome.values()) {
            Object[] row = row(id, outcome, work.pat());
            if (TellingRules.open(Stage.SIGNPOSTED).contains(outcome)) {
                assertThat(wall.change(TELL, row)).as("" + outcome).isOne();
            } else {
                wall.refuses("told what is so", TELL, row);
            }
        }
        new Wall(app, null, at(), null).as(work.robin()).refuses("only the owner", TELL, row(id, Outcome.NOT_SAID, work.robin()));
        wall.refuses("gateway_where_something_leaves", TELL, "NOT_SAID", null, work.pat().value(), at().atOffset(ZoneOffset.UTC),
                null, id.value());
        wall.refuses("again_until_the_outcome_is_known", TELL, "NOT_SAID", "ctsa-2015-s36", work.pat().value(),
                at().atOffset(ZoneOffset.UTC), LocalDate.of(2027, 1, 1), id.value());
        wall.refuses("permission denied", "update casework.telling set outcome = 'HELP' where of_case = ?", id.value());
    }

    private Object[] row(CaseId id, Outcome outcome, OfficerId by) {
        return new Object[] {outcome.name(), "ctsa-2015-s36", by.value(), at().atOffset(ZoneOffset.UTC),
            outcome.isLast() ? null : LocalDate.of(2027, 1, 1), id.value()};
    }

    private Instant at() {
        return work.worried().clock().instant();
    }

    private List<Told> heard(OfficerId officer, CaseId id) {
        SignedIn who = work.in(officer);
        return afterwards.of(who, id.referral());
    }

    private List<String> told(OfficerId officer) {
        return notices.list(work.in(officer), 0).seen().orElseThrow().rows().stream()
                .map(it -> it.kind().slug() + " " + it.place()).toList();
    }
}
