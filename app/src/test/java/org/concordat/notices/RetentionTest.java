package org.concordat.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.storage.StorageKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Letters and events end when their time is over, counted in the ledger; what is still needed stays.
@ConcordatTest
class RetentionTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TestClock clock;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private World world;
    private Cast cast;
    private Told told;
    private Delivering courier;

    @BeforeEach
    void lay() throws Exception {
        server.start();
        world = World.of(service);
        cast = Cast.in(world);
        told = new Told(service);
        courier = Delivering.with(service, world, Told.mailer(service, server.getSmtp().getPort()));
    }

    @AfterEach
    void close() throws Exception {
        courier.close();
        world.close();
        server.stop();
    }

    @Test
    void lettersEndAfterTheirTimeAndTheLedgerCountsThem() {
        told.atOnce(cast.cara());
        told.atOnce(cast.carl());
        waits();
        courier.round().round();
        assertThat(letters()).isEqualTo(2);
        world.jdbc().sql("update notices.letter set outcome = 'REFUSED' where officer = ?").param(cast.carl().value()).update();
        clock.advance(Duration.ofDays(364));
        courier.round();
        assertThat(letters()).as("within a year").isEqualTo(2);
        clock.advance(Duration.ofDays(3));
        courier.round();
        assertThat(letters()).as("what says that an address is refused stays").isOne();
        assertThat(world.count("notices.line", "officer = ?", cast.cara().value())).isZero();
        assertThat(world.count("notices.line", "officer = ?", cast.carl().value())).isOne();
        var entry = "kind = 'notices.sent.ended' and at = ? and officer is null and (fields ->> 'letters')::int >= 1";
        assertThat(world.count("ledger.entry", entry, clock.instant().atOffset(ZoneOffset.UTC))).isOne();
        courier.round();
        assertThat(world.count("ledger.entry", entry, clock.instant().atOffset(ZoneOffset.UTC))).as("once").isOne();
    }

    @Test
    void eventsEndButTheNewestOfTheirHookAndWhatIsStillToBeDelivered() throws Exception {
        var alex = world.officer(cast.school(), "Alex", Role.ADMINISTRATOR);
        try (var receiver = new Receiver()) {
            var hooked = Hooked.of(service, world);
            var hook = hooked.approved(cast.school(), alex, receiver.address());
            hooked.secret(hook, alex);
            waits();
            waits();
            courier.round().round().round();
            assertThat(world.count("notices.event", "hook = ? and outcome = 'DELIVERED'", hook)).isEqualTo(2);
            world.jdbc().sql("update notices.event set ended_at = null, outcome = null, next_at = 'infinity' where hook = ? and number = 1")
                    .param(hook).update();
            clock.advance(Duration.ofDays(400));
            courier.round();
            assertThat(world.count("notices.event", "hook = ?", hook)).as("one waits, and one is the newest").isEqualTo(2);
            world.jdbc().sql("update notices.event set ended_at = told_at, outcome = 'DEAD' where hook = ? and number = 1")
                    .param(hook).update();
            clock.advance(Duration.ofDays(1));
            courier.round();
            assertThat(world.jdbc().sql("select number from notices.event where hook = ?").param(hook).query(Long.class).list())
                    .containsExactly(2L);
        }
    }

    /// Past the application: the courier's own role takes nothing away that has not ended.
    @Test
    void theDatabaseLetsNothingGoThatIsStillToBeDelivered() throws Exception {
        told.atOnce(cast.cara());
        waits();
        courier.round().round();
        world.jdbc().sql("update notices.letter set ended_at = null, outcome = null where officer = ?").param(cast.cara().value())
                .update();
        var alex = world.officer(cast.school(), "Alex", Role.ADMINISTRATOR);
        var dead = Hooked.of(service, world).dead(cast.school(), alex);
        world.jdbc().sql("update notices.event set ended_at = null, outcome = null, next_at = 'infinity' where hook = ?").param(dead)
                .update();
        world.jdbc().sql("update notices.line set letter = null where officer = ?").param(cast.cara().value()).update();
        try (var session = service.getBean(StorageKind.COURIER, DataSource.class).getConnection();
                var statement = session.createStatement()) {
            session.setAutoCommit(false);
            statement.executeUpdate("delete from notices.line");
            assertThat(statement.executeUpdate("delete from notices.letter where officer = '" + cast.cara() + "'")).isZero();
            assertThat(statement.executeUpdate("delete from notices.event where hook = '" + dead + "'")).isZero();
            try (var rows = statement.executeQuery("select count(*) from notices.line where officer = '" + cast.cara() + "'")) {
                rows.next();
                assertThat(rows.getLong(1)).isPositive();
            }
            session.rollback();
        }
    }

    private long letters() {
        return world.count("notices.letter", "officer in (?, ?)", cast.cara().value(), cast.carl().value());
    }

    private void waits() {
        told.tell(cast.ann(), Notice.to(cast.school(), Role.SAFEGUARDING_LEAD, NoticeKind.DISCLOSURE_WAITS, "/inbox",
                UUID.randomUUID(), LocalDate.of(2026, 12, 7)));
    }
}
