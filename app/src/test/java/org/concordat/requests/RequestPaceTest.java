package org.concordat.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// How much one officer, and one body, may have open at a time.
@ConcordatTest
class RequestPaceTest {

    private static final int OF_AN_OFFICER = 45;
    private static final int OF_A_BODY = 200;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;

    private World world;
    private Cast cast;
    private AskingOpenly asking;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        asking = AskingOpenly.of(service, world, cast);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void oneMoreThanTheLimitIsRefusedUntilOneIsAnsweredOrWithdrawn() {
        open(cast.cara(), OF_AN_OFFICER - 1, true);
        var last = asking.proposed(AskingOpenly.leaflets(), cast.police());
        var more = asking.written(AskingOpenly.leaflets(), cast.police());
        assertThat(asking.requests().propose(asking.in(cast.cara()), more)).isInstanceOfSatisfying(Requesting.Refused.class,
                it -> assertThat(it.decision().rules()).isEqualTo("requests.few-open-of-an-officer"));
        asking.responses().take(asking.in(asking.dora()), last, UUID.randomUUID());
        assertThat(asking.requests().propose(asking.in(cast.cara()), more)).as("taken is not answered")
                .isInstanceOf(Requesting.Refused.class);
        asking.responses().nothingHeld(asking.in(asking.dora()), last, UUID.randomUUID());
        assertThat(asking.requests().propose(asking.in(cast.cara()), more)).isEqualTo(new Requesting.Made(more, true));
        var again = asking.written(AskingOpenly.leaflets(), cast.police());
        assertThat(asking.requests().propose(asking.in(cast.cara()), again)).isInstanceOf(Requesting.Refused.class);
        asking.requests().withdraw(asking.in(cast.cara()), more, UUID.randomUUID(), "Found.");
        assertThat(asking.requests().propose(asking.in(cast.cara()), again)).isEqualTo(new Requesting.Made(again, true));
    }

    @Test
    void whatIsRefusedIsOpenAgainOnItsDay() {
        open(cast.cara(), OF_AN_OFFICER - 1, true);
        var refused = asking.proposed(AskingOpenly.leaflets(), cast.police());
        asking.responses().take(asking.in(asking.dora()), refused, UUID.randomUUID());
        asking.responses().refuse(asking.in(asking.dora()), refused, UUID.randomUUID(), RefusalKind.LEGAL, "No.",
                asking.in(cast.cara()).day().plusDays(2));
        var written = asking.written(AskingOpenly.leaflets(), cast.police());
        asking.clock().advance(Duration.ofDays(2));
        assertThat(asking.requests().propose(asking.in(cast.cara()), written)).isInstanceOf(Requesting.Refused.class);
        asking.clock().advance(Duration.ofDays(-1));
        assertThat(asking.requests().propose(asking.in(cast.cara()), written)).isInstanceOf(Requesting.Made.class);
    }

    @Test
    void aWholeBodyHasALimitToo() {
        var other = world.officer(cast.school(), "Cal", Role.SAFEGUARDING_LEAD);
        open(other, OF_A_BODY - 1, false);
        var waits = asking.proposed(AskingOpenly.about("Jo Example"), cast.police());
        var more = asking.written(AskingOpenly.leaflets(), cast.police());
        assertThat(asking.requests().propose(asking.in(cast.cara()), more)).isInstanceOfSatisfying(Requesting.Refused.class,
                it -> assertThat(it.decision().rules()).isEqualTo("requests.few-open-of-a-body"));
        asking.requests().takeBack(asking.in(cast.cara()), waits, UUID.randomUUID());
        assertThat(asking.requests().propose(asking.in(cast.cara()), more)).isInstanceOf(Requesting.Made.class);
    }

    @Test
    void theDatabaseHoldsTheMostThatAnySettingAllows() {
        open(cast.cara(), 49, true);
        var one = asking.written(AskingOpenly.leaflets(), cast.police());
        assertThat(asking.requests().propose(asking.in(cast.cara()), one)).isInstanceOf(Requesting.Refused.class);
        insert(cast.cara()).change(COPY, UUID.randomUUID(), cast.cara().value());
        open(cast.cara(), 1, true);
        insert(cast.cara()).refuses("so many requests are open already", COPY, UUID.randomUUID(), cast.cara().value());
        open(world.officer(cast.school(), "Cal", Role.SAFEGUARDING_LEAD), 448, false);
        open(cast.carl(), 1, false);
        insert(cast.carl()).change(COPY, UUID.randomUUID(), cast.carl().value());
        open(cast.carl(), 1, false);
        insert(cast.carl()).refuses("so many requests are open already", COPY, UUID.randomUUID(), cast.carl().value());
    }

    @Test
    void aSettingAboveThatIsRefused() {
        for (var wrong : new int[][] {{0, 200}, {51, 200}, {20, 0}, {20, 501}}) {
            assertThatThrownBy(() -> new RequestSettings(wrong[0], wrong[1])).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new RequestSettings(50, 500).openPerBody()).isEqualTo(500);
    }

    private static final String COPY = """
            insert into requests.request (id, body, officer, proposed_at, purpose, agreement, asking, answering, about, subject,
                question, identifiable, urgent, necessity, aim, connection, less_intrusive, fair_balance, needs)
            select ?, body, ?, proposed_at, purpose, agreement, asking, answering, about, subject, question, identifiable,
                   urgent, necessity, aim, connection, less_intrusive, fair_balance, needs
              from (select * from requests.request r where r.officer = (select access.viewer_officer()) limit 1) r
            """;

    private Wall insert(OfficerId officer) {
        return new Wall(app, null, asking.clock().instant(), null).as(officer);
    }

    /// So many open requests of an officer, laid by hand: sent and not answered, or waiting for a second person.
    private void open(OfficerId officer, int many, boolean sent) {
        var at = asking.clock().instant().atOffset(ZoneOffset.UTC);
        for (int i = 0; i < many; i++) {
            var id = UUID.randomUUID();
            world.jdbc().sql("""
                    insert into requests.request (id, body, officer, proposed_at, purpose, agreement, asking, answering, about,
                        subject, question, identifiable, urgent, necessity, aim, connection, less_intrusive, fair_balance, needs)
                    values (?, ?, ?, ?, ?, ?, ?, ?, 'THEME', 'Leaflets', 'What?', ?, false, 'a', 'b', 'c', 'd', 'e', '{}')
                    """).params(id, cast.school().value(), officer.value(), at, Cast.PREVENT.slug(), asking.agreement().value(),
                    Cast.CHANNEL.slug(), Cast.CHANNEL.slug(), !sent).update();
            if (sent) {
                world.jdbc().sql("""
                        insert into requests.asked (request, body, from_body, officer, agreement, purpose, about, urgent, sent_at,
                            due_on) values (?, ?, ?, ?, ?, ?, 'THEME', false, ?, '2027-01-04')
                        """).params(id, cast.police().value(), cast.school().value(), officer.value(),
                        asking.agreement().value(), Cast.PREVENT.slug(), at).update();
            }
        }
    }
}
