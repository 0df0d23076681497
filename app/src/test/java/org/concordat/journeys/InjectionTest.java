package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.ActsAsked;
import org.concordat.ConcordatTest;
import org.concordat.requests.RequestPart;
import org.concordat.sharing.InquiryPart;
import org.concordat.sharing.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Whatever is put into any field of any form, into any parameter of any address and in the place of any identifier: it
/// is refused or kept as plain text. No fault, no markup, no header, no word of the insides; and each refusal stands in
/// the ledger.
@ConcordatTest
class InjectionTest {

    private static final Pattern NAMED = Pattern.compile("<(?:input|textarea|select)\\b[^>]*?\\bname=\"([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("<form action=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern CHOICES = Pattern.compile("\\{\\w+:([^}]*)}");

    /// What addresses are asked with that no handler names: anywhere, or read by hand.
    private static final List<String> ASKED = List.of("lang", "error", "code", "region", "area", "role", "standing", "known-day",
            "known-month", "known-year");

    /// What is sent by no form of a page, or by none of one nearby that stands as [RoutesToTry] leaves it; each gets whatever any
    /// form has.
    private static final Set<String> SHOWN_ELSEWHERE = Set.of("/api/token", "/error", "/glass", "/inbox/{id}/grant",
            "/inbox/{id}/opening", "/my-systems/{id}/agree", "/officers/{id}/roles", "/referrals/new/online", "/referrals/new/person",
            "/share-a-concern/online/sent", "/share-a-concern/person/sent", "/complain/mistake/sent", "/complain/treatment/sent", "/consultations/{reference}/answer/sent",
            "/systems/{id}/end");

    /// One by one, each field gets every so manieth value while the others are as they should be, and with it all get others;
    /// each form and address begins elsewhere than the one before. `-Dconcordat.injection=1` gives each field each value.
    static final int EVERY = Integer.getInteger("concordat.injection", 17);
    /// Of all values at once each route gets one in so many.
    private static final int AT_ONCE = EVERY == 1 ? 1 : 8;
    private static final int OF_ADDRESSES = EVERY == 1 ? 1 : 2;

    @Autowired
    private ApplicationContext service;
    @Value("${local.server.port}")
    private int port;

    private RoutesToTry routes;
    private Judging judging;

    @BeforeEach
    void lay() throws SQLException {
        routes = RoutesToTry.of(service);
        judging = Judging.in(service);
    }

    @AfterEach
    void close() {
        judging.close();
        routes.close();
    }

    @Test
    void nothingInAnyFieldOfAnyFormIsMoreThanText() throws Exception {
        var forms = routes(service, "POST");
        int first = 0;
        var asked = asked();
        var bare = new TreeSet<String>();
        assertThat(asked).contains("grant_type", "client_id", "client_secret");
        for (var route : forms) {
            first = (first + 1) % AT_ONCE;
            if (!new Sending(route).everyField(asked, first)) {
                bare.add(route.path());
            }
        }
        assertThat(judging.wrongs()).isEmpty();
        assertThat(bare).as("no page shows its form").containsExactlyInAnyOrderElementsOf(SHOWN_ELSEWHERE);
        assertThat(judging.sent()).as("sent").isGreaterThan(forms.size() * (Hostile.ALL.size() / AT_ONCE + Hostile.UNREADABLE.size()));
        assertThat(Injected.kept(service)).as("kept as something else than plain text").isEmpty();
    }

    @Test
    void nothingInAnyAddressIsMoreThanText() throws Exception {
        int first = 0;
        var pages = routes(service, "GET");
        var asked = asked();
        assertThat(asked).contains("page", "words", "show", "about", "larger", "written", "on-day");
        for (var route : pages) {
            var way = way(route);
            first = (first + 1) % OF_ADDRESSES;
            try (var client = Client.signedIn(port, way.officer())) {
                judging.of(way.officer());
                for (int turn = first; turn < Hostile.IN_ADDRESSES.size(); turn += OF_ADDRESSES) {
                    var hostile = Hostile.IN_ADDRESSES.get(turn);
                    judging.page(route, hostile.what(), client.get(way.path() + "?" + shortened(square(asked, Hostile.IN_ADDRESSES, turn))));
                    if (route.path().contains("{")) {
                        judging.page(route, hostile.what() + " in the path", client.get(in(route, hostile)));
                    }
                }
            }
        }
        assertThat(judging.wrongs()).isEmpty();
        assertThat(judging.sent()).as("sent").isGreaterThan(pages.size() * Hostile.IN_ADDRESSES.size() / OF_ADDRESSES);
    }

    /// In the place of every identifier, with the form as it should be.
    @Test
    void nothingInTheAddressOfAFormIsMoreThanText() throws Exception {
        int first = 0;
        var forms = routes(service, "POST").stream().filter(it -> it.path().contains("{")).toList();
        for (var route : forms) {
            var way = way(route);
            first = (first + 1) % AT_ONCE;
            try (var client = Client.signedIn(port, way.officer())) {
                judging.of(way.officer());
                for (int turn = first; turn < Hostile.IN_ADDRESSES.size(); turn += AT_ONCE) {
                    var hostile = Hostile.IN_ADDRESSES.get(turn);
                    judging.page(route, hostile.what() + " in the path", client.post(in(route, hostile), way.fields()));
                }
            }
        }
        assertThat(judging.wrongs()).isEmpty();
        assertThat(judging.sent()).as("sent").isGreaterThanOrEqualTo(forms.size() * (Hostile.IN_ADDRESSES.size() / AT_ONCE));
    }

    private static String in(EveryRouteAsksTest.Route route, Hostile hostile) {
        return route.path().replaceAll("\\{[^}]*}+", Matcher.quoteReplacement(hostile.inPath()));
    }

    @Test
    void aCarelessServiceIsCaught() throws Exception {
        var careless = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        careless.createContext("/raw", it -> answer(it, 200, "<p>" + asked(it) + "</p>"));
        careless.createContext("/attribute", it -> answer(it, 200, "<input name=\"a\" value=\"" + asked(it) + "\">"));
        careless.createContext("/link", it -> answer(it, 200, "<a href=\"" + asked(it).replace("\"", "&quot;") + "\">"));
        careless.createContext("/throws", it -> answer(it, 500, "Sorry"));
        careless.createContext("/trace", it -> answer(it, 422, "java.lang.IllegalStateException: no"));
        careless.createContext("/sql", it -> answer(it, 422, "ERROR: syntax error at or near \"drop\""));
        careless.createContext("/evaluates", it -> answer(it, 200, asked(it).replace("${1337*7331}", "9801547")));
        careless.createContext("/leads", it -> {
            it.getResponseHeaders().add("Location", asked(it).replaceAll("[^!-~]", ""));
            answer(it, 303, "");
        });
        careless.createContext("/splits", it -> {
            it.getResponseHeaders().add("X-Injected", "zq9");
            answer(it, 200, "");
        });
        careless.createContext("/careful", it -> answer(it, 200, "<p title=\"" + escaped(asked(it)) + "\">"
                + escaped(asked(it)) + "</p>"));
        careless.start();
        try (var http = HttpClient.newHttpClient()) {
            for (var path : List.of("raw", "attribute", "link", "throws", "trace", "sql", "evaluates", "leads", "splits")) {
                assertThat(found(http, careless, path)).as(path).isNotEmpty();
            }
            assertThat(found(http, careless, "careful")).isEmpty();
        } finally {
            careless.stop(0);
        }
    }

    /// The things of one route, laid again when one was used up.
    private final class Sending {

        private final EveryRouteAsksTest.Route route;
        private RoutesToTry.Way way;

        Sending(EveryRouteAsksTest.Route route) {
            this.route = route;
            this.way = way(route);
        }

        /// @param otherwise the fields where no page shows the form
        /// @return whether one did
        boolean everyField(List<String> otherwise, int first) throws IOException, InterruptedException {
            try (var client = Client.signedIn(port, way.officer())) {
                var shown = fields(client, way.path());
                var fields = new ArrayList<>(shown);
                if (shown.isEmpty()) {
                    fields.addAll(way.fields().keySet());
                    fields.addAll(otherwise);
                }
                judging.of(way.officer());
                var all = new LinkedHashSet<>(fields);
                all.addAll(way.fields().keySet());
                for (int turn = 0; turn < Hostile.ALL.size(); turn++) {
                    if (turn % AT_ONCE == first) {
                        var form = square(List.copyOf(all), Hostile.ALL, turn);
                        send(client, "everything, turn " + turn, "once=" + UUID.randomUUID() + "&" + form);
                    }
                    for (int field = turn % EVERY; field < fields.size(); field += EVERY) {
                        send(client, Hostile.ALL.get(turn).what() + " in " + fields.get(field),
                                one(fields.get(field), Hostile.ALL.get(turn)));
                    }
                }
                for (var unreadable : Hostile.UNREADABLE) {
                    send(client, unreadable.what(), one("words", unreadable));
                }
                return !shown.isEmpty();
            }
        }

        private void send(Client client, String what, String form) throws IOException, InterruptedException {
            var answer = client.postAsItStands(way.path(), form);
            judging.page(route, what, answer);
            if (answer.statusCode() == 303) {
                way = way(route);
            }
        }

        /// The form as it should be but for one field, which is said twice.
        private String one(String field, Hostile hostile) {
            var right = way.fields().entrySet().stream().filter(it -> !it.getKey().equals(field))
                    .map(it -> Hostile.typed(it.getKey(), it.getValue())).map(it -> it.what() + "=" + it.sent())
                    .collect(Collectors.joining("&"));
            return right + "&" + field + "=" + hostile.sent() + "&" + field + "=x&unknown=" + hostile.sent();
        }
    }

    /// Each field with another value, and in as many turns as there are values each field with each.
    private static String square(List<String> fields, List<Hostile> values, int turn) {
        var form = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i++) {
            form.add(fields.get(i) + "=" + values.get((turn + i) % values.size()).sent());
        }
        return String.join("&", form);
    }

