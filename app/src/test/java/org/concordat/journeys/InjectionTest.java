package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.ActsAsked;
import org.concordat.ConcordatTest;
import org.concordat.access.web.UnaskedRoutes;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// Whatever is put into any field of any form, into any parameter of any address and in the place of any identifier: it
/// is refused or kept as plain text. No fault, no markup, no header, no word of the insides; and each refusal stands in
/// the ledger.
@ConcordatTest
class InjectionTest {

    private static final Pattern NAMED = Pattern.compile("<(?:input|textarea|select)\\b[^>]*?\\bname=\"([^\"]+)\"");

    /// What addresses are asked with, anywhere; each is put to every page.
    private static final List<String> ASKED = List.of("page", "words", "state", "filter", "standing", "month", "kind",
            "region", "area", "role", "look", "discarded", "why", "written", "on-day", "on-month", "on-year", "known-day",
            "known-month", "known-year", "lang",
            "error", "code");

    /// One by one, each field gets every so manieth value while the others are as they should be; in the squares it gets
    /// all. `-Dconcordat.injection=1` gives each field each value, and takes a quarter of an hour.
    private static final int EVERY = Integer.getInteger("concordat.injection", 17);
    /// Each route is asked with every second value, and its neighbour with the others.
    private static final int OF_ADDRESSES = EVERY == 1 ? 1 : 2;

    @Autowired
    private ApplicationContext service;
    @Value("${local.server.port}")
    private int port;

    private RoutesToTry routes;
    private Refusals refusals;
    private final Map<String, List<String>> wrongs = new TreeMap<>();
    private int sent;

    @BeforeEach
    void lay() throws SQLException {
        routes = RoutesToTry.of(service);
        refusals = Refusals.in(service);
    }

    @AfterEach
    void close() {
        refusals.close();
        routes.close();
    }

    @Test
    void nothingInAnyFieldOfAnyFormIsMoreThanText() throws Exception {
        for (var route : routes("POST")) {
            var fields = fields(route);
            new Sending(route).everyField(fields);
        }
        assertThat(wrongs).isEmpty();
        assertThat(sent).as("sent").isGreaterThan(2000);
        assertThat(kept()).as("kept as something else than plain text").isEmpty();
    }

    @Test
    void nothingInAnyAddressIsMoreThanText() throws Exception {
        int first = 0;
        for (var route : routes("GET")) {
            var way = way(route);
            first = (first + 1) % OF_ADDRESSES;
            try (var client = Client.signedIn(port, way.officer())) {
                refusals.of(way.officer());
                var path = way.path();
                for (int turn = first; turn < Hostile.IN_ADDRESSES.size(); turn += OF_ADDRESSES) {
                    var query = square(ASKED, Hostile.IN_ADDRESSES, turn);
                    judge(route, Hostile.IN_ADDRESSES.get(turn).what(), client.get(path + "?" + shortened(query)));
                }
                if (route.path().contains("{")) {
                    for (int turn = first; turn < Hostile.IN_ADDRESSES.size(); turn += OF_ADDRESSES) {
                        var hostile = Hostile.IN_ADDRESSES.get(turn);
                        judge(route, hostile.what() + " in the path",
                                client.get(route.path().replaceAll("\\{[^}]*}+", hostile.inPath().replace("\\", "\\\\")
                                        .replace("$", "\\$"))));
                    }
                }
            }
        }
        assertThat(wrongs).isEmpty();
        assertThat(sent).as("sent").isGreaterThan(1000);
    }

    /// Escapes that are none, too many fields, too large a form, and what is no form at all.
    @Test
    void aFormThatIsNoneIsRefused() throws Exception {
        var many = IntStream.range(0, 3000).mapToObj(n -> "f" + n + "=x").collect(Collectors.joining("&"));
        try (var client = Client.signedIn(port, routes.anyone())) {
            refusals.of(routes.anyone());
            for (var path : List.of("/drafts", "/sign-in", "/nowhere", "/sign-out")) {
                for (var form : List.of("words=%zz", "words=%", "=&&=%00", "once=%u0041", many, "words=" + "x".repeat(3_000_000))) {
                    judge(new EveryRouteAsksTest.Route("POST", path), form.substring(0, Math.min(20, form.length())),
                            client.postAs(path, "application/x-www-form-urlencoded", form));
                }
                for (var type : List.of("multipart/form-data", "multipart/form-data; boundary=x", "application/json",
                        "text/plain; charset=nonesuch", "application/x-www-form-urlencoded; charset=nonesuch", "zq9")) {
                    judge(new EveryRouteAsksTest.Route("POST", path), type, client.postAs(path, type, "--x\r\nzq9"));
                }
            }
        }
        assertThat(wrongs).isEmpty();
    }

    /// Requests as no browser makes them.
    @Test
    void aRequestThatIsNoneIsRefused() throws Exception {
        for (var target : List.of("/sign-in?words=%zz", "/sign-in?words=%", "/sign-in?%00=%00", "/%zz", "/%00", "/..%2f..%2fetc/passwd",
                "//evil.example/", "/drafts/..;/admin", "/sign-in\\..\\x", "/sign-in?page=1&page=2&page=<script>zq9()</script>",
                "http://evil.example/sign-in", "*", "/assets/..%2fapplication.properties", "/assets/%2e%2e/application.properties")) {
            for (var header : List.of("X: y", "Accept: ;;;", "Accept: zq9/zq9", "Accept-Language: zq9<script>;q=x",
                    "Cookie: lang=<script>zq9; JSESSIONID=../../x", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: zq9",
                    "Referer: javascript:zq9()", "Range: bytes=9-1", "If-Modified-Since: zq9", "X-HTTP-Method-Override: DELETE",
                    "Content-Length: -1", "Transfer-Encoding: zq9")) {
                for (var method : List.of("GET", "POST", "PUT", "TRACE", "zq9")) {
                    var wrong = Injected.wrongs(raw(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n" + header
                            + "\r\nConnection: close\r\n\r\n"));
                    if (!wrong.isEmpty()) {
                        wrongs.computeIfAbsent(method + " " + target, _ -> new ArrayList<>()).add(header + ": " + wrong);
                    }
                }
            }
        }
        assertThat(wrongs).isEmpty();
    }

