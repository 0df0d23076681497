package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.api.web.ApiCaller;
import org.concordat.api.web.Systems;
import org.concordat.journeys.EveryRouteAsksTest.Route;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// What a system may not know of in its officer's name and what does not exist are answered alike, as on the pages
/// ([AnsweredAlikeTest]): the same status, headers and problem, and the same entries in the ledger. Systems of both kinds ask,
/// each with the document that the call takes.
@ConcordatTest
class CallsAnsweredAlikeTest {

    private static final String API = "/api/v1";

    /// Where the same things stand on pages.
    private static final Map<String, String> ON_PAGES = Map.of("/request-drafts/", "/requests/", "/request-approvals/",
            "/requests-to-approve/");

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TestClock clock;
    @Value("${local.server.port}")
    private int port;

    private final Map<OfficerId, List<ApiCaller>> systems = new HashMap<>();
    private World world;
    private Cast cast;
    private RoutesToTry things;
    private CallsToTry documents;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        things = RoutesToTry.of(service);
        documents = things.calls();
    }

    @AfterEach
    void close() {
        systems.values().forEach(both -> both.forEach(ApiCaller::close));
        things.close();
        world.close();
    }

    @Test
    void whatIsNotYoursIsAnsweredLikeWhatDoesNotExist() throws Exception {
        var different = new LinkedHashSet<String>();
        var hiddenAt = new HashMap<Route, Integer>();
        for (var hidden : Hidden.all(service, world, cast)) {
            for (var call : calls()) {
                if (!hidden.routes().test(onPages(call.path()))) {
                    continue;
                }
                for (var officer : hidden.from()) {
                    for (var system : systems(officer)) {
                        var none = ask(system, officer, call, hidden.none());
                        var answer = ask(system, officer, call, hidden.asked());
                        if (!answer.equals(none)) {
                            different.add(hidden.what() + " at " + call + " by " + officer + ": " + answer.unlike(none));
                        }
                        if (!Set.of(403, 404).contains(none.status())) {
                            different.add("nothing at " + call + ": " + none.status() + " " + none.body());
                        }
                        hiddenAt.merge(call, 1, Integer::sum);
                    }
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(hiddenAt.keySet()).as("calls at which something is hidden").containsExactlyInAnyOrderElementsOf(calls());
    }

    @Test
    void whatIsYoursIsToldFromNothing() throws Exception {
        var sent = things.sent().value();
        var call = new Route("GET", API + "/disclosures/{id}");
        var system = systems(things.anyone()).getFirst();
        var theirs = ask(system, things.anyone(), call, new Hidden.Asked(sent, UUID.randomUUID()));
        var nothing = ask(system, things.anyone(), call, Hidden.Asked.nothing());
        assertThat(theirs.status()).isEqualTo(200);
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(theirs.ledger()).isNotEqualTo(nothing.ledger());
        assertThat(ask(system, things.anyone(), call, Hidden.Asked.nothing())).isEqualTo(nothing);
    }

    /// Those that name a thing.
    private List<Route> calls() {
        return calls(service);
    }

    static List<Route> calls(ApplicationContext service) {
        return EveryRouteAsksTest.routesOf(service).stream()
                .filter(it -> it.path().startsWith(API + "/") && it.path().contains("{id}")).toList();
    }

    /// Where the same thing stands on a page.
    static String onPages(String call) {
        var page = call.substring(API.length());
        for (var place : ON_PAGES.entrySet()) {
            page = page.replace(place.getKey(), place.getValue());
        }
        return page;
    }

    private List<ApiCaller> systems(OfficerId officer) {
        return systems.computeIfAbsent(officer, _ -> {
            var body = new BodyId(world.jdbc().sql("select body from partnership.officer where id = ?").param(officer.value())
                    .query(UUID.class).single());
            var register = Systems.of(service, world);
            return List.of(register.shares(body, officer), register.approves(body, officer)).stream()
                    .map(it -> new ApiCaller(port, register.token(it), officer)).toList();
        });
    }

    private Alike ask(ApiCaller system, OfficerId officer, Route call, Hidden.Asked asked) throws IOException, InterruptedException {
        clock.advance(Duration.ofMillis(50));   // all within the life of a token
        var path = call.path().substring(API.length()).replace("{id}", asked.id().toString())
                .replace("{attachment}", asked.part().toString());
        var came = system.tries(call.method(), UUID.randomUUID().toString(), path, documents.json(call.path()));
        return Alike.of(came.whole(), asked.ids(), world, officer, clock.instant());
    }
}
