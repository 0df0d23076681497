package org.concordat.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

/// What the database lets each side of a request see and write, with no Java between.
@ConcordatTest
class RequestWallTest {

    private static final String STEP = """
            insert into requests.step (request, body, number, kind, act, officer, at, refusal, reason, review_on, due_on,
                                       disclosure, reference, from_body, asker, agreement)
            select request, body, ?, ?, gen_random_uuid(), ?, ?, ?, ?, ?::date, ?::date, ?::uuid, ?, from_body, officer, agreement
              from requests.asked where request = ? and body = ?
            """;

    private static final String COMPOSER = """
            insert into requests.step (request, body, number, kind, act, officer, at, disclosure, composer, from_body, asker,
                                       agreement)
            select request, body, ?, ?, gen_random_uuid(), ?, ?, ?::uuid, ?::uuid, from_body, officer, agreement
              from requests.asked where request = ? and body = ?
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;

    private World world;
    private Cast cast;
    private AskingOpenly asking;
    private Wall wall;
    private RequestId id;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        asking = AskingOpenly.of(service, world, cast);
        id = asking.taken("Jo Example");
        wall = new Wall(app, null, asking.clock().instant(), null);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aBodyAskedSeesItsOwnRowAndNeitherWhoElseWasAskedNorWhatTheyDid() {
        assertThat(seen(asking.dora(), "asked")).isOne();
        assertThat(seen(asking.dora(), "step")).isOne();
        assertThat(seen(asking.dora(), "proposal")).isZero();
        assertThat(seen(asking.dora(), "decision")).isZero();
        assertThat(wall.as(asking.dora()).count("requests.request", "id = ?", id.value())).isOne();
        assertThat(seen(cast.eve(), "asked")).isOne();
        assertThat(seen(cast.eve(), "step")).as("the police took it").isZero();
        assertThat(seen(cast.cara(), "asked")).isEqualTo(2);
        assertThat(seen(cast.cara(), "step")).isOne();
    }

    @Test
    void colleaguesOfTheAskerAndThoseWhoOverseeSeeNothing() {
        for (var other : List.of(cast.carl(), cast.dan(), cast.sam())) {
            for (var table : List.of("asked", "step", "proposal", "decision")) {
                assertThat(seen(other, table)).as(table).isZero();
            }
            assertThat(wall.as(other).count("requests.request", "id = ?", id.value())).isZero();
        }
    }

    @Test
    void aNumberOfWhatIsEscalatedIsForAdministratorsOfTheBodyAlone() {
        var later = Instant.parse("2026-12-10T09:00:00Z");
        var alex = world.officer(cast.police(), "Alex", Role.ADMINISTRATOR);
        for (var who : List.of(asking.dora(), cast.cara(), cast.sam())) {
            assertThat(escalated(wall.at(later).as(who))).isZero();
        }
        assertThat(escalated(wall.at(later).as(alex))).isOne();
        assertThat(wall.at(later).as(alex).count("requests.asked", "true")).isZero();
    }

    private static long escalated(Wall who) {
        return who.count("requests.escalated('2026-12-07') n", "n > 0");
    }

    @Test
    void nothingLeavesThatNamesSomebodyWithoutASecondPerson() {
        var waits = asking.proposed(AskingOpenly.about("Al Other"), cast.police());
        var at = asking.clock().instant().plusSeconds(60);
        var send = """
                insert into requests.asked select id, ?, body, officer, agreement, purpose, about, urgent, ?, '2027-01-04'
                  from requests.request where id = ?
                """;
        wall.at(at).as(cast.cara()).refuses("asked otherwise than was proposed", send, cast.police().value(), utc(at),
                waits.value());
        wall.at(at).as(asking.ada()).refuses("asked otherwise than was proposed", send, cast.police().value(), utc(at),
                waits.value());
        wall.at(at).as(cast.cara()).refuses("asked otherwise than was proposed", send, cast.council().value(), utc(at),
                asking.proposed(AskingOpenly.leaflets(), cast.police()).value());
        var decide = "insert into requests.decision values (?, ?, ?, 'APPROVED', gen_random_uuid(), ?, ?, null)";
        wall.as(cast.cara()).refuses("two_people", decide, waits.value(), cast.school().value(), cast.cara().value(),
                cast.cara().value(), utc(at));
        wall.as(cast.carl()).refuses("row-level security", decide, waits.value(), cast.school().value(), cast.cara().value(),
                cast.carl().value(), utc(at));
    }

    @Test
    void aRefusalHasAKindAReasonAndADayOfReview() {
        var at = later();
        assertThat(step(at, asking.dora(), "REFUSED", "LEGAL", "No.", "2026-12-24", "2027-01-08")).isOne();
        refuses("refused_with_a_kind_and_a_day", at, asking.dora(), "REFUSED", null, "No.", "2026-12-24", "2027-01-08");
        refuses("reasons_where_they_are_owed", at, asking.dora(), "REFUSED", "LEGAL", null, "2026-12-24", "2027-01-08");
        refuses("refused_with_a_kind_and_a_day", at, asking.dora(), "REFUSED", "LEGAL", "No.", null, null);
        refuses("reviewed_later", at, asking.dora(), "REFUSED", "LEGAL", "No.", "2026-11-23", "2027-01-08");
        refuses("official_at_most", at, asking.dora(), "REFUSED", "LEGAL", "UK SECRET", "2026-12-24", "2027-01-08");
    }

    @Test
    void itsOwnerAnswersAndOnce() {
        refuses("its owner answers", later(), world.officer(cast.police(), "Dai", Role.DISCLOSURE_OFFICER), "NOTHING_HELD",
                null, null, null, null);
        asking.responses().nothingHeld(asking.in(asking.dora()), id, UUID.randomUUID());
        refuses("nothing follows an answer that stands", later(), asking.dora(), "NOTHING_HELD", null, null, null, null);
        refuses("nothing follows an answer that stands", later(), asking.dora(), "GIVEN_BACK", null, null, null, null);
    }

    @Test
    void whoOriginatesAloneDoesNotAnswerAndWhoIsNamedAloneDoesNotCompose() {
        composes("row-level security", asking.dora(), "PREPARING", null);
        world.jdbc().sql("update requests.step set officer = ? where request = ?").params(cast.ann().value(), id.value()).update();
        for (var kind : List.of("TAKEN", "GIVEN_BACK", "NOTHING_HELD")) {
            refuses("row-level security", later(), cast.ann(), kind, null, null, null, null);
        }
        refuses("row-level security", later(), cast.ann(), "REFUSED", "LEGAL", "No.", "2026-12-24", "2027-01-08");
        composes("row-level security", cast.ann(), "HANDED", cast.amir());
    }

    @Test
    void itIsHandedByItsOwnerToAnotherOfTheBodyAndComposedByThemAlone() {
        composes("its owner has it composed", cast.ann(), "PREPARING", null);
        var dai = world.officer(cast.police(), "Dai", Role.DISCLOSURE_OFFICER);
        composes("its owner answers", dai, "HANDED", cast.ann());
        composes("handed_to_somebody", asking.dora(), "HANDED", null);
        composes("handed_to_another", asking.dora(), "HANDED", asking.dora());
        composes("foreign key", asking.dora(), "HANDED", cast.eve());
        asking.hands(id, cast.ann());
        composes("its owner has it composed", cast.amir(), "PREPARING", null);
        composes("handed_to_somebody", cast.ann(), "PREPARING", cast.amir());
        asking.responses().giveBack(asking.in(asking.dora()), id, UUID.randomUUID());
        composes("its owner has it composed", cast.ann(), "PREPARING", null);
        asking.responses().take(asking.in(asking.dora()), id, UUID.randomUUID());
        composes("its owner has it composed", cast.ann(), "PREPARING", null);
    }

    private void composes(String because, OfficerId by, String kind, OfficerId to) {
        var at = later();
        wall.at(at.toInstant()).as(by).refuses(because, COMPOSER, next(), kind, by.value(), at,
                kind.equals("PREPARING") ? UUID.randomUUID() : null, to == null ? null : to.value(), id.value(),
                cast.police().value());
    }

    @Test
    void aDisclosureAnswersWhenItWasSentToTheBodyThatAsks() {
        var at = later();
        wall.at(at.toInstant()).as(cast.ann()).refuses("not sent to the body that asks", STEP, 2, "DISCLOSED",
                cast.ann().value(), at, null, null, null, null, UUID.randomUUID(), "D-1111-1111", id.value(),
                cast.police().value());
    }

    @Test
    void nobodyAnswersForAnotherBodyOrWithoutTheRole() {
        refuses("row-level security", later(), cast.bryn(), "TAKEN", null, null, null, null);
        var at = later();
        assertThat(step(at, cast.cara(), "REMINDED", null, null, null, null)).isOne();
        refuses("row-level security", at, cast.cara(), "TAKEN", null, null, null, null);
        refuses("row-level security", at, asking.dora(), "WITHDRAWN", null, "No.", null, null);
    }

    @Test
    void stepsFollowEachOtherAtTheMomentOfTheirs() {
        var at = later();
        givesBack("steps follow each other", at.toInstant(), 3, at);
        givesBack("steps follow each other", at.toInstant().plusSeconds(1), 2, at);
        givesBack("duplicate key", at.toInstant(), 1, at);
    }

    private void givesBack(String because, Instant now, int number, OffsetDateTime said) {
        wall.at(now).as(asking.dora()).refuses(because, STEP, number, "GIVEN_BACK", asking.dora().value(), said, null, null, null,
                null, null, null, id.value(), cast.police().value());
    }

    @Test
    void nothingThatWasDoneIsChanged() {
        for (var table : List.of("request", "proposal", "decision", "asked", "step")) {
            wall.as(asking.dora()).refuses("permission denied", "delete from requests." + table);
        }
        wall.as(asking.dora()).refuses("permission denied", "update requests.step set reason = 'x'");
        wall.as(cast.cara()).refuses("permission denied", "update requests.asked set due_on = '2027-01-01'");
    }

    private OffsetDateTime later() {
        return utc(asking.clock().instant().plusSeconds(60));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /// The second step of the police's row.
    private int step(OffsetDateTime at, OfficerId by, String kind, String refusal, String reason, String review, String due) {
        return wall.at(at.toInstant()).as(by).change(STEP, 2, kind, by.value(), at, refusal, reason, review, due, null, null,
                id.value(), cast.police().value());
    }

    private void refuses(String because, OffsetDateTime at, OfficerId by, String kind, String refusal, String reason,
                         String review, String due) {
        wall.at(at.toInstant()).as(by).refuses(because, STEP, next(), kind, by.value(), at, refusal, reason, review, due, null,
                null, id.value(), cast.police().value());
    }

    private int next() {
        return (int) world.count("requests.step", "request = ? and body = ?", id.value(), cast.police().value()) + 1;
    }

    private long seen(OfficerId who, String table) {
        return wall.as(who).count("requests." + table, "request = ?", id.value());
    }
}
