package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.ADMINISTRATOR;
import static org.concordat.access.Role.BOARD_MEMBER;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.ActsAsked;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.storage.Superuser;
import org.concordat.walls.Canaries;
import org.concordat.walls.Prying;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Oversight sees the system, never the person, and an administrator reads no content: not by any page, form, filter,
/// header or error of the running service, nor by any table, function or error of its database under their own name.
@ConcordatTest
class OversightReachesNobodyTest {

    @Autowired
    ApplicationContext service;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;
    @Autowired
    TestClock clock;
    @Value("${local.server.port}")
    int port;

    private World world;
    private Cast cast;
    private Canaries canaries;
    private Map<String, OfficerId> overseers;

    @BeforeEach
    void plant() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        canaries = Canaries.planted(service, cast);
        var board = world.body(BodyKind.NATIONAL_BOARD, "Northvale Board");
        overseers = new LinkedHashMap<>(Map.of(
                "scrutiny officer", cast.sam(),
                "board member", world.officer(board, "Bo", BOARD_MEMBER),
                "board's administrator", world.officer(board, "Bay", ADMINISTRATOR),
                "originator's administrator", world.officer(cast.police(), "Alex", ADMINISTRATOR),
                "recipient's administrator", world.officer(cast.school(), "Addie", ADMINISTRATOR)));
        overseers.put("administrator at the head of a chain", world.officer(canaries.relay().police().body(), "Al", ADMINISTRATOR));
        overseers.put("administrator amid a chain", world.officer(canaries.relay().school().body(), "Abe", ADMINISTRATOR));
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
                    'intake'::regnamespace, 'casework'::regnamespace, 'panels'::regnamespace)
               and pg_get_constraintdef(k.oid) like '%marked_above_official%'
            """;

    private static final String PROTECTED = """
            select c.oid::regclass::text from pg_class c
             where c.relkind = 'r' and c.relrowsecurity
               and c.relnamespace in ('sharing'::regnamespace, 'requests'::regnamespace, 'people'::regnamespace,
                    'intake'::regnamespace, 'casework'::regnamespace, 'panels'::regnamespace)
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
    void noPageOrFormOfTheServiceShowsThem() throws Exception {
        assertThat(addresses(RequestMethod.GET)).hasSizeGreaterThan(80);
        for (var overseer : overseers.entrySet()) {
            try (var client = Client.signedIn(port, overseer.getValue())) {
                assertThat(leaks(client)).as(overseer.getKey()).isEmpty();
                assertThat(client.get("/home").statusCode()).as("still signed in").isEqualTo(200);
            }
        }
    }

    /// The same way of looking, by someone whose record it is.
    @Test
    void aPageThatShowsOneIsCaught() throws Exception {
        try (var ann = Client.signedIn(port, cast.ann())) {
            var held = canaries.ids("disclosures").get(2);
            assertThat(leak(ann.get("/disclosures/" + held))).isTrue();
            assertThat(leak(ann.get("/drafts/" + canaries.ids("drafts").getFirst() + "/check"))).isTrue();
            assertThat(leak(ann.get("/asked/" + canaries.ids("asked").get(2)))).isTrue();
        }
        try (var cara = Client.signedIn(port, cast.cara())) {
            assertThat(leak(cara.get("/inbox/" + canaries.ids("disclosures").get(2)))).isTrue();
            assertThat(leak(cara.get("/inquiries/" + canaries.ids("inquiries").get(1)))).isTrue();
            assertThat(leak(cara.get("/requests/" + canaries.ids("requests").get(1)))).isTrue();
        }
        try (var bryn = Client.signedIn(port, cast.bryn())) {
            assertThat(leak(bryn.get("/glass/reviews/" + canaries.ids("glass").getFirst()))).isTrue();
            assertThat(leak(bryn.get("/grants/" + canaries.ids("grants").getFirst()))).isTrue();
        }
    }

    @Test
    void noTableFunctionOrErrorOfTheDatabaseShowsThem() throws SQLException {
        for (var overseer : overseers.entrySet()) {
            assertThat(pried(overseer.getValue(), "select")).as(overseer.getKey()).isEmpty();
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
        assertThat(peopleAndThings()).hasSizeGreaterThan(8).allSatisfy(id ->
                assertThat(seen).noneMatch(row -> row.contains(id)));
        var peeped = asSam("""
                create function oversight.peep() returns table (it text) language sql security definer
                    set search_path = pg_catalog, pg_temp as 'select officer || '' '' || thing from ledger.entry'
                """, "select * from oversight.peep()");
        assertThat(peopleAndThings()).anyMatch(id -> peeped.stream().anyMatch(row -> row != null && row.contains(id)));
    }

    private List<String> peopleAndThings() {
        return List.of("drafts", "disclosures", "officers", "inquiries", "requests", "glass", "grants").stream()
                .flatMap(place -> canaries.ids(place).stream()).map(UUID::toString).toList();
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
            var found = new Prying(superuser, officer, clock.instant(), canaries.all()).everything();
            superuser.rollback();
            return found;
        }
    }

    /// Every address that is there, with real ids, asked plainly, with part of a canary in each parameter, and sent to.
    private List<String> leaks(Client client) throws IOException, InterruptedException {
        var leaks = new ArrayList<String>();
        for (var address : addresses(RequestMethod.GET)) {
            if (leak(client.get(address))) {
                leaks.add("GET " + address);
            }
        }
        for (var address : addresses(RequestMethod.POST)) {
            if (!address.equals("/sign-out") && leak(client.post(address, typed()))) {
                leaks.add("POST " + address);
            }
        }
        return leaks;
    }

    private static boolean leak(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.request().method() + " " + answer.uri()).isLessThan(500);
        return (answer.body() + answer.headers().map()).contains(Canaries.WORD);
    }

    /// Fields as many forms have them.
    private static Map<String, String> typed() {
        var typed = new HashMap<String, String>();
        for (var field : List.of("reason", "words", "name", "title", "look", "purpose", "kind")) {
            typed.put(field, Canaries.BEGINNING);
        }
        return typed;
    }

    private List<String> addresses(RequestMethod method) {
        var all = new ArrayList<String>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            var methods = route.getMethodsCondition().getMethods();
            if (methods.contains(method) || methods.isEmpty() && method == RequestMethod.GET) {
                route.getPatternValues().stream().filter(pattern -> !pattern.equals(ActsAsked.FORGETFUL))
                        .forEach(pattern -> all.addAll(filled(pattern, query(handler))));
            }
        });
        return all.stream().distinct().sorted().toList();
    }

    private List<String> filled(String pattern, String query) {
        if (!pattern.contains("{")) {
            return query.isEmpty() ? List.of(pattern) : List.of(pattern, pattern + query);
        }
        var ids = canaries.ids(pattern.split("/")[1]);
        return ids.stream().map(id -> pattern.replaceAll("\\{[^}]*}", id.toString()) + query).toList();
    }

    /// Every parameter that the route takes from its address, with part of a canary, or the first page.
    private static String query(HandlerMethod handler) {
        var parameters = Arrays.stream(handler.getMethodParameters())
                .filter(it -> it.hasParameterAnnotation(RequestParam.class))
                .map(it -> {
                    it.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
                    return it.getParameterName() + "=" + (it.getParameterType() == int.class ? "1" : Canaries.BEGINNING);
                }).collect(Collectors.joining("&"));
        return parameters.isEmpty() ? "" : "?" + parameters;
    }
}