    private static String shortened(String query) {
        return query.length() < 7000 ? query : query.substring(0, 7000).replaceFirst("%[^%]?$", "");
    }

    /// With every step and part of an address, and without what systems ask for.
    static List<EveryRouteAsksTest.Route> routes(ApplicationContext service, String method) {
        return EveryRouteAsksTest.routesOf(service).stream().filter(it -> it.method().equals(method))
                .filter(it -> !it.path().equals(ActsAsked.FORGETFUL) && !it.path().startsWith("/api/v1/"))
                .flatMap(it -> parts(it.path()).map(path -> new EveryRouteAsksTest.Route(method, path))).toList();
    }

    private static Stream<String> parts(String path) {
        var choices = CHOICES.matcher(path);
        if (choices.find()) {
            return Stream.of(choices.group(1).split("\\|")).map(choices::replaceFirst);
        }
        return path.contains("{step}") ? Stream.of(Step.values()).map(it -> path.replace("{step}", it.slug()))
                : path.equals("/inquiries/{id}/{part}") ? Stream.of(InquiryPart.Kind.values()).map(it -> path.replace("{part}", it.slug()))
                : path.equals("/requests/{id}/{part}") ? Stream.of(RequestPart.Kind.values()).map(it -> path.replace("{part}", it.slug()))
                : Stream.of(path);
    }

