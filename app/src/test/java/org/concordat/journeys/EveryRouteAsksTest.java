package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.ActsAsked;
import org.concordat.ConcordatTest;
import org.concordat.Golden;
import org.concordat.access.web.UnaskedRoutes;
import org.concordat.api.web.ApiCaller;
import org.concordat.attachments.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route of the running service asks `access`, when an officer who may reach it comes to it; what each asks stands
/// in `docs/which-route-asks-what.txt`. A route that is new is given an officer and a thing in [RoutesToTry].
@ConcordatTest
class EveryRouteAsksTest {

    /// What a request that made it through is answered with: a page, elsewhere, the form again, or that it cannot be.
    private static final Set<Integer> ANSWERED = Set.of(200, 201, 303, 403, 409, 412, 422);

    @Autowired
    private ApplicationContext service;
    @Autowired
    private ActsAsked asked;
    @Value("${local.server.port}")
    private int port;

    private RoutesToTry routes;

    @BeforeEach
    void lay() throws SQLException {
        routes = RoutesToTry.of(service);
    }

    @AfterEach
    void close() {
        routes.close();
    }

    /// A route, and what came of trying it.
    ///
    /// @param unasked why nobody is asked there; empty where somebody is
    record Tried(String method, String path, int status, Set<String> acts, String unasked) {

        boolean askedNothing() {
            return acts.isEmpty() && unasked.isEmpty();
        }

        String line() {
            return "%-4s  %-46s  %s".formatted(method, path,
                    unasked.isEmpty() ? String.join(" ", acts) : "(nothing: " + unasked + ")");
        }
    }

    @Test
    void everyRouteAsksAndWhatItAsksIsWritten() throws Exception {
        var all = new ArrayList<Tried>();
        for (var route : routesOf(service)) {
            if (!route.path().equals(ActsAsked.FORGETFUL)) {
                all.add(tried(route));
            }
        }
        assertThat(all).hasSizeGreaterThan(110);
        assertThat(all).filteredOn(Tried::askedNothing).as("ask nothing").isEmpty();
        assertThat(all).filteredOn(it -> !ANSWERED.contains(it.status()) && it.unasked().isEmpty())
                .as("did not let in an officer who may come").isEmpty();
        Golden.compare("which-route-asks-what.txt", written(all));
    }

    @Test
    void aRouteThatAsksNothingIsCaughtHere() throws Exception {
        assertThat(tried(new Route("GET", ActsAsked.FORGETFUL))).matches(Tried::askedNothing);
    }

    @Test
    void aRouteThatAsksNothingIsNotAnswered() throws Exception {
        try (var client = Client.signedIn(port, routes.anyone())) {
            var answer = client.get(ActsAsked.FORGETFUL);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("there is a problem with the service").doesNotContain("A secret");
        }
    }

    /// What serves pages is the controllers alone: no other kind of mapping has a route that would slip by.
    @Test
    void nothingElseAnswers() {
        assertThat(service.getBeansOfType(HandlerMapping.class).values()).allSatisfy(mapping ->
                assertThat(mapping).satisfiesAnyOf(
                        it -> assertThat(it).isInstanceOf(RequestMappingHandlerMapping.class),
                        // of the health, which has no address at the service's own port
                        it -> assertThat(it).isInstanceOfSatisfying(RequestMappingInfoHandlerMapping.class,
                                endpoints -> assertThat(endpoints.getHandlerMethods()).isEmpty()),
                        it -> assertThat(it).isInstanceOfSatisfying(AbstractUrlHandlerMapping.class,
                                urls -> assertThat(urls.getHandlerMap()).isEmpty()),
                        it -> assertThat(it).isInstanceOfSatisfying(RouterFunctionMapping.class,
                                functions -> assertThat(functions.getRouterFunction()).isNull())));
    }

    record Route(String method, String path) {
    }

    static List<Route> routesOf(ApplicationContext service) {
        return service.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(EveryRouteAsksTest::routes)
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method)).toList();
    }

    private static java.util.stream.Stream<Route> routes(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream().flatMap(path ->
                (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods).stream()
                        .map(method -> new Route(method.name(), path)));
    }

    private Tried tried(Route route) throws IOException, InterruptedException {
        var unasked = UnaskedRoutes.why(route.method(), route.path());
        var way = routes.to(route.method(), route.path());
        if (way.fields().containsKey("token")) {
            return called(route, way, unasked);
        }
        try (var client = Client.signedIn(port, way.officer())) {
            asked.forget();
            HttpResponse<String> answer = route.method().equals("POST")
                    ? client.post(way.path(), way.fields()) : client.get(way.path());
            return new Tried(route.method(), route.path(), answer.statusCode(), asked.of(route.method(), way.path()),
                    unasked);
        }
    }

    /// By a body's own system, for that officer.
    private Tried called(Route route, RoutesToTry.Way way, String unasked) throws IOException, InterruptedException {
        try (var system = new ApiCaller(port, way.fields().get("token"), way.officer())) {
            asked.forget();
            var path = way.path().substring("/api/v1".length());
            var came = route.method().equals("GET") ? system.get(path)
                    : path.endsWith("/attachments") ? system.uploads("key", path, "A letter", "a.png", Files.png())
                    : system.sends(route.method(), "key", path, way.fields().get("json"), "If-Match", "\"1\"");
            return new Tried(route.method(), route.path(), came.status(), asked.of(route.method(), way.path()), unasked);
        }
    }

    private static String written(List<Tried> all) {
        var lines = new StringBuilder("""
                Which route asks what, of an officer who may come to it. Written by EveryRouteAsksTest; the acts and their
                rules stand in who-may-do-what.txt.

                """);
        var byPath = new TreeMap<String, List<Tried>>();
        all.forEach(it -> byPath.computeIfAbsent(it.path(), path -> new ArrayList<>()).add(it));
        byPath.values().forEach(each -> each.forEach(it -> lines.append(it.line()).append('\n')));
        return lines.toString();
    }
}
