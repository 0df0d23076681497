package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.api.web.ApiCaller;
import org.concordat.api.web.Systems;
import org.concordat.journeys.EveryRouteAsksTest.Route;
import org.concordat.journeys.SameTimeTest.Took;
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

/// A system waits as long for what its officer may not know of as for what does not exist: at the shortest call of each method at
/// which a thing is hidden, as on the pages ([SameTimeTest], which says how it is measured).
@ConcordatTest
class SameTimeOfCallsTest {

    private static final String API = "/api/v1";

    /// Or a system would ask too often.
    private static final Duration PACE = Duration.ofMillis(200);

    /// A call that is answered as if nothing were there, for a system of an officer.
    private record Calling(Systems.Known system, OfficerId officer, Route route, Hidden hidden) {

        @Override
        public String toString() {
            return route + " of " + hidden.what();
        }
    }

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TestClock clock;
    @Value("${local.server.port}")
    private int port;

    private final Map<OfficerId, List<Systems.Known>> known = new HashMap<>();
    private World world;
    private RoutesToTry things;
    private CallsToTry documents;
    private Systems systems;
    private List<Hidden> hidden;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        things = RoutesToTry.of(service);
        documents = things.calls();
        systems = Systems.of(service, world);
        hidden = Hidden.all(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        things.close();
        world.close();
    }

    @Test
    void theTimeItTakesTellsNothing() throws Exception {
        var all = new LinkedHashMap<Calling, Took>();
        for (var thing : hidden) {
            for (var method : List.of("GET", "POST")) {
                calling(thing, method).ifPresent(it -> all.put(it, Took.none()));
            }
        }
        Set<String> asked = all.keySet().stream().map(it -> it.hidden().what()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).as("kinds of which there is a call").isEqualTo(askedFor());
        for (var each : all.entrySet()) {
            ask(each.getKey(), SameTimeTest.FEW, each.getValue());
        }
        for (var each : all.entrySet()) {
            if (!each.getValue().isWell()) {
                System.out.println(each.getKey() + ": " + each.getValue().chance() + ", asked again");
                ask(each.getKey(), SameTimeTest.MORE, each.getValue());
            }
        }
        System.out.println(all.size() + " calls for what is hidden: the chance that it takes longer lies between "
                + all.values().stream().mapToDouble(Took::chance).min().orElseThrow() + " and "
                + all.values().stream().mapToDouble(Took::chance).max().orElseThrow());
        all.forEach((calling, took) -> assertThat(took.chance()).as(calling.toString())
                .isBetween(SameTimeTest.LOWEST, SameTimeTest.HIGHEST));
    }

    /// Of which there is a call.
    private Set<String> askedFor() {
        return hidden.stream().filter(thing -> CallsAnsweredAlikeTest.calls(service).stream()
                        .anyMatch(call -> thing.routes().test(CallsAnsweredAlikeTest.onPages(call.path()))))
                .map(Hidden::what).collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Calling> calling(Hidden thing, String method) throws IOException, InterruptedException {
        var at = CallsAnsweredAlikeTest.calls(service).stream().filter(it -> it.method().equals(method)
                        && thing.routes().test(CallsAnsweredAlikeTest.onPages(it.path())))
                .sorted(Comparator.comparing((Route it) -> it.path().length()).thenComparing(Route::path)).toList();
        for (var route : at) {
            for (var officer : thing.from()) {
                for (var system : known(officer)) {
                    var calling = new Calling(system, officer, route, thing);
                    try (var caller = caller(calling)) {
                        if (send(caller, calling, thing.asked()) == 404) {
                            return Optional.of(calling);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<Systems.Known> known(OfficerId officer) {
        return known.computeIfAbsent(officer, _ -> {
            var body = new BodyId(world.jdbc().sql("select body from partnership.officer where id = ?").param(officer.value())
                    .query(UUID.class).single());
            return List.of(systems.shares(body, officer), systems.approves(body, officer));
        });
    }

    /// With a token that is new.
    private ApiCaller caller(Calling it) {
        return new ApiCaller(port, systems.token(it.system()), it.officer());
    }

    private void ask(Calling it, int pairs, Took took) throws IOException, InterruptedException {
        try (var caller = caller(it)) {
            SameTimeTest.ask(it.hidden(), asked -> send(caller, it, asked), pairs, took);
        }
    }

    private int send(ApiCaller caller, Calling it, Hidden.Asked asked) throws IOException, InterruptedException {
        clock.advance(PACE);
        return caller.tries(it.route().method(), UUID.randomUUID().toString(), asked.at(it.route().path().substring(API.length())),
                documents.json(it.route().path())).status();
    }
}
