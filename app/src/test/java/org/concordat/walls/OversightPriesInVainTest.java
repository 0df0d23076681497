package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Oversight finds no word of a person's record in any table, function or error of the database under their own name.
@ConcordatTest
class OversightPriesInVainTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private Canaries canaries;
    private Overseers overseers;
    private List<Prying.Key> keys = List.of();

    @BeforeEach
    void plant() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        canaries = Canaries.planted(service, cast);
        overseers = Overseers.of(world, canaries);
    }

    @AfterEach
    void close() {
        world.close();
    }

    /// Where anybody can write words of their own about what is shared, asked or decided: whatever column the catalogue knows
    /// whose marking is looked at, of every protected table of those who share and ask. A new table stands here by itself.
    private static final String FREE_WORDS = """
            select distinct c.oid::regclass::text || '.' || a.attname
              from pg_constraint k
              join pg_class c on c.oid = k.conrelid
              join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
             where k.contype = 'c' and c.relrowsecurity and a.atttypid = 'text'::regtype
               and c.relnamespace in ('sharing'::regnamespace, 'requests'::regnamespace, 'people'::regnamespace,
                    'intake'::regnamespace, 'complaints'::regnamespace, 'casework'::regnamespace, 'panels'::regnamespace)
               and pg_get_constraintdef(k.oid) like '%marked_above_official%'
            """;

    private static final String PROTECTED = """
            select c.oid::regclass::text from pg_class c
             where c.relkind = 'r' and c.relrowsecurity
               and c.relnamespace in ('sharing'::regnamespace, 'requests'::regnamespace, 'people'::regnamespace,
                    'intake'::regnamespace, 'complaints'::regnamespace, 'casework'::regnamespace, 'panels'::regnamespace)
            """;

    @Test
    void everyFieldHoldsACanary() throws SQLException {
        var planted = new TreeSet<String>();
        for (var table : asked(PROTECTED)) {
            asked("select distinct e.key from %s t, jsonb_each_text(to_jsonb(t)) e where e.value like '%%%s%%'"
                    .formatted(table, Canaries.WORD)).forEach(column -> planted.add(table + "." + column));
        }
        assertThat(asked(FREE_WORDS)).hasSizeGreaterThan(30);
        assertThat(planted).containsAll(asked(FREE_WORDS)).contains("people.identity.name", "people.identity.identifier",
                "sharing.source.reference", "sharing.draft.sections", "sharing.inquiry_draft.parts", "sharing.inquiry.needs",
                "requests.draft.parts", "requests.request.needs", "sharing.attachment.title");
    }

    private List<String> asked(String sql) throws SQLException {
        try (var superuser = Superuser.connect(service); var statement = superuser.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Test
    void noTableFunctionOrErrorOfTheDatabaseShowsThem() throws SQLException {
        for (var overseer : overseers.all().entrySet()) {
            assertThat(pried(overseer.getValue().officer(), "select")).as(overseer.getKey()).isEmpty();
        }
    }

    @Test
    void aPolicyThatLetsScrutinyReadIsCaught() throws SQLException {
        assertThat(pried(cast.sam(), "create policy scrutiny on people.identity for select to concordat_app using "
                + "('SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[]))"))
                .contains("select * from people.identity", "the error of a cast of people.identity identifier",
                        "a division by people.identity name tells that it is there");
        assertThat(pried(cast.sam(), "create function sharing.peep(asked uuid) returns text language sql security definer "
                + "set search_path = pg_catalog, pg_temp as 'select words from sharing.disclosure where id = asked'"))
                .contains("sharing.peep(:id)");
        assertThat(pried(cast.ann(), "select")).as("whose record it is").contains("select * from sharing.disclosure");
    }

    /// Of the entries of their area a scrutiny officer is told no officer and nothing that was shared, read or asked.
    @Test
    void whatWasRecordedLeadsToNoOfficerAndNoThing() throws SQLException {
        covered();
        var seen = asSam("select 1", "select f::text from oversight.entries('2026-11-01', null, 10000, 0) f");
        assertThat(seen).hasSizeGreaterThan(50);
        assertThat(peopleAndThings()).hasSizeGreaterThan(30).allSatisfy(id ->
                assertThat(seen).noneMatch(row -> row.contains(id)));
        var peeped = asSam("""
                create function oversight.peep() returns table (it text) language sql security definer
                    set search_path = pg_catalog, pg_temp as 'select officer || '' '' || thing from ledger.entry'
                """, "select * from oversight.peep()");
        assertThat(peopleAndThings()).anyMatch(id -> peeped.stream().anyMatch(row -> row != null && row.contains(id)));
    }

    /// All that was planted but the bodies and agreements, of which they are told.
    private List<String> peopleAndThings() {
        var told = Stream.of("bodies", "agreements").flatMap(place -> canaries.ids(place).stream()).toList();
        return canaries.all().stream().filter(id -> !told.contains(id)).map(UUID::toString).toList();
    }

    /// As the application's role, in a transaction of which nothing stays.
    private List<String> asSam(String first, String sql) throws SQLException {
        try (Connection superuser = Superuser.connect(service); var statement = superuser.createStatement();
                var bind = superuser.prepareStatement("select roles from access.bind(?, ?)")) {
            superuser.setAutoCommit(false);
            statement.execute(first);
            statement.execute("set local role concordat_app");
            bind.setObject(1, cast.sam().value());
            bind.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            bind.execute();
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            superuser.rollback();
            return found;
        }
    }

    private void covered() {
        var area = world.area();
        world.covers(cast.overseer(), area, BodyKind.LOCAL_POLICING_BODY);
        world.covers(cast.police(), area, BodyKind.POLICE_FORCE);
        world.covers(cast.school(), area, BodyKind.SCHOOL);
    }

    private TreeSet<String> pried(OfficerId officer, String first) throws SQLException {
        try (Connection superuser = Superuser.connect(service)) {
            superuser.setAutoCommit(false);
            try (var statement = superuser.createStatement()) {
                statement.execute(first);
            }
            keys = keys.isEmpty() ? Prying.keys(superuser) : keys;
            var found = new Prying(superuser, officer, clock.instant(), canaries.all(), keys).everything();
            superuser.rollback();
            return found;
        }
    }
}
