package org.concordat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.api.web.Systems;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What the database lets anybody see and write of bodies' own systems, of whom they act for and of what they did, with no
/// Java between.
@ConcordatTest
class ApiWallTest {

    private static final String STEP = "insert into api.step (client, made_by, number, kind, taken_by, taken_at, reason) "
            + "values (?, ?, ?, ?, ?, ?, 'A reason')";
    private static final String MANDATE = "insert into api.mandate (client, officer, number, agreed, said_by, said_at) "
            + "values (?, ?, ?, ?, ?, ?)";
    private static final String KEPT = "insert into api.kept (client, officer, key, digest, status, kept_at, expires_at) "
            + "values (?, ?, 'another', sha256('x'), 200, ?, ? + interval '1 day')";

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;
    @Autowired
    private Calls calls;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private Systems systems;
    private UUID used;
    private UUID waits;
    private OfficerId alex;
    private OfficerId addie;
    private Wall wall;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        systems = Systems.of(service, world);
        var shares = systems.shares(cast.police(), cast.ann());
        used = shares.id();
        waits = systems.registered(cast.police(), false).id();
        calls.acts(new Call("urn:concordat:demonstration", shares.nameThere(), cast.ann(), clock.instant()), "key",
                new byte[] {1}, _ -> "done", _ -> Optional.of(new Done(200, null, null, null)));
        alex = world.officer(cast.police(), "Alex", Role.ADMINISTRATOR);
        addie = world.officer(cast.school(), "Addie", Role.ADMINISTRATOR);
        wall = new Wall(app, null, clock.instant(), null);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aBodySeesItsOwnSystemsAndNobodyElseDoes() {
        assertThat(wall.as(alex).count("api.client", "id in (?, ?)", used, waits)).isEqualTo(2);
        assertThat(wall.as(alex).count("api.step", "client = ?", used)).isOne();
        for (var other : List.of(addie, cast.cara(), cast.eve(), cast.sam())) {
            for (var table : List.of("api.step", "api.mandate", "api.kept")) {
                assertThat(wall.as(other).count(table, "client = ?", used)).as(table).isZero();
            }
            assertThat(wall.as(other).count("api.client", "id in (?, ?)", used, waits)).isZero();
        }
        for (var table : List.of("api.client", "api.step", "api.mandate", "api.kept")) {
            assertThat(wall.count(table, "true")).as("nobody bound: " + table).isZero();
        }
    }

    /// Many bodies have one administrator, and the board's is then the second.
    @Test
    void theBoardsAdministratorsSeeThem() {
        var board = world.body(BodyKind.NATIONAL_BOARD, "Northvale Board");
        assertThat(wall.as(world.officer(board, "Bay", Role.ADMINISTRATOR)).count("api.client", "id = ?", waits)).isOne();
        assertThat(wall.as(world.officer(board, "Bo", Role.BOARD_MEMBER)).count("api.client", "id = ?", waits)).isZero();
    }

    @Test
    void forWhomASystemActsIsTheirsAndTheirAdministrators() {
        assertThat(wall.as(cast.ann()).count("api.mandate", "client = ?", used)).isOne();
        assertThat(wall.as(alex).count("api.mandate", "client = ?", used)).isOne();
        assertThat(wall.as(cast.bryn()).count("api.mandate", "client = ?", used)).isZero();
    }

    @Test
    void whatASystemDidIsItsOwnInThatOfficersName() {
        assertThat(kept(cast.ann(), used)).isOne();
        assertThat(kept(cast.ann(), null)).isZero();
        assertThat(kept(cast.ann(), waits)).isZero();
        assertThat(kept(cast.bryn(), used)).isZero();
        assertThat(kept(alex, used)).isZero();
        asSystem(cast.ann(), used, KEPT, "", used, cast.ann().value(), at(), at());
        asSystem(cast.ann(), used, KEPT, "row-level security", used, cast.bryn().value(), at(), at());
        asSystem(cast.ann(), used, KEPT, "row-level security", waits, cast.ann().value(), at(), at());
        wall.as(cast.ann()).refuses("row-level security", KEPT, used, cast.ann().value(), at(), at());
        assertThat(wall.as(cast.ann()).<Integer>ask(jdbc -> {
            jdbc.sql("select set_config('concordat.client', ?, true)").param(used.toString()).query(String.class).single();
            return jdbc.sql("delete from api.kept where client = ?").param(used).update();
        })).as("a day is not over").isZero();
    }

