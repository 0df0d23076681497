package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.DISCLOSURE_OFFICER;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What the database lets each side of an inquiry see and write, with no Java between.
@ConcordatTest
class InquiryWallTest {

    private static final List<String> TABLES = List.of("inquiry_draft", "inquiry", "asked", "telling", "reply", "told",
            "tally");

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private Inquiring inquiring;
    private OfficerId dora;
    private InquiryId id;
    private Wall wall;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        inquiring = Inquiring.of(service);
        dora = world.officer(cast.police(), "Dora", DISCLOSURE_OFFICER);
        id = inquiring.asked(cast.cara(), "Jo Example", cast.agreement(), cast.police());
        wall = new Wall(app, null, clock.instant(), null);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void rowSecurityIsForcedOnEveryTable() {
        assertThat(world.jdbc().sql("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'sharing' and c.relname = any (?) and c.relrowsecurity and c.relforcerowsecurity
                """).param(TABLES.toArray(String[]::new)).query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(TABLES);
    }

    @Test
    void theAskerSeesWhatTheyAskedAndNoReply() {
        says();
        assertThat(seen(wall.as(cast.cara()), "inquiry", "id")).isOne();
        assertThat(seen(wall.as(cast.cara()), "asked", "inquiry")).isOne();
        assertThat(seen(wall.as(dora), "reply", "inquiry")).isOne();
        for (var other : List.of(cast.cara(), cast.carl(), cast.dan(), cast.eve(), cast.sam())) {
            assertThat(seen(wall.as(other), "reply", "inquiry")).isZero();
            assertThat(seen(wall.as(other), "told", "inquiry")).isZero();
        }
    }

    @Test
    void theAskedBodysNamedOfficersSeeItAndNobodyElse() {
        for (var named : List.of(dora, cast.ann(), cast.bryn())) {
            assertThat(seen(wall.as(named), "inquiry", "id")).isOne();
            assertThat(identities(wall.as(named))).isOne();
        }
        for (var other : List.of(cast.carl(), cast.dan(), cast.eve(), cast.sam())) {
            assertThat(seen(wall.as(other), "inquiry", "id")).isZero();
            assertThat(seen(wall.as(other), "asked", "inquiry")).isZero();
            assertThat(identities(wall.as(other))).isZero();
        }
        assertThat(seen(wall, "inquiry", "id")).isZero();
        assertThat(seen(wall, "asked", "inquiry")).isZero();
    }

    @Test
    void suspendedItsInsideIsGoneAndItsOutsideStays() {
        world.suspend(cast.agreement(), clock.instant());
        assertThat(seen(wall.as(dora), "asked", "inquiry")).isOne();
        assertThat(seen(wall.as(dora), "inquiry", "id")).isZero();
        assertThat(identities(wall.as(dora))).isZero();
        assertThat(identities(wall.as(cast.cara()))).isOne();
    }

    @Test
    void nobodyAsksInAnothersNameOrOfMoreBodiesLater() {
        var copy = Wall.copy("sharing.inquiry", "id");
        wall.as(cast.cara()).refuses("row-level security", copy,
                "{\"id\": \"%s\", \"officer\": \"%s\"}".formatted(UUID.randomUUID(), cast.carl()), id.value());
        wall.at(clock.instant().plusSeconds(60)).as(cast.cara()).refuses("asked otherwise than was inquired",
                Wall.copy("sharing.asked", "inquiry"), "{\"body\": \"%s\"}".formatted(cast.council()), id.value());
    }

    @Test
    void nobodyAnswersForAnotherBodyOrTwice() {
        var reply = "insert into sharing.reply values (?, ?, 'NOTHING_SAID', gen_random_uuid(), ?, ?, null, 'No.')";
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        assertThat(wall.as(dora).change(reply, id.value(), cast.police().value(), dora.value(), at)).isOne();
        for (var other : List.of(cast.bryn(), cast.cara(), cast.eve())) {
            wall.as(other).refuses("row-level security", reply, id.value(), cast.police().value(), other.value(), at);
        }
        wall.as(cast.eve()).refuses("row-level security", reply, id.value(), cast.council().value(), cast.eve().value(), at);
        says();
        wall.as(dora).refuses("duplicate key", reply, id.value(), cast.police().value(), dora.value(), at);
    }

    @Test
    void nobodyTellsWithoutADisclosureThatTheAskersBodyWasSent() {
        wall.as(cast.ann()).refuses("told otherwise than was replied",
                "insert into sharing.told values (?, ?, ?, ?, gen_random_uuid(), 'D-1111-1111', ?)", id.value(),
                cast.police().value(), cast.cara().value(), cast.school().value(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    @Test
    void nothingThatWasSaidIsChanged() {
        says();
        for (var table : List.of("inquiry", "asked", "telling", "reply", "told")) {
            wall.as(dora).refuses("permission denied", "delete from sharing." + table);
        }
        wall.as(dora).refuses("permission denied", "update sharing.reply set reason = 'x'");
        wall.as(cast.cara()).refuses("permission denied", "update sharing.asked set due_on = '2027-01-01'");
    }

    @Test
    void aMarkingAboveOfficialIsRefused() {
        wall.as(cast.cara()).refuses("official_at_most", Wall.copy("sharing.inquiry", "id"),
                "{\"id\": \"%s\", \"necessity\": \"UK SECRET\"}".formatted(UUID.randomUUID()), id.value());
        wall.as(cast.ann()).refuses("official_at_most", """
                insert into people.identity (id, told_by, recorded_by, recorded_at, name, age_band, source, source_day)
                values (gen_random_uuid(), ?, ?, '2026-11-23T09:00Z', 'TOP SECRET', 'NOT_KNOWN', 'a', '2026-11-23')
                """, cast.police().value(), cast.ann().value());
    }

    /// What the asker's own statements look at is not so much as locked by an answer that does not tell.
    @Test
    void anAnswerThatDoesNotTellTouchesNoRowThatTheAskerReads() {
        var before = versions();
        says();
        assertThat(versions()).isEqualTo(before);
        world.jdbc().sql("select from sharing.asked where inquiry = ? for key share").param(id.value()).query().listOfRows();
        assertThat(versions()).as("a lock would be seen").isNotEqualTo(before);
    }

    private List<String> versions() {
        return world.jdbc().sql("""
                select 'asked ' || ctid || xmin || ' ' || xmax from sharing.asked where inquiry = ?
                union all select 'inquiry ' || ctid || xmin || ' ' || xmax from sharing.inquiry where id = ?
                union all select 'identity ' || p.ctid || p.xmin || ' ' || p.xmax from people.identity p
                            join sharing.inquiry i on i.identity = p.id where i.id = ?
                union all select 'told ' || count(*) from sharing.told where inquiry = ?
                """).params(id.value(), id.value(), id.value(), id.value()).query(String.class).list();
    }

    private void says() {
        assertThat(inquiring.replies().sayNothing(inquiring.in(dora), id, UUID.randomUUID(), "Nothing."))
                .isInstanceOf(Replied.Made.class);
    }

    private long seen(Wall who, String table, String key) {
        return who.count("sharing." + table, key + " = ?", id.value());
    }

    private long identities(Wall who) {
        var identity = world.jdbc().sql("select identity from sharing.inquiry where id = ?").param(id.value())
                .query(UUID.class).single();
        return who.count("people.identity", "id = ?", identity);
    }
}