    private RoutesToTry.Way way(EveryRouteAsksTest.Route route) {
        return routes.to(route.method(), route.path());
    }

    /// Whatever a handler of any address asks for by name, put to every page.
    private List<String> asked() {
        var names = new LinkedHashSet<>(ASKED);
        service.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(it -> it.getHandlerMethods().values().stream())
                .flatMap(it -> Stream.of(it.getMethodParameters())).filter(it -> it.hasParameterAnnotation(RequestParam.class))
                .forEach(it -> {
                    it.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                    var named = it.getParameterAnnotation(RequestParam.class).name();
                    names.add(named.isEmpty() ? it.getParameterName() : named);
                });
        return List.copyOf(names);
    }

    /// The names of the fields of the form that is sent there.
    private static List<String> fields(Client client, String path) throws IOException, InterruptedException {
        var names = new LinkedHashSet<String>();
        FORM.matcher(showing(client, path)).results().filter(form -> form.group(1).equals(path))
                .forEach(form -> NAMED.matcher(form.group(2)).results().forEach(it -> names.add(it.group(1))));
        names.remove("_csrf");
        return List.copyOf(names);
    }

    /// What shows the form that is sent there: its own page, or the nearest above that shows it, asks for it anew, or before which
    /// it is checked; empty where none does.
    static String showing(Client client, String path) throws IOException, InterruptedException {
        var form = "<form action=\"" + path + "\"";
        for (var page = path; !page.isEmpty(); page = page.substring(0, page.lastIndexOf('/'))) {
            var shown = new StringBuilder();
            for (var shows : List.of(page, page + "/new", page + "/check")) {
                var body = client.get(shows).body();
                shown.append(body.contains(form) ? body : "");
            }
            if (!shown.isEmpty()) {
                return shown.toString();
            }
        }
        return "";
    }

    private static List<String> found(HttpClient http, HttpServer careless, String path)
            throws IOException, InterruptedException {
        var found = new ArrayList<String>();
        for (var hostile : Hostile.IN_ADDRESSES) {
            var address = URI.create("http://localhost:" + careless.getAddress().getPort() + "/" + path + "?"
                    + hostile.sent());
            found.addAll(Injected.wrongs(Injected.Answer.of(
                    http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()))));
        }
        return found;
    }

    private static String asked(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery();
        return query == null ? "" : URLDecoder.decode(query, StandardCharsets.UTF_8).replace("\r\n", " ");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
