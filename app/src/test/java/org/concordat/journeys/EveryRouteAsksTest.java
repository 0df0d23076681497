package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.ActsAsked;
import org.concordat.ConcordatTest;
import org.concordat.Golden;
import org.concordat.access.Access;
import org.concordat.access.web.UnaskedRoutes;
import org.concordat.api.web.ApiCaller;
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
    private static final Set<Integer> ANSWERED = Set.of(200, 201, 303, 403, 409);

    /// What is shown, done or refused is an entry.
    private static final Set<Integer> TOLD = Set.of(200, 201, 303, 403, 409);

    /// Not as it should be, or of a version that is not the last.
    private static final Set<Integer> SENT_BACK = Set.of(412, 422);

    /// Acts by which something is looked at, or is asked for on the way to another act.
    private static final Pattern ON_THE_WAY = Pattern.compile("api[.]call|.*[.](list|read|see|use|explain|try)");

    /// Forms whose own act is such a one, or none, and why.
    static final Map<String, String> NO_ACT_OF_THEIR_OWN = Map.of(
            "/glass/check", "shows what was typed, before the glass is broken",
            "/inbox/{id}/grant/check", "shows what was typed, before it is asked",
            "/referrals/new/{kind:person|online}/check", "shows what was typed, before it is referred",
            "/disclosures/{id}/paper/copies", "is of what is read, and numbered and recorded as a copy",
            "/disclosures/{id}/paper/exports", "is of what is read, and numbered and recorded as a copy",
            "/api/v1/disclosures/{id}/paper/copies", "is of what is read, and numbered and recorded as a copy",
            "/api/v1/disclosures/{id}/paper/exports", "is of what is read, and numbered and recorded as a copy");

    /// May only grow shorter: forms in which nothing stands but what whoever came types, and their checking; nothing protected
    /// is shown there, and what is then done is recorded.
    private static final List<String> FORMS_ALONE = List.of("GET /agreements/import", "GET /agreements/new", "GET /bodies/new", "GET /consulting/new",
            "GET /erasures/new", "GET /figure-releases/new", "GET /glass", "GET /glass/check", "POST /glass/check", "GET /matters/new", "GET /meetings/new", "GET /our-pilots/new", "GET /our-publications/new",
            "GET /people/new", "GET /priorities/new", "GET /resources/file", "GET /resources/new", "GET /reviews/new", "GET /samples/new", "GET /referrals/new", "GET /referrals/new/{kind:person|online}", "GET /referrals/new/{kind:person|online}/check",
            "POST /referrals/new/{kind:person|online}/check");

    /// May only grow shorter: what they do is done already where they are tried, or the page to which they lead says it.
    private static final List<String> DONE_BEFORE = List.of("POST /my-systems/{id}/agree", "GET /matters/steps/{id}");

    /// May only grow shorter: requests that read, and are more than one entry.
    private static final Map<String, String> SEVERAL_ENTRIES = Map.of(
            "/home", "each list of what waits is another module's",
            "/requests", "what was asked, what is being written and what was not sent are three lists",
            "/inquiries", "what was asked and what is being written are two lists",
            "/meetings", "meetings, actions and cases that are due are three lists",
            "/drafts/{id}/check", "the draft is previewed, beside what it holds",
            "/drafts/{id}/versions", "what stays home is read, and its versions are listed",
            "/api/v1/drafts/{id}/versions", "what stays home is read, and its versions are listed",
            "/inbox/{id}", "to whoever was let in, that a correction is not theirs to confirm is an entry of its own",
            "/inbox/{id}/attachments/{attachment}", "the disclosure is read, and the file is taken",
            "/api/v1/inbox/{id}/attachments/{attachment}", "the disclosure is read, and the file is taken");

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Access access;
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
    /// @param entries how many more the ledger has of the officer who came, for each way in which something was shown, done or
    ///     refused
    /// @param unasked why nobody is asked there; empty where somebody is
    record Tried(String method, String path, int status, Set<String> acts, List<Long> entries, String unasked) {

        boolean leftNoEntry() {
            return entries.contains(0L) && unasked.isEmpty();
        }

        /// What a request reads is one entry, however much it shows.
        boolean readsInSeveralEntries() {
            return method.equals("GET") && entries.stream().anyMatch(it -> it > 1);
        }

        boolean askedNothing() {
            return acts.isEmpty() && unasked.isEmpty();
        }

        /// Whatever changes anything asks for more than to look at it.
        boolean passesOnReading() {
            return !method.equals("GET") && unasked.isEmpty() && acts.stream().allMatch(ON_THE_WAY.asMatchPredicate());
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
        assertThat(all).hasSizeGreaterThan(270);
        assertThat(all).filteredOn(Tried::askedNothing).as("ask nothing").isEmpty();
        assertThat(all).filteredOn(it -> !ANSWERED.contains(it.status()) && it.unasked().isEmpty())
                .as("did not let in an officer who may come").isEmpty();
        assertThat(all).filteredOn(it -> SENT_BACK.contains(it.status()) && it.unasked().isEmpty())
                .extracting(it -> it.status() + " " + it.method() + " " + it.path()).as("""
                forms that are sent back: let RoutesToTry say what FormShown cannot know""").isEmpty();
        assertThat(all).filteredOn(Tried::passesOnReading).extracting(Tried::path).as("""
                nothing is asked there but what is asked to look: let the act be asked""")
                .containsExactlyInAnyOrderElementsOf(NO_ACT_OF_THEIR_OWN.keySet());
        assertThat(all).filteredOn(Tried::leftNoEntry).extracting(it -> it.method() + " " + it.path()).as("""
                show or do something, and no entry in the ledger says so""").containsExactlyInAnyOrderElementsOf(
                Stream.concat(FORMS_ALONE.stream(), DONE_BEFORE.stream()).toList());
        assertThat(all).filteredOn(Tried::readsInSeveralEntries).extracting(Tried::path).as("""
                read in several entries what one request shows""").containsExactlyInAnyOrderElementsOf(SEVERAL_ENTRIES.keySet());
        assertThat(never(access, all)).as("""
                acts that no route asked: let RoutesToTry, or OtherWays, come to the act""").isEmpty();
        Golden.compare("which-route-asks-what.txt", written(all));
    }

    @Test
    void anActThatNoRouteAsksIsCaught() {
        var route = new Tried("GET", "/", 200, Set.of("sharing.draft.list"), List.of(1L), "");
        assertThat(never(access, List.of(route))).contains("sharing.draft.read").doesNotContain("sharing.draft.list");
    }

    /// Of the book, what none of them asked.
    private static Set<String> never(Access access, List<Tried> all) {
        var acts = access.book().stream().map(it -> it.act().id()).collect(Collectors.toCollection(TreeSet::new));
        all.forEach(it -> acts.removeAll(it.acts()));
        return acts;
    }

    @Test
    void aFormThatIsTakenFromWhoeverReadsItsPageIsCaught() {
        assertThat(new Tried("POST", "/", 303, Set.of("sharing.draft.list", "sharing.draft.read"), List.of(1L), "")).matches(Tried::passesOnReading);
        assertThat(new Tried("POST", "/", 303, Set.of("sharing.draft.list", "sharing.draft.save"), List.of(1L), "")).matches(it ->
                !it.passesOnReading());
    }

    @Test
    void aRouteThatAsksNothingIsCaughtHere() throws Exception {
        assertThat(tried(new Route("GET", ActsAsked.FORGETFUL))).matches(Tried::askedNothing);
    }

    @Test
    void aRouteThatLeavesNoEntryIsCaughtHere() throws Exception {
        assertThat(tried(new Route("GET", "/people/new"))).as("a form alone").matches(Tried::leftNoEntry);
        assertThat(tried(new Route("GET", "/drafts"))).as("a list").matches(it -> it.entries().equals(List.of(1L)) && !it.leftNoEntry());
    }

    @Test
    void aReadInSeveralEntriesAndARefusalThatIsNoneAreCaught() {
        assertThat(new Tried("GET", "/", 200, Set.of("sharing.draft.list"), List.of(1L, 2L), "")).matches(Tried::readsInSeveralEntries);
        assertThat(recorded(403, 0)).containsExactly(0L);
        assertThat(new Tried("GET", "/", 200, Set.of("sharing.draft.list"), List.of(1L, 0L), "")).matches(Tried::leftNoEntry);
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

    private static Stream<Route> routes(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream().flatMap(path ->
                (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods).stream()
                        .map(method -> new Route(method.name(), path)));
    }

    /// By the officer who comes to it first, and by whoever else does.
    private Tried tried(Route route) throws IOException, InterruptedException {
        var first = tried(route, routes.to(route.method(), route.path()));
        var acts = new TreeSet<>(first.acts());
        var entries = new ArrayList<>(first.entries());
        for (var way : routes.others().to(route.method(), route.path())) {
            var other = tried(route, way);
            acts.addAll(other.acts());
            entries.addAll(other.entries());
        }
        return new Tried(first.method(), first.path(), first.status(), acts, entries, first.unasked());
    }

    private Tried tried(Route route, RoutesToTry.Way way) throws IOException, InterruptedException {
        var unasked = UnaskedRoutes.why(route.method(), route.path());
        if (way.fields().containsKey("token")) {
            return called(route, way, unasked);
        }
        try (var client = Client.signedIn(port, way.officer())) {
            var form = route.method().equals("POST") ? FormShown.of(client.get(way.path()).body()) : null;
            asked.forget();
            long before = routes.recordedOf(way.officer());
            var answer = form == null ? client.get(way.path()) : sent(client, way, form.filled(way.fields(), routes.today()));
            var acts = asked.of(route.method(), way.path());   // waits until the service is done
            return new Tried(route.method(), route.path(), answer.statusCode(), acts,
                    recorded(answer.statusCode(), routes.recordedOf(way.officer()) - before), unasked);
        }
    }

    static HttpResponse<String> sent(Client client, RoutesToTry.Way way, Map<String, String> fields)
            throws IOException, InterruptedException {
        return way.path().endsWith("/attachments") ? client.postAs(way.path(), "multipart/form-data; boundary=b", parts(fields))
                : client.post(way.path(), fields);
    }

    /// The same with a file.
    private static String parts(Map<String, String> fields) {
        return fields.entrySet().stream().map(it -> part("\"" + it.getKey() + "\"", it.getValue())).collect(Collectors.joining())
                + part("\"file\"; filename=\"a.txt\"", "Dear Sam") + "--b--\r\n";
    }

    private static String part(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=" + name + "\r\n\r\n" + value + "\r\n";
    }

    /// By a body's own system, for that officer.
    private Tried called(Route route, RoutesToTry.Way way, String unasked) throws IOException, InterruptedException {
        try (var system = new ApiCaller(port, way.fields().get("token"), way.officer())) {
            var path = way.path().substring("/api/v1".length());
            var version = system.version(path);
            asked.forget();
            long before = routes.recordedOf(way.officer());
            var came = system.tries(route.method(), "key", path, way.fields().get("json"), version);
            var acts = asked.of(route.method(), way.path());
            return new Tried(route.method(), route.path(), came.status(), acts,
                    recorded(came.status(), routes.recordedOf(way.officer()) - before), unasked);
        }
    }

    private static List<Long> recorded(int status, long entries) {
        return TOLD.contains(status) ? List.of(entries) : List.of();
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