    @Test
    void aSystemIsRegisteredByAnAdministratorOfItsBodyInTheirName() {
        var made = "insert into api.client values (gen_random_uuid(), ?, 'urn:x', gen_random_uuid()::text, 'X', false, ?, ?)";
        assertThat(wall.as(alex).change(made, cast.police().value(), alex.value(), at())).isOne();
        wall.as(cast.ann()).refuses("row-level security", made, cast.police().value(), cast.ann().value(), at());
        wall.as(alex).refuses("row-level security", made, cast.school().value(), alex.value(), at());
        wall.as(alex).refuses("row-level security", made, cast.police().value(), cast.ann().value(), at());
    }

    @Test
    void aStepIsTakenBySomebodyElseWhoAdministers() {
        var maker = world.jdbc().sql("select made_by from api.client where id = ?").param(waits).query(UUID.class).single();
        assertThat(wall.as(alex).change(STEP, step(waits, maker, 1, "CONFIRMED", alex.value()))).isOne();
        wall.as(new OfficerId(maker)).refuses("someone_else_decides", STEP, step(waits, maker, 1, "CONFIRMED", maker));
        wall.as(alex).refuses("foreign key", STEP, step(waits, addie.value(), 1, "CONFIRMED", alex.value()));
        wall.as(alex).refuses("does not follow", STEP, step(waits, maker, 2, "RESUMED", alex.value()));
        for (var other : List.of(cast.ann(), addie)) {
            wall.as(other).refuses("row-level security", STEP, step(waits, maker, 1, "CONFIRMED", other.value()));
        }
        wall.as(alex).refuses("row-level security", STEP, step(waits, maker, 1, "CONFIRMED", addie.value()));
    }

    @Test
    void nobodyAgreesForAnother() {
        assertThat(wall.as(cast.bryn()).change(MANDATE, mandate(cast.bryn(), 1, true, cast.bryn()))).isOne();
        wall.as(alex).refuses("for_oneself_alone", MANDATE, mandate(cast.bryn(), 1, true, alex));
        wall.as(alex).refuses("row-level security", MANDATE, mandate(cast.bryn(), 1, true, cast.bryn()));
        wall.as(cast.bryn()).refuses("row-level security", MANDATE, mandate(cast.ann(), 2, false, cast.bryn()));
        for (var other : List.of(cast.cara(), addie)) {
            wall.as(other).refuses("row-level security", MANDATE, mandate(other, 1, true, other));
            wall.as(other).refuses("row-level security", MANDATE, mandate(cast.ann(), 2, false, other));
        }
        assertThat(wall.as(alex).change(MANDATE, mandate(cast.ann(), 2, false, alex))).as("taken back for them").isOne();
    }

    @Test
    void nothingIsChangedOrTakenAway() {
        for (var change : List.of("update api.client set approves = true", "delete from api.client", "update api.step set kind = 'ENDED'",
                "delete from api.step", "update api.mandate set agreed = true", "delete from api.mandate", "update api.kept set key = 'x'")) {
            wall.as(alex).refuses("permission denied", change);
        }
    }

    private long kept(OfficerId officer, @Nullable UUID client) {
        return wall.as(officer).ask(jdbc -> {
            jdbc.sql("select set_config('concordat.client', ?, true)").param(client == null ? "" : client.toString())
                    .query(String.class).single();
            return jdbc.sql("select count(*) from api.kept where key = 'key'").query(Long.class).single();
        });
    }

    /// @param because empty where it goes well
    private void asSystem(OfficerId officer, UUID client, String sql, String because, Object... params) {
        var came = wall.as(officer).<String>ask(jdbc -> {
            jdbc.sql("select set_config('concordat.client', ?, true)").param(client.toString()).query(String.class).single();
            try {
                jdbc.sql(sql).params(params).update();
                return "";
            } catch (org.springframework.dao.DataAccessException refused) {
                return refused.getMostSpecificCause().getMessage();
            }
        });
        assertThat(came).contains(because).satisfies(it -> assertThat(it.isEmpty()).isEqualTo(because.isEmpty()));
    }

    private Object[] step(UUID client, UUID maker, int number, String kind, UUID by) {
        return new Object[] {client, maker, number, kind, by, at()};
    }

    private Object[] mandate(OfficerId officer, int number, boolean agreed, OfficerId by) {
        return new Object[] {used, officer.value(), number, agreed, by.value(), at()};
    }

    private OffsetDateTime at() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
