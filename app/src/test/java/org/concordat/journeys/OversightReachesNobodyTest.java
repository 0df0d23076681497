package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.ADMINISTRATOR;
import static org.concordat.access.Role.DECONFLICTION;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.ActsAsked;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.api.web.ApiCaller;
import org.concordat.api.web.Systems;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.walls.Canaries;
import org.concordat.walls.Overseers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Oversight sees the system, never the person, and an administrator reads no content: not by any page, form, filter,
/// header, file or error of the running service, nor by a system that asks in their name.
@ConcordatTest
class OversightReachesNobodyTest {

    private static final String API = "/api/v1/";

    /// How many paths of one address each of them tries; 0 for all, with `-Dconcordat.reaching=0`.
    private static final int OF_EACH = Integer.getInteger("concordat.reaching", 2);

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
    private Overseers overseers;
    private List<Address> addresses;
    private RoutesToTry things;
    private CallsToTry calls;

    /// @param paths with things that are there
    /// @param query every parameter that it takes, with part of a canary, or the first page
    private record Address(String method, String route, List<String> paths, String query) {

        boolean isOfTheApi() {
            return route.startsWith(API);
        }

        /// As many as are tried; who looks tries others than the one before.
        List<String> some(Random random) {
            var mixed = new ArrayList<>(paths);
            Collections.shuffle(mixed, random);
            return OF_EACH == 0 ? mixed : mixed.subList(0, Math.min(mixed.size(), OF_EACH));
        }
    }

