package org.concordat.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
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

/// What the database lets anybody see and write of webhooks, their secrets and their events, with no Java between.
@ConcordatTest
class HookWallTest {

    private static final List<String> OF_A_HOOK = List.of("notices.hook_decision", "notices.hook_ending", "notices.hook_secret",
            "notices.event");

    private static final String HOOK = "insert into notices.hook values (gen_random_uuid(), ?, 'https://example.org/in', ?, ?)";
    private static final String DECIDED = "insert into notices.hook_decision values (?, ?, ?, true, ?, ?)";
    private static final String ENDED = "insert into notices.hook_ending values (?, ?, ?, ?)";
    private static final String SECRET = "insert into notices.hook_secret values (gen_random_uuid(), ?, ?, sha256('x'), ?, ?)";
    private static final String AGAIN = "insert into notices.event_again (id, event, body, asked_by, asked_at) "
            + "values (gen_random_uuid(), ?, ?, ?, ?)";

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private OfficerId alex;
    private OfficerId blake;
    private OfficerId addie;
    private UUID waits;
    private UUID dead;
    private UUID event;
    private Wall wall;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        alex = world.officer(cast.police(), "Alex", Role.ADMINISTRATOR);
        blake = world.officer(cast.police(), "Blake", Role.ADMINISTRATOR);
        addie = world.officer(cast.school(), "Addie", Role.ADMINISTRATOR);
        var hooked = Hooked.of(service, world);
        waits = hooked.registered(cast.police(), alex);
        dead = hooked.dead(cast.police(), alex);
        event = hooked.eventOf(dead);
        hooked.secret(dead, blake);
        service.getBean(Hooks.class).retry(hooked.now(blake), dead, event, UUID.randomUUID());
        var ended = hooked.approved(cast.police(), alex, "https://example.org/over");
        service.getBean(Hooks.class).end(hooked.now(blake), ended);
        wall = new Wall(app, null, clock.instant(), null);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theBodysAdministratorsSeeThemAndNobodyElseDoes() {
        var police = cast.police().value();
        for (var table : List.of("notices.hook", "notices.hook_decision", "notices.hook_ending", "notices.hook_secret",
                "notices.event", "notices.event_again")) {
            assertThat(wall.as(blake).count(table, "body = ?", police)).as(table).isPositive();
            for (var other : List.of(cast.ann(), cast.bryn(), addie, cast.eve(), cast.sam())) {
                assertThat(wall.as(other).count(table, "body = ?", police)).as(table).isZero();
            }
            assertThat(wall.count(table, "true")).as("nobody bound: " + table).isZero();
        }
    }

    @Test
    void aSecretIsReadByNobody() {
        wall.as(blake).refuses("permission denied", "select secret from notices.hook_secret");
        wall.as(blake).refuses("permission denied", "select s::text from notices.hook_secret s");
        wall.as(blake).refuses("permission denied", SECRET + " returning secret", dead, cast.police().value(), blake.value(), at());
    }

    @Test
    void aHookIsRegisteredForTheirOwnBodyInTheirOwnNameNow() {
        var police = cast.police().value();
        assertThat(wall.as(alex).change(HOOK, police, alex.value(), at())).isOne();
        wall.as(cast.ann()).refuses("row-level security", HOOK, police, cast.ann().value(), at());
        wall.as(alex).refuses("row-level security", HOOK, police, blake.value(), at());
        wall.as(alex).refuses("row-level security", HOOK, police, alex.value(), at().minusDays(1));
        wall.as(addie).refuses("row-level security", HOOK, police, addie.value(), at());
    }

    @Test
    void somebodyElseOfTheBodyDecides() {
        var police = cast.police().value();
        assertThat(wall.as(blake).change(DECIDED, waits, police, alex.value(), blake.value(), at())).isOne();
        wall.as(alex).refuses("two_people", DECIDED, waits, police, alex.value(), alex.value(), at());
        wall.as(alex).refuses("foreign key", DECIDED, waits, police, blake.value(), alex.value(), at());
        wall.as(blake).refuses("row-level security", DECIDED, waits, police, alex.value(), alex.value(), at());
        wall.as(addie).refuses("row-level security", DECIDED, waits, police, alex.value(), addie.value(), at());
        wall.as(addie).refuses("foreign key", DECIDED, waits, cast.school().value(), alex.value(), addie.value(), at());
    }

    /// Not even where every other column is their own.
    @Test
    void nothingIsWrittenToAHookOfAnotherBody() {
        var school = cast.school().value();
        assertThat(wall.as(blake).change(ENDED, dead, cast.police().value(), blake.value(), at())).isOne();
        wall.as(addie).refuses("it is of a hook of the body", ENDED, dead, school, addie.value(), at());
        wall.as(addie).refuses("it is of a hook of the body", SECRET, dead, school, addie.value(), at());
        wall.as(addie).refuses("only what is dead is tried again", AGAIN, event, school, addie.value(), at());
        for (var other : List.of(addie, cast.ann())) {
            wall.as(other).refuses("row-level security", ENDED, dead, cast.police().value(), other.value(), at());
            wall.as(other).refuses("row-level security", SECRET, dead, cast.police().value(), other.value(), at());
            wall.as(other).refuses("row-level security", AGAIN, event, cast.police().value(), other.value(), at());
        }
    }

    @Test
    void nothingIsChangedAndNoEventIsMade() {
        for (var table : OF_A_HOOK) {
            wall.as(blake).refuses("permission denied", "delete from " + table);
            wall.as(blake).refuses("permission denied", "update " + table + " set body = body");
        }
        wall.as(blake).refuses("permission denied", "update notices.hook set address = 'https://example.org/mine'");
        wall.as(blake).refuses("permission denied", "insert into notices.event (id) values (gen_random_uuid())");
        wall.as(blake).refuses("permission denied", "update notices.event_again set taken_at = null");
    }

    private OffsetDateTime at() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
