package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.access.Decision;
import org.concordat.intake.Worried;
import org.concordat.people.Holding;
import org.concordat.people.Matched;
import org.concordat.people.Outcome;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Whom a case is about: recorded once by its owner, joined by somebody who decides, and parted again.
@ConcordatTest
class SubjectLifeTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;

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
    void itsOwnerRecordsItOnceAsTheConcernGivesIt() {
        var id = work.opened();
        var act = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(work.subjects().identify(work.in(work.pat()), id, act))
                    .isEqualTo(new Holding.Held(act));
        }
        var subject = work.subject(work.robin(), id);
        assertThat(subject.identity()).isEqualTo(act);
        assertThat(subject.person()).as("nobody has said who they are").isNull();
        var held = world.jdbc().sql("select name || ' ' || age_band || ' ' || source || ' ' || source_day from people.identity where id = ?")
                .param(act).query(String.class).single();
        assertThat(held).as("the concern says nothing else").startsWith("Jo Example UNDER_18 The concern C-").endsWith(" 2026-11-23");
        assertThat(refused(work.subjects().identify(work.in(work.pat()), id, UUID.randomUUID())))
                .isEqualTo("casework.whom-it-is-about-is-recorded-once");
        assertThat(world.trail(id.value()).stream().filter(it -> it.startsWith("casework.subject"))).containsExactly(
                "casework.subject.recorded Pat", "casework.subject.record.refused Pat");
    }

    @Test
    void neitherAColleagueNorForSomethingOnline() {
        assertThat(refused(work.subjects().identify(work.in(work.quinn()), work.opened(), UUID.randomUUID())))
                .isEqualTo("casework.owner-acts");
        var online = work.opened(Worried.online(), false);
        assertThat(refused(work.subjects().identify(work.in(work.pat()), online, UUID.randomUUID())))
                .isEqualTo("casework.is-about-a-person");
        assertThat(work.subjects().identify(work.in(work.worried().cast().cara()), work.opened(), UUID.randomUUID()))
                .isEqualTo(new Holding.Unknown());
    }

    @Test
    void twoCasesOfOnePersonAreSeenFromEachOtherUntilTheyProveDifferent() {
        var one = work.opened();
        var other = work.opened(Worried.about("Joe Exampel"), false);
        var first = work.identified(work.pat(), one);
        var second = work.identified(work.pat(), other);
        var act = UUID.randomUUID();
        var joined = work.persons().judge(work.in(work.quinn()), false, act, second, first, Outcome.SAME, "The school confirms it.");
        assertThat(work.subject(work.pat(), one).others()).extracting(Subject.Other::id).containsExactly(other);
        assertThat(work.subject(work.pat(), other).person()).isEqualTo(work.subject(work.pat(), one).person());
        work.handedOver(one);
        var person = ((Matched.Done) joined).person();
        work.persons().undo(work.in(work.robin()), UUID.randomUUID(), person, act, "Two cousins.");
        assertThat(work.subject(work.pat(), one).others()).isEmpty();
        assertThat(work.subject(work.pat(), one).identity()).as("each keeps its own").isEqualTo(first);
        assertThat(work.line(work.pat(), one).accountable()).as("and what was done between")
                .isEqualTo(new Accountable.Owner(work.quinn()));
    }

    @Test
    void theDatabaseLetsItsOwnerAloneRecordIt() {
        var id = work.opened();
        var identity = work.identified(work.pat(), work.opened());
        var at = work.worried().clock().instant();
        var wall = new Wall(app, null, at, null);
        var insert = "insert into casework.subject values (?, ?, 'PERSON', ?, ?, ?)";
        wall.as(work.quinn()).refuses("only the owner of a case does this", insert, id.value(), work.worried().force().value(),
                identity, work.quinn().value(), at.atOffset(ZoneOffset.UTC));
        wall.as(work.pat()).refuses("subject_identity_key", insert, id.value(), work.worried().force().value(), identity,
                work.pat().value(), at.atOffset(ZoneOffset.UTC));
        wall.as(work.pat()).refuses("permission denied", "update casework.subject set identity = identity");
    }

    private static String refused(Holding came) {
        return came instanceof Holding.Refused(Decision.Refused why) ? why.rules() : came.toString();
    }
}