    @BeforeEach
    void plant() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        canaries = Canaries.planted(service, cast);
        overseers = Overseers.of(world, canaries);
        things = RoutesToTry.of(service);
        calls = things.calls();
        addresses = addresses(new Addresses(canaries));
    }

    @AfterEach
    void close() {
        things.close();
        world.close();
    }

    /// No variable is filled with what is not there: of every address whose path has more than the id of its thing, somebody
    /// sees the page; but for what is the public's, and what overseers raise and draw themselves.
    @Test
    void everyPartOfAnAddressIsThere() throws Exception {
        var insiders = List.of(cast.cara(), cast.ann(), cast.bryn(), drafter(), owner(),
                world.officer(cast.council(), "Lou", ADMINISTRATOR), world.officer(cast.police(), "Dee", DECONFLICTION));
        var missed = addresses.stream().filter(it -> it.method().equals("GET") && !it.isOfTheApi())
                .filter(it -> it.route().matches(".*\\{(?!id}).*") && !it.route().matches(
                        "/(assets|published-agreements|publications|pilots|our-pilots|open-data|check|consultations|consulting|measures|matters|samples|board|statements|figures|"
                        + "areas/\\{code}/(matters|statements|samples))/.*"))
                .collect(Collectors.toCollection(ArrayList::new));
        assertThat(missed).hasSizeGreaterThan(12);
        for (var insider : insiders) {
            try (var client = Client.signedIn(port, insider)) {
                for (var address : List.copyOf(missed)) {
                    if (address.paths().stream().anyMatch(path -> seen(client, path))) {
                        missed.remove(address);
                    }
                }
            }
        }
        assertThat(missed).extracting(Address::route).isEmpty();
    }

    private OfficerId drafter() {
        return new OfficerId(world.jdbc().sql("select started_by from partnership.agreement_draft where id = ?")
                .param(canaries.ids("agreements").getLast()).query(UUID.class).single());
    }

    private OfficerId owner() {
        return new OfficerId(world.jdbc().sql("select owner from casework.case where id = ?")
                .param(canaries.ids("cases").getLast()).query(UUID.class).single());
    }

    private static boolean seen(Client client, String path) {
        try {
            return client.bytes(path).statusCode() == 200;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void noPageOrFormOfTheServiceShowsThem() throws Exception {
        for (var overseer : overseers.all().entrySet()) {
            try (var client = Client.signedIn(port, overseer.getValue().officer())) {
                assertThat(leaks(client, new Random(overseer.getKey().hashCode()))).as(overseer.getKey()).isEmpty();
                assertThat(client.get("/home").statusCode()).as("still signed in").isEqualTo(200);
            }
        }
    }

    /// By systems of their own bodies, in their names, as they agreed.
    @Test
    void nothingThatASystemIsAnsweredInTheirNamesShowsThem() throws Exception {
        for (var overseer : overseers.all().entrySet()) {
            assertThat(leaksToASystem(overseer.getValue(), new Random(overseer.getKey().hashCode())))
                    .as(overseer.getKey()).isEmpty();
        }
    }

    /// The same way of looking, by someone whose record it is.
    @Test
    void anAnswerThatShowsOneIsCaught() throws Exception {
        var held = canaries.ids("disclosures").get(2);
        var enclosed = canaries.ids("disclosures").get(4);
        var pdf = canaries.partsOf(enclosed).get(0);
        var picture = canaries.partsOf(enclosed).get(1);
        shows(cast.ann(), "/disclosures/" + held, "/drafts/" + canaries.ids("drafts").getFirst() + "/check",
                "/asked/" + canaries.ids("asked").get(2), "/disclosures/" + enclosed + "/attachments/" + pdf,
                "/disclosures/" + enclosed + "/attachments/" + picture);
        shows(cast.cara(), "/inbox/" + held, "/inquiries/" + canaries.ids("inquiries").get(1),
                "/requests/" + canaries.ids("requests").get(1), "/inbox/" + enclosed + "/attachments/" + pdf);
        shows(cast.bryn(), "/glass/reviews/" + canaries.ids("glass").getFirst(), "/grants/" + canaries.ids("grants").getFirst());
        shows(canaries.relay().police().approver(), "/onward/" + canaries.ids("onward").getFirst());
        try (var cara = Client.signedIn(port, cast.cara())) {
            var paper = cara.bytes("/inbox/" + enclosed + "/copies", Map.of("once", UUID.randomUUID().toString()));
            assertThat(paper.headers().firstValue("Content-Type")).hasValue("application/pdf");
            assertThat(new String(paper.body(), StandardCharsets.ISO_8859_1)).doesNotContain(Canaries.WORD);
            assertThat(leak(paper)).isTrue();
        }
        var systems = Systems.of(service, world);
        try (var caller = new ApiCaller(port, systems.token(systems.shares(cast.school(), cast.cara())), cast.cara())) {
            assertThat(leak(caller.bytes("GET", "/inbox/" + held, ""))).isTrue();
        }
    }

    private void shows(OfficerId officer, String... paths) throws Exception {
        try (var client = Client.signedIn(port, officer)) {
            for (var path : paths) {
                var answer = client.bytes(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(leak(answer)).as(path).isTrue();
            }
        }
    }

    /// Asked plainly, with part of a canary in each parameter, and sent to.
    private List<String> leaks(Client client, Random random) throws IOException, InterruptedException {
        var leaks = new ArrayList<String>();
        for (var address : addresses) {
            for (var path : address.isOfTheApi() || address.route().equals("/sign-out") ? List.<String>of() : address.some(random)) {
                var asked = address.method().equals("GET") ? List.of(path, path + address.query()) : List.of(path);
                for (var each : asked.stream().distinct().toList()) {
                    if (leak(address.method().equals("GET") ? client.bytes(each) : client.bytes(each, typed(client, each)))) {
                        leaks.add(address.method() + " " + each);
                    }
                }
            }
        }
        return leaks;
    }

    /// Of both kinds of system, since what one is refused for its kind the other may come to.
    private List<String> leaksToASystem(Overseers.Overseer overseer, Random random) throws IOException, InterruptedException {
        var leaks = new ArrayList<String>();
        var systems = Systems.of(service, world);
        for (var system : List.of(systems.shares(overseer.body(), overseer.officer()),
                systems.approves(overseer.body(), overseer.officer()))) {
            try (var caller = new ApiCaller(port, systems.token(system), overseer.officer())) {
                for (var address : addresses.stream().filter(Address::isOfTheApi).toList()) {
                    for (var path : address.some(random)) {
                        clock.advance(Duration.ofSeconds(1));
                        var answer = caller.bytes(address.method(), path.substring(API.length() - 1) + address.query(),
                                address.method().equals("GET") ? "" : calls.json(address.route()));
                        assertThat(answer.statusCode()).as(path).isNotEqualTo(401);
                        if (leak(answer)) {
                            leaks.add(address.method() + " " + path);
                        }
                    }
                }
            }
        }
        return leaks;
    }

    private static boolean leak(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.request().method() + " " + answer.uri()).isLessThan(500);
        return Shown.leaks(answer);
    }

    /// Where they see the form, every field of it; where not, those that many forms have.
    private Map<String, String> typed(Client client, String path) throws IOException, InterruptedException {
        var page = client.get(path);
        return page.statusCode() == 200 ? FormShown.of(page.body()).filled(typed(), things.today()) : typed();
    }

    private static Map<String, String> typed() {
        var typed = new HashMap<String, String>();
        for (var field : List.of("reason", "words", "name", "title", "look", "purpose", "kind")) {
            typed.put(field, Canaries.BEGINNING);
        }
        return typed;
    }

    private List<Address> addresses(Addresses filled) {
        var all = new ArrayList<Address>();
        routes.getHandlerMethods().forEach((mapping, handler) -> mapping.getPatternValues().stream()
                .filter(route -> !route.equals(ActsAsked.FORGETFUL) && (!route.startsWith("/api/") || route.startsWith(API)))
                .forEach(route -> methods(mapping).forEach(method ->
                        all.add(new Address(method, route, filled.of(route), query(handler))))));
        all.sort(Comparator.comparing(Address::route).thenComparing(Address::method));
        assertThat(all).hasSizeGreaterThan(250);
        return all;
    }

    private static List<String> methods(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? List.of("GET") : methods.stream().map(RequestMethod::name).sorted().toList();
    }

    private static String query(HandlerMethod handler) {
        var parameters = Arrays.stream(handler.getMethodParameters())
                .filter(it -> it.hasParameterAnnotation(RequestParam.class))
                .map(it -> {
                    it.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                    return it.getParameterName() + "=" + (it.getParameterType() == int.class ? "1" : Canaries.BEGINNING);
                }).collect(Collectors.joining("&"));
        return parameters.isEmpty() ? "" : "?" + parameters;
    }
}
