package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Proposals;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What is not yours and what does not exist are answered alike at every address that names a thing: the same status,
/// headers and body to the byte, and the same entries in the ledger, which a body reads of its own officers. Only the id
/// that was asked for, tokens and the date are set aside.
@ConcordatTest
class AnsweredAlikeTest {

    /// The register of bodies, areas and offices is every officer’s to read, and the pages of areas are anybody’s: what stands there
    /// is hidden from nobody. Which measures there are anybody may know.
    private static final List<String> OPEN_TO_ALL = List.of("/bodies/", "/police-areas/", "/offices/", "/areas/",
            "/published-agreements/", "/consultations/", "/figures/", "/open-data/", "/publications/", "/pilots/", "/check/", "/board/", "/measures/", "/assets/");

    /// What systems ask for is in CallsAnsweredAlikeTest; the explanations of problems are the same to all.
    private static final Pattern ASKED_ELSEWHERE = Pattern.compile("^/api/");

    /// A part that says which of a few pages it is names nothing.
    private static final Pattern NAMES_A_THING = Pattern.compile("\\{\\w+}");

    /// Every field of every form, filled so that no form is sent back for what is missing.
    static final Map<String, String> FILLED = Map.ofEntries(
            Map.entry("reason", "It must be so."), Map.entry("words", "It was of use."), Map.entry("kind", "OF_USE"),
            Map.entry("purpose", "prevent-support"), Map.entry("finding", "Still needed."), Map.entry("role", "APPROVER"),
            Map.entry("next-day", "1"), Map.entry("next-month", "6"), Map.entry("next-year", "2027"),
            Map.entry("on-day", "1"), Map.entry("on-month", "6"), Map.entry("on-year", "2027"),
            Map.entry("from-day", "1"), Map.entry("from-month", "12"), Map.entry("from-year", "2026"),
            Map.entry("trained-day", "1"), Map.entry("trained-month", "6"), Map.entry("trained-year", "2028"),
            Map.entry("capacity", "Chief Constable"), Map.entry("openness", "FULL"), Map.entry("title", "A title"),
            Map.entry("suspension", "00000000-0000-4000-8000-000000000009"));

    private static final String ONCE = "00000000-0000-4000-8000-000000000007";

    /// A way to name a thing. A page with fields is one that is looked at after they were sent there: what somebody wrote
    /// is kept for a page that they may not open, and must be kept alike.
    private record Way(RequestMethod method, String route, Map<String, String> fields) {

        /// A list, which stands at the addresses of its forms too.
        boolean namesNothing() {
            return method == RequestMethod.GET && route.startsWith("/my-systems/");
        }
    }

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TestClock clock;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;
    @Value("${local.server.port}")
    private int port;

