package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.requests.AskingOpenly;
import org.concordat.requests.RequestApprovals;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.Corrections;
import org.concordat.sharing.Onwards;
import org.concordat.sharing.Page;
import org.concordat.sharing.Place;
import org.concordat.sharing.RetentionReviews;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A list that goes on from any row of it shows what follows that row, and no row twice.
@ConcordatTest
class ListsGoOnTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Onwards onwards;
    @Autowired
    private Corrections corrections;
    @Autowired
    private RetentionReviews retention;
    @Autowired
    private RequestApprovals approvals;

    private World world;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private interface From<T> {
        Look<Page<T>> list(SignedIn who, Optional<Place> place);
    }

    private static <T> void goesOn(SignedIn who, From<T> from, Function<T, Place> place, int rows) {
        var whole = rows(who, from, Optional.empty());
        assertThat(whole).hasSize(rows);
        for (int i = 0; i < rows; i++) {
            assertThat(rows(who, from, Optional.of(place.apply(whole.get(i))))).isEqualTo(whole.subList(i + 1, rows));
        }
    }

    private static <T> List<T> rows(SignedIn who, From<T> from, Optional<Place> place) {
        return from.list(who, place).seen().orElseThrow().rows();
    }

    @Test
    void ofWhatIsAskedAboutPassingOn() {
        var passing = PassingOn.in(service, world);
        for (int i = 0; i < 3; i++) {
            passing.asked(passing.held());
        }
        goesOn(Composing.of(service).in(passing.relay().police().approver()), onwards::waiting,
                it -> new Place(it.dueAt(), it.id()), 3);
    }

    /// Whichever of them is saved meanwhile.
    @Test
    void ofDrafts() throws SQLException {
        var cast = Cast.in(world);
        var composing = Composing.of(service);
        for (int i = 0; i < 3; i++) {
            composing.drafted(cast.ann(), cast.sections(LocalDate.of(2026, 11, 23)).subList(0, i));
        }
        goesOn(composing.in(cast.ann()), composing.drafts()::from, it -> new Place(it.startedAt(), it.id().value()), 3);
    }

    @Test
    void ofRequestsBeingWritten() throws SQLException {
        var cast = Cast.in(world);
        var asking = AskingOpenly.of(service, world, cast);
        for (int i = 0; i < 3; i++) {
            asking.written(AskingOpenly.about("Jo Example"), cast.police());
        }
        goesOn(asking.in(cast.cara()), asking.drafts()::from, it -> new Place(it.startedAt(), it.id().value()), 3);
    }

    @Test
    void ofCorrectionsThatAreOwed() {
        var passing = PassingOn.in(service, world);
        for (int i = 0; i < 3; i++) {
            var held = passing.held();
            passing.passedOn(held);
            passing.corrected(held);
        }
        goesOn(Composing.of(service).in(passing.school()), corrections::owed,
                it -> new Place(it.correctedAt(), it.id().value()), 3);
    }

    @Test
    void ofWhatIsDueForReview() {
        var passing = PassingOn.in(service, world);
        for (int i = 0; i < 3; i++) {
            passing.passedOn(passing.held());
        }
        service.getBean(TestClock.class).advance(Duration.ofDays(10));
        goesOn(Composing.of(service).in(passing.school()), retention::due,
                it -> new Place(it.dueOn().atStartOfDay(ZoneOffset.UTC).toInstant(), it.id().value()), 3);
    }

    @Test
    void ofRequestsThatWaitForASecondPerson() throws SQLException {
        var cast = Cast.in(world);
        var asking = AskingOpenly.of(service, world, cast);
        for (int i = 0; i < 3; i++) {
            asking.proposed(AskingOpenly.about("Jo Example"), cast.police());
        }
        goesOn(asking.in(asking.ada()), approvals::waiting, it -> new Place(it.proposedAt(), it.id().value()), 3);
    }
}
