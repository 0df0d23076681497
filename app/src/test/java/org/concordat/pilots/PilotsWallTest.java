package org.concordat.pilots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.pilots.Said.Opinion;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.concordat.storage.StorageKind;
import org.concordat.storage.Superuser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database lets those who run pilots, those who speak for an area, the public and everybody else see and write, with no Java
/// between.
@ConcordatTest
class PilotsWallTest {

    private static final String SAY = """
            insert into pilots.said (id, pilot, area, number, kind, body, made_by, made_at, opinion, source, words)
            select gen_random_uuid(), ?, ?, ?, k.kind, o.body, o.id, ?, case when k.kind = 'VIEW' then 'OBJECTS' end,
                   case when k.kind = 'VOICES' then 'a test' end, case when k.kind <> 'START' then 'a test' end
              from partnership.officer o, (values (?)) k (kind) where o.id = ?
            """;

    private static final String STEP = """
            insert into pilots.step (id, pilot, kind, body, made_by, made_at, words) select gen_random_uuid(), ?, ?, o.body, o.id, ?, ?
              from partnership.officer o where o.id = ?
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;
    @Autowired
    @Qualifier(StorageKind.PUBLIC_SITE)
    private DataSource publicSite;

    private World world;
    private Cast cast;
    private Piloting at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        at = Piloting.in(service, world, cast);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Wall wall() {
        return new Wall(app, null, at.clock().instant(), null);
    }

    @Test
    void isSeenByThoseWhoOversee() {
        var id = at.started();
        for (var other : List.of(at.bo(), at.sam(), at.at().ed())) {
            assertThat(wall().as(other).count("pilots.pilot", "id = ?", id)).isOne();
            assertThat(wall().as(other).count("pilots.said", "pilot = ?", id)).isEqualTo(4);
        }
        for (var other : List.of(cast.ann(), cast.eve(), at.at().olu())) {
            assertThat(wall().as(other).count("pilots.pilot", "id = ?", id)).isZero();
            assertThat(wall().as(other).count("pilots.said", "pilot = ?", id)).isZero();
            assertThat(wall().as(other).count("pilots.step", "pilot = ?", id)).isZero();
        }
    }

    @Test
    void startsInNoAreaBeforeAllThreeAreRecorded() {
        var id = at.settled();
        at.day(at.pilot(id).plan().first());
        var because = "it starts once view, voices and the answer to both are recorded";
        says(because, at.bo(), id, 1, "START");
        at.viewed(id, Opinion.OBJECTS);
        says(because, at.bo(), id, 2, "START");
        says("view and voices are recorded before they are answered", at.bo(), id, 2, "ANSWER");
        at.voiced(id);
        says(because, at.bo(), id, 3, "START");
        at.answered(id);
        at.voiced(id);
        says(because, at.bo(), id, 5, "START");
        at.answered(id);
        at.day(at.pilot(id).plan().first().minusDays(1));
        says("it starts between its first day and its last", at.bo(), id, 6, "START");
        at.day(at.pilot(id).plan().first());
        assertThat(wall().as(at.bo()).change(SAY, id, at.area(), 6, now(), "START", at.bo().value())).isOne();
    }

    @Test
    void eachSaysWhatIsTheirsToSay() {
        var id = at.settled();
        says("the local policing body of the area speaks for it", at.at().ed(), id, 1, "VIEW");
        says("the local policing body of the area speaks for it", at.bo(), id, 1, "VIEW");
        says("row-level security", world.officer(cast.overseer(), "Ola", Role.AGREEMENT_OWNER), id, 1, "VIEW");
        steps("a second person", at.bo(), at.written(), "SETTLED", null);
        steps("settled or dropped once", at.bex(), id, "DROPPED", "Why.");
        steps("the body that runs a pilot", at.sam(), id, "ENDED", "Why.");
        var ike = world.officer(new BodyId(world.jdbc().sql("select body from partnership.officer where id = ?").param(at.bo().value())
                .query(UUID.class).single()), "Ike", Role.ADMINISTRATOR);
        steps("row-level security", ike, id, "ENDED", "Why.");
        at.viewed(id, Opinion.SUPPORTS);
        at.voiced(id);
        says("the body that runs a pilot answers, and starts it", at.sam(), id, 3, "ANSWER");
        says("row-level security", ike, id, 3, "ANSWER");
        steps("says_why", at.bex(), id, "ENDED", null);
    }

    private void says(String because, OfficerId by, UUID id, int number, String kind) {
        wall().as(by).refuses(because, SAY, id, at.area(), number, now(), kind, by.value());
    }

    private void steps(String because, OfficerId by, UUID id, String kind, @Nullable String words) {
        wall().as(by).refuses(because, STEP, id, kind, now(), words, by.value());
    }

    private Object now() {
        return at.clock().instant().atOffset(ZoneOffset.UTC);
    }

    /// The question, the measures and the areas that it is compared with above all.
    @Test
    void whatWasSettledIsNotChanged() throws SQLException {
        var id = at.started();
        wall().as(at.bo()).refuses("permission denied", "update pilots.pilot set question = 'x' where id = ?", id);
        try (var superuser = Superuser.connect(service); var statement = superuser.createStatement()) {
            for (var sql : List.of("update pilots.pilot set question = 'x' where id = '%s'", "update pilots.pilot set measures = '[{}]' where id = '%s'",
                    "update pilots.pilot set compared = areas where id = '%s'", "delete from pilots.said where pilot = '%s'")) {
                assertThatThrownBy(() -> statement.executeUpdate(sql.formatted(id))).as(sql).hasMessageContaining("another pilot is written");
            }
        }
    }

    /// Not even whoever writes an evaluation past the service says what was counted, or in which quarters.
    @Test
    void theNumbersOfAnEvaluationAreTheDatabases() {
        var id = at.ran();
        assertThat(wall().as(at.bo()).<String>ask(jdbc -> jdbc.sql("""
                insert into pilots.evaluation (id, pilot, number, body, made_by, made_at, interim, before_from, before_until, during_from,
                                               during_until, figures, found, limits, decided, why)
                select gen_random_uuid(), ?, 1, o.body, o.id, ?, false, '2020-01-01', '2020-01-01', '2020-01-01', '2020-01-01', '[1]', 'x', 'x',
                       'STOP', 'x' from partnership.officer o where o.id = ?
                returning before_from || ' ' || during_until || ' ' || interim || ' ' || figures::text
                """).params(id, now(), at.bo().value()).query(String.class).single()))
                .startsWith("2026-04-01 2026-07-01 true").contains("\"of\": 40", "\"part\": 30").doesNotContain("[1]");
        assertThat(wall().as(at.sam()).count("pilots.foreseen(?, ?)", "true", id, at.in(at.bo()).day())).isZero();
        wall().as(at.bo()).refuses("permission denied", "select pilots.counted(?, '2027-04-01')", id);
    }

    private List<String> read(String what, Object... params) {
        return JdbcClient.create(publicSite).sql("select f::text from published." + what + " f").params(params).query(String.class).list();
    }

    private List<String> shown() {
        return read("pilots(?, ?, null, 100, 0)", at.in(at.bo()).day(), at.code());
    }

    /// From when it is settled; nobody is named.
    @Test
    void thePublicReadsWhatIsSettledAndWhatIsApproved() {
        var id = at.written();
        assertThat(shown()).isEmpty();
        assertThat(read("pilot_areas(?)", id)).isEmpty();
        at.heard(at.settled(id));
        assertThat(shown()).singleElement().asString().contains(Piloting.TITLE, "Northvale Board").doesNotContain("Bo,", "Bex", at.bo().toString());
        assertThat(read("pilot_said(?, ?)", id, at.in(at.bo()).day())).hasSize(3).allSatisfy(it -> assertThat(it).doesNotContain("Sam", "Bo,"));
        var ran = at.ran();
        var evaluation = at.evaluated(ran);
        assertThat(read("pilot_evaluations(?)", ran)).isEmpty();
        assertThat(wall().as(at.sam()).count("pilots.evaluation", "id = ?", evaluation)).as("not approved yet").isZero();
        assertThat(wall().as(at.bex()).count("pilots.evaluation", "id = ?", evaluation)).isOne();
        assertThat(read("pilot_figures(?)", evaluation)).isEmpty();
        assertThat(at.evaluations().approve(at.in(at.bex()), ran, evaluation, UUID.randomUUID())).isEqualTo(new Acted.Done(evaluation));
        assertThat(read("pilot_evaluations(?)", ran)).singleElement().asString().contains("More came in time.");
        assertThat(read("pilot_figures(?)", evaluation)).hasSize(4);
    }
}