    /// The status, the headers and the body that come back over a bare connection.
    private Injected.Answer raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var parts = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\r\n\r\n", 2);
            var lines = parts[0].split("\r\n");
            var headers = new TreeMap<String, List<String>>();
            Arrays.stream(lines).skip(1).map(line -> line.split(": ?", 2)).forEach(it ->
                    headers.computeIfAbsent(it[0].toLowerCase(java.util.Locale.ROOT), _ -> new ArrayList<>()).add(it[1]));
            return new Injected.Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, parts.length > 1 ? parts[1] : "");
        }
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

        void everyField(List<String> fields) throws IOException, InterruptedException {
            try (var client = Client.signedIn(port, way.officer())) {
                refusals.of(way.officer());
                var all = new LinkedHashSet<>(fields);
                all.addAll(way.fields().keySet());
                for (int turn = 0; turn < Hostile.ALL.size(); turn++) {
                    var form = square(List.copyOf(all), Hostile.ALL, turn);
                    send(client, "everything, turn " + turn, "once=" + UUID.randomUUID() + "&" + form);
                    for (int field = turn % EVERY; field < fields.size(); field += EVERY) {
                        send(client, Hostile.ALL.get(turn).what() + " in " + fields.get(field),
                                one(fields.get(field), Hostile.ALL.get(turn)));
                    }
                }
                for (var unreadable : Hostile.UNREADABLE) {
                    send(client, unreadable.what(), one("words", unreadable));
                }
            }
        }

        private void send(Client client, String what, String form) throws IOException, InterruptedException {
            var answer = client.postAsItStands(way.path(), form);
            judge(route, what, answer);
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

    private List<EveryRouteAsksTest.Route> routes(String method) {
        return EveryRouteAsksTest.routesOf(service).stream().filter(it -> it.method().equals(method))
                .filter(it -> !it.path().equals(ActsAsked.FORGETFUL) && !it.path().startsWith("/api/v1/")).toList();
    }

    private RoutesToTry.Way way(EveryRouteAsksTest.Route route) {
        return routes.to(route.method(), route.path());
    }

    /// The names of the fields on the page that shows the form.
    private List<String> fields(EveryRouteAsksTest.Route route) throws IOException, InterruptedException {
        var way = way(route);
        var names = new LinkedHashSet<String>();
        try (var client = Client.signedIn(port, way.officer())) {
            var named = NAMED.matcher(client.get(way.path()).body());
            while (named.find()) {
                names.add(named.group(1));
            }
        }
        names.removeAll(Set.of("_csrf"));
        return List.copyOf(names);
    }

    private void judge(EveryRouteAsksTest.Route route, String what, HttpResponse<String> answer) {
        sent++;
        var found = new ArrayList<>(Injected.wrongs(Injected.Answer.of(answer)));
        answer.headers().firstValue("location").filter(to -> to.startsWith("/sign-in?") || to.equals("/sign-in"))
                .filter(_ -> !route.path().startsWith("/sign-") && !route.path().startsWith("/oauth2"))
                .ifPresent(to -> found.add("is not signed in any more"));
        if (refusals.isMissing(answer.statusCode()) && !refusesNobody(route, what, answer.statusCode())) {
            found.add("refused with " + answer.statusCode() + " and not recorded");
        }
        if (!found.isEmpty()) {
            wrongs.computeIfAbsent(route.method() + " " + route.path(), _ -> new ArrayList<>()).add(what + ": " + found);
        }
    }

    /// At a page for everyone; where an address is none of the service's; where Tomcat could not read it, and so knew nobody.
    private static boolean refusesNobody(EveryRouteAsksTest.Route route, String what, int status) {
        return !UnaskedRoutes.why(route.method(), route.path()).isEmpty() || route.path().equals("/nowhere")
                || status == 409 && route.path().startsWith("/receipts/")   // a receipt that is not ready
                || what.endsWith("in the path") && (status == 400
                        || status == 404 && (what.startsWith("nothing") || route.path().matches(".*\\{(step|kind):.*")));
    }

    /// Columns of any table in which markup, control or turning characters are.
    private List<String> kept() throws SQLException {
        try (var world = World.of(service)) {
            return world.jdbc().sql("""
                    select c.table_schema, c.table_name, c.column_name
                      from information_schema.columns c
                      join information_schema.tables t using (table_schema, table_name)
                     where t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb')
                       and c.table_schema not in ('pg_catalog', 'information_schema')
                    """).query((row, _) -> List.of(row.getString(1) + "." + row.getString(2), row.getString(3))).list()
                    .stream().filter(column -> world.jdbc().sql("select exists (select from " + column.get(0) + " where "
                            + column.get(1) + "::text ~ '<script>zq9|<img src=x|\\u202E|[\\u0001-\\u0008]')")
                            .query(Boolean.class).single()).map(column -> String.join(".", column)).toList();
        }
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
