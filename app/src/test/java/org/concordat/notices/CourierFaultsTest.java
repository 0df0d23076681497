package org.concordat.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.notices.ScriptedSmtp.Fault;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Mail servers that hang, refuse and go away, and a courier that dies: nothing is lost, and nothing is sent twice.
@ConcordatTest
class CourierFaultsTest {

    /// As by `kill -9`: nothing after it is done.
    private static final class Killed extends Error {
    }

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private Told told;
    private Delivering courier;

    @BeforeEach
    void lay() throws Exception {
        world = World.of(service);
        cast = Cast.in(world);
        told = new Told(service);
        courier = Delivering.with(service, world, new KeptMail());
    }

    @AfterEach
    void close() throws Exception {
        courier.close();
        world.close();
    }

    @Test
    void killedBeforeItHandsOverItIsInDoubtAndOnScreen() throws Exception {
        try (var server = new ScriptedSmtp(Fault.NONE)) {
            told.atOnce(cast.cara());
            waits();
            assertThatThrownBy(() -> courier.anew(letter -> {
                throw new Killed();
            }).round()).isInstanceOf(Killed.class);
            courier.anew(Told.mailer(service, server.port())).round();
            clock.advance(Duration.ofDays(2));
            courier.round();
            assertThat(server.taken()).as("whether it was sent, nobody can know").isEmpty();
            assertThat(outcome()).isEqualTo("IN_DOUBT");
            assertThat(service.getBean(Notices.class).count(told.now(cast.cara())).unseen()).isEqualTo(1);
        }
    }

    @Test
    void killedAfterItHandedOverItIsNotSentAgain() throws Exception {
        try (var server = new ScriptedSmtp(Fault.NONE)) {
            var mailer = Told.mailer(service, server.port());
            told.atOnce(cast.cara());
            waits();
            assertThatThrownBy(() -> courier.anew(letter -> {
                mailer.send(letter);
                throw new Killed();
            }).round()).isInstanceOf(Killed.class);
            courier.anew(mailer).round();
            clock.advance(Duration.ofDays(2));
            courier.round();
            assertThat(server.taken()).hasSize(1);
            assertThat(outcome()).isEqualTo("IN_DOUBT");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"HANGS_AT_ONCE", "LATER", "REFUSES_THE_SENDER", "DRIPS"})
    void whatSurelyDidNotArriveIsSentOnceTheServerIsMended(Fault fault) throws Exception {
        try (var server = new ScriptedSmtp(fault); var errands = new Errands(Duration.ofSeconds(2))) {
            told.atOnce(cast.cara());
            waits();
            courier.anew(Told.mailer(service, server.port()), errands).untilAllIsBack();
            assertThat(server.taken()).isEmpty();
            assertThat(outcome()).isNull();
            server.fault = Fault.NONE;
            courier.untilAllIsBack();
            assertThat(server.taken()).as("not at once").isEmpty();
            clock.advance(Duration.ofMinutes(1));
            courier.untilAllIsBack().untilAllIsBack();
            assertThat(server.taken()).hasSize(1);
            assertThat(outcome()).isEqualTo("SENT");
        }
    }

    @Test
    void whatIsSettledBeforeItIsTriedAgainIsNotSent() throws Exception {
        try (var server = new ScriptedSmtp(Fault.LATER)) {
            told.atOnce(cast.cara());
            var first = waits();
            courier.anew(Told.mailer(service, server.port())).round();
            told.settle(cast.cara(), first);
            mended(server);
            assertThat(server.taken()).isEmpty();
            assertThat(outcome()).isEqualTo("DROPPED");
        }
    }

    @Test
    void whatIsTriedAgainGoesWhereItsOfficerHasMailByThen() throws Exception {
        try (var server = new ScriptedSmtp(Fault.LATER)) {
            var old = told.atOnce(cast.cara());
            waits();
            courier.anew(Told.mailer(service, server.port())).round();
            var current = told.atOnce(cast.cara());
            mended(server);
            assertThat(outcome()).isEqualTo("DROPPED");
            assertThat(server.taken()).singleElement().asString().contains(current).doesNotContain(old);
        }
    }

    @Test
    void nothingIsTriedAgainInQuietHours() throws Exception {
        try (var server = new ScriptedSmtp(Fault.LATER)) {
            var address = told.atOnce(cast.cara());
            waits();
            courier.anew(Told.mailer(service, server.port())).round();
            told.wishes(cast.cara(), new Wish(address, Pace.AT_ONCE, new Wish.Quiet(LocalTime.of(0, 0), LocalTime.of(23, 0)), null));
            mended(server);
            assertThat(server.taken()).isEmpty();
            assertThat(outcome()).isNull();
            clock.set(clock.instant().atZone(Viewer.ZONE).with(LocalTime.of(23, 30)).toInstant());
            courier.round().round();
            assertThat(server.taken()).hasSize(1);
            assertThat(outcome()).isEqualTo("SENT");
        }
    }