    private final Map<OfficerId, Client> clients = new HashMap<>();
    private World world;
    private Cast cast;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
    }

    @AfterEach
    void close() {
        clients.values().forEach(Client::close);
        world.close();
    }

    @Test
    void whatIsNotYoursIsAnsweredLikeWhatDoesNotExist() throws Exception {
        var nothing = new HashMap<String, Alike>();
        var different = new ArrayList<String>();
        int asked = 0;
        for (var hidden : Hidden.all(service, world, cast)) {
            for (var way : ways()) {
                if (!hidden.routes().test(way.route())) {
                    continue;
                }
                for (var officer : hidden.from()) {
                    var name = way + " by " + officer;
                    var own = hidden.none().id().equals(hidden.id()) ? hidden.what() : "";
                    if (!nothing.containsKey(name + own)) {
                        nothing.put(name + own, ask(officer, way, hidden.none()));
                    }
                    var none = nothing.get(name + own);
                    // 403 is for those who may not ask for anything there.
                    if (!Set.of(303, 403, 404).contains(none.status()) && !way.namesNothing()) {
                        different.add("nothing at " + name + ": " + none.status());
                    }
                    var answer = ask(officer, way, hidden.asked());
                    if (!answer.equals(none)) {
                        different.add(hidden.what() + " at " + name + ": " + answer.unlike(none));
                    }
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(1000);
        assertThat(different).isEmpty();
    }

    /// A new address that names a thing is given such a thing in [Hidden], or in [HiddenSince].
    @Test
    void everyAddressHasSomethingThatIsHiddenThere() {
        var all = Hidden.all(service, world, cast);
        assertThat(ways().stream().map(Way::route).distinct().filter(route -> !ASKED_ELSEWHERE.matcher(route).find()))
                .hasSizeGreaterThan(100).allSatisfy(route -> assertThat(all)
                        .as("nothing is hidden at " + route).anyMatch(it -> it.routes().test(route)));
    }

    @Test
    void anOfficerWhomTheOriginatorMayNotKnowIsAnsweredLikeOneWhoDoesNotExist() throws Exception {
        var sent = sent();
        var way = new Way(RequestMethod.GET, "/disclosures/" + sent + "/who/{id}", Map.of());
        var nobody = ask(cast.ann(), way, Hidden.Asked.nothing());
        assertThat(nobody.status()).isEqualTo(404);
        for (var hidden : List.of(cast.dan(), cast.eve(), cast.sam())) {
            assertThat(ask(cast.ann(), way, thing(hidden.value()))).isEqualTo(nobody);
        }
        assertThat(ask(cast.ann(), way, thing(cast.carl().value())).status()).isEqualTo(200);
    }

    @Test
    void whatIsYoursIsToldFromNothing() throws Exception {
        var sent = sent();
        var way = new Way(RequestMethod.GET, "/inbox/{id}", Map.of());
        var theirs = ask(cast.cara(), way, thing(UUID.fromString(sent)));
        var nothing = ask(cast.cara(), way, Hidden.Asked.nothing());
        assertThat(theirs.status()).isNotEqualTo(nothing.status());
        assertThat(theirs.headers()).isNotEqualTo(nothing.headers());
        assertThat(theirs.body()).isNotEqualTo(nothing.body());
        assertThat(theirs.ledger()).as("what was refused, and by which rule").isNotEqualTo(nothing.ledger());
        assertThat(nothing.ledger()).hasSize(1);
        assertThat(ask(cast.cara(), way, Hidden.Asked.nothing())).isEqualTo(nothing);
    }

    private static Hidden.Asked thing(UUID id) {
        return new Hidden.Asked(id, UUID.randomUUID());
    }

    private String sent() {
        var composing = new Composing(service.getBean(Drafts.class), service.getBean(Proposals.class),
                service.getBean(Approvals.class), service.getBean(Inbox.class), clock);
        return composing.sent(cast.ann(), cast.bryn(), cast.sections(composing.in(cast.ann()).day())).toString();
    }

    /// Every address with an id that the service has, opened, sent forms to, an empty one and one filled in, and opened
    /// again. What is opened comes first, or it would show what was kept of a form before it.
    private List<Way> ways() {
        var pages = new ArrayList<Way>();
        var forms = new ArrayList<Way>();
        routes.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(route -> NAMES_A_THING.matcher(route).find() && OPEN_TO_ALL.stream().noneMatch(route::startsWith))
                .forEach(route -> {
                    if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                        forms.add(new Way(RequestMethod.POST, route, Map.of("once", ONCE)));
                        var filled = new HashMap<>(FILLED);
                        filled.put("once", ONCE);
                        forms.add(new Way(RequestMethod.POST, route, filled));
                    } else {
                        pages.add(new Way(RequestMethod.GET, route, Map.of()));
                    }
                }));
        var again = forms.stream().filter(way -> way.fields().size() > 1)
                .filter(way -> pages.contains(new Way(RequestMethod.GET, way.route(), Map.of())))
                .map(way -> new Way(RequestMethod.GET, way.route(), way.fields())).toList();
        return Stream.of(pages, forms, again).flatMap(List::stream).toList();
    }

    private Alike ask(OfficerId officer, Way way, Hidden.Asked asked) throws IOException, InterruptedException {
        var client = clients.get(officer);
        if (client == null) {
            client = Client.signedIn(port, officer);
            clients.put(officer, client);
        }
        clock.advance(Duration.ofSeconds(1));
        var path = asked.at(way.route());
        if (way.method() == RequestMethod.GET && !way.fields().isEmpty()) {
            client.post(path, way.fields());
        }
        var answer = way.method() == RequestMethod.GET ? client.get(path) : client.post(path, way.fields());
        return Alike.of(answer, asked.ids(), world, officer, clock.instant());
    }
}