    @Test
    void whoHoldsTheRoleNoMoreIsNotToldWhenItIsTriedAgain() throws Exception {
        try (var server = new ScriptedSmtp(Fault.LATER)) {
            told.atOnce(cast.cara());
            waits();
            courier.anew(Told.mailer(service, server.port())).round();
            world.jdbc().sql("delete from partnership.role_change where officer = ?").param(cast.cara().value()).update();
            mended(server);
            assertThat(server.taken()).isEmpty();
            assertThat(outcome()).isEqualTo("DROPPED");
        }
    }

    private void mended(ScriptedSmtp server) {
        server.fault = Fault.NONE;
        clock.advance(Duration.ofMinutes(1));
        courier.round().round();
    }

    @Test
    void whatIsTriedOftenEnoughIsGivenUpAndItsAdministratorSeesIt() throws Exception {
        var alex = world.officer(cast.school(), "Alex", Role.ADMINISTRATOR);
        try (var server = new ScriptedSmtp(Fault.LATER)) {
            told.atOnce(cast.cara());
            waits();
            courier.anew(Told.mailer(service, server.port()));
            for (int i = 0; i < Delivering.TRIES + 2; i++) {
                courier.round();
                clock.advance(Duration.ofHours(7));
            }
            assertThat(outcome()).isEqualTo("FAILED");
            assertThat(world.trail(letter())).containsExactly("notices.letter.given-up nobody");
            var seen = service.getBean(Letters.class).troubles(told.now(alex)).seen().orElseThrow();
            assertThat(seen.letters()).singleElement().extracting(Sent::said).isEqualTo("451");
        }
    }

    @ParameterizedTest
    @CsvSource({"GOES_AWAY_AFTER_THE_TEXT", "HANGS_AFTER_THE_TEXT"})
    void whatMayHaveArrivedIsNotSentAgain(Fault fault) throws Exception {
        try (var server = new ScriptedSmtp(fault)) {
            told.atOnce(cast.cara());
            waits();
            courier.anew(Told.mailer(service, server.port())).round();
            server.fault = Fault.NONE;
            clock.advance(Duration.ofDays(2));
            courier.round();
            assertThat(server.taken()).hasSize(1);
            assertThat(outcome()).isEqualTo("IN_DOUBT");
        }
    }

    @Test
    void anAddressThatIsRefusedIsToldOfAndHasNoMailUntilItIsMended() throws Exception {
        try (var server = new ScriptedSmtp(Fault.REFUSES_THE_ADDRESS)) {
            told.atOnce(cast.cara());
            waits();
            courier.anew(Told.mailer(service, server.port())).round();
            assertThat(outcome()).isEqualTo("REFUSED");
            assertThat(world.trail(letter())).containsExactly("notices.address.refused nobody");
            assertThat(service.getBean(Notices.class).count(told.now(cast.cara())).bouncing()).isTrue();
            server.fault = Fault.NONE;
            waits();
            courier.round();
            assertThat(server.taken()).isEmpty();
            told.atOnce(cast.cara());
            assertThat(service.getBean(Notices.class).count(told.now(cast.cara())).bouncing()).isFalse();
            waits();
            courier.round();
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void oneCourierAtATimeHasTheTurn() throws Exception {
        var database = service.getBean(org.concordat.storage.StorageKind.COURIER, javax.sql.DataSource.class);
        try (var one = database.getConnection(); var other = database.getConnection()) {
            assertThat(Courier.takesTurn(one)).isTrue();
            assertThat(Courier.takesTurn(other)).isFalse();
            one.close();
            assertThat(Courier.takesTurn(database.getConnection())).isTrue();
        }
    }

    private Notice waits() {
        return told.tell(cast.ann(),
                Notice.to(cast.school(), Role.SAFEGUARDING_LEAD, NoticeKind.DISCLOSURE_WAITS, "/inbox", UUID.randomUUID(), null));
    }

    private UUID letter() {
        return world.jdbc().sql("select id from notices.letter where officer = ? order by made_at").param(cast.cara().value())
                .query(UUID.class).list().getFirst();
    }

    private String outcome() {
        return world.jdbc().sql("select coalesce(outcome, '') from notices.letter where id = ?").param(letter())
                .query(String.class).optional().filter(it -> !it.isEmpty()).orElse(null);
    }
}
