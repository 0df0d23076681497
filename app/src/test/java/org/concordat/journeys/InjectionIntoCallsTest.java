package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.concordat.ConcordatTest;
import org.concordat.journeys.EveryRouteAsksTest.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// Whatever a system sends: into any value and any name of any document, any parameter, any header that the API reads, and
/// in the place of any identifier. It is refused or kept as plain text, as in [InjectionTest]; who may not do a thing is
/// recorded as refused.
@ConcordatTest
class InjectionIntoCallsTest {

    private static final List<String> HEADERS = List.of("Idempotency-Key", "If-Match", "If-None-Match", "Concordat-Acting-For",
            "Authorization", "Content-Type", "Accept", "Accept-Language");

    private static final List<String> NO_DOCUMENTS = List.of("", "zq9", "{", "[]", "null", "\"zq9\"", "{\"a\":1,\"a\":2}", "{}zq9",
            "[".repeat(20_000), "{\"reason\":" + "9".repeat(5_000) + "}", "{\"reason\":1e999999999}", "{\"reason\":\"\\ud800\"}",
            "{\"reason\":\"\\u0000\"}", "\uFEFF{}", "{\"__proto__\":{\"x\":1},\"@class\":\"java.lang.Runtime\"}");

    /// One of so many values for each route, and others for its neighbour; all with `-Dconcordat.injection=1`.
    private static final int EVERY = InjectionTest.EVERY == 1 ? 1 : 5;

    /// Each word of each document gets one of so many values, and its neighbour others.
    private static final int FEW = InjectionTest.EVERY == 1 ? 1 : 11;

    private static final String LAST_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?!.*[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})";

    @Autowired
    private ApplicationContext service;
    @Value("${local.server.port}")
    private int port;

    private RoutesToTry routes;
    private CallsToTry calls;
    private Judging judging;
    private int kept;

    @BeforeEach
    void lay() throws SQLException {
        routes = RoutesToTry.of(service);
        calls = routes.calls();
        judging = Judging.in(service);
    }

    @AfterEach
    void close() {
        judging.close();
        routes.close();
    }

    @Test
    void nothingThatASystemSendsIsMoreThanText() throws Exception {
        var all = routesOfTheApi(service);
        int first = 0;
        for (var route : all) {
            first = (first + 1) % EVERY;
            new Sending(route).everything(first);
        }
        assertThat(judging.wrongs()).isEmpty();
        assertThat(judging.sent()).as("sent").isGreaterThan(all.size() * Hostile.ALL.size() / EVERY);
        assertThat(kept).as("documents with a hostile word in them that were kept").isGreaterThan(100);
        assertThat(Injected.kept(service)).as("kept as something else than plain text").isEmpty();
    }

    /// The names of files and what they say they are, and what is said of them.
    @Test
    void nothingOfAFileThatASystemSendsIsMoreThanText() throws Exception {
        var sending = new Sending(new Route("POST", "/api/v1/drafts/{id}/attachments"));
        var form = Map.of("Content-Type", "multipart/form-data; boundary=edge");
        for (var hostile : Hostile.ALL) {
            var plain = hostile.text().replace("\"", "%22");
            for (var part : List.of("filename=\"" + plain + ".txt\"\r\nContent-Type: image/png", "filename*=UTF-8''" + hostile.sent()
                    + "\r\nContent-Type: image/png", "filename=\"a.png\"\r\nContent-Type: " + plain)) {
                sending.send(hostile.what() + " of a file", sending.way.path(), form, "--edge\r\nContent-Disposition: form-data; "
                        + "name=\"title\"\r\n\r\n" + hostile.text() + "\r\n--edge\r\nContent-Disposition: form-data; name=\"file\"; "
                        + part + "\r\n\r\nWords.\r\n--edge--\r\n");
            }
        }
        assertThat(judging.wrongs()).isEmpty();
        assertThat(judging.sent()).isEqualTo(3 * Hostile.ALL.size());
        assertThat(kept).as("files that were kept").isPositive();
        assertThat(Injected.kept(service)).as("kept as something else than plain text").isEmpty();
    }

    @Test
    void aDocumentThatIsNoneIsRefused() throws Exception {
        for (var route : routesOfTheApi(service).stream().filter(it -> it.method().equals("PATCH") || it.path().endsWith("/recall")
                || it.path().endsWith("/drafts")).toList()) {
            var sending = new Sending(route);
            for (var document : NO_DOCUMENTS) {
                sending.send("a document " + document.substring(0, Math.min(30, document.length())), sending.way.path(), Map.of(),
                        document);
            }
        }
        assertThat(judging.wrongs()).isEmpty();
    }

    /// A header in letters that none may have, and an address whose parameters are none.
    @Test
    void whatCannotBeReadIsSaidToBeSo() throws Exception {
        var sending = new Sending(new Route("GET", "/api/v1/inbox"));
        for (var header : List.of("Idempotency-Key", "If-Match", "If-None-Match")) {
            unreadable(sending.answer(sending.way.path(), Map.of(header, "\uD83D\uDE00"), ""));
        }
        assertThat(sending.answer(sending.way.path(), Map.of("Accept-Language", "\uD83D\uDE00"), "").status()).as("in English")
                .isEqualTo(200);
        for (var query : List.of("?=x", "?cursor=&=x", "?cursor=%zz", "?cursor=%ED%A0%80")) {
            unreadable(sending.answer(sending.way.path() + query, Map.of(), ""));
        }
    }

    private static void unreadable(Injected.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    }

    static List<Route> routesOfTheApi(ApplicationContext service) {
        return EveryRouteAsksTest.routesOf(service).stream()
                .filter(it -> it.path().startsWith("/api/v1/") && !it.path().startsWith("/api/v1/openapi")).toList();
    }

    /// The things of one route, laid again when one was used up.
    private final class Sending {

        private final Route route;
        private RoutesToTry.Way way;
        private String version = "";

        Sending(Route route) {
            this.route = route;
            lay();
        }

        private void lay() {
            way = routes.to(route.method(), route.path());
            judging.of(way.officer());
            version();
        }

        /// What is there has one, where it is changed.
        private void version() {
            if (route.method().equals("PATCH")) {
                try {
                    version = Bare.call(port, way, "GET", way.path(), "", Map.of(), "").header("etag");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                assertThat(version).as(route.path()).isNotEmpty();
            }
        }

        void everything(int first) throws IOException {
            for (int turn = first; turn < Hostile.ALL.size(); turn += EVERY) {
                var hostile = Hostile.ALL.get(turn);
                var json = calls.whole(route.path());
                if (!json.isEmpty()) {
                    send("a document, turn " + turn, way.path(), Map.of(), HostileDocument.filled(json, turn));
                    send(hostile.what() + " for a name", way.path(), Map.of(), HostileDocument.renamed(json, turn));
                }
                var query = "cursor=" + hostile.inPath() + "&" + hostile.inPath() + "=x";
                if (query.length() < 7000) {
                    send(hostile.what() + " in a parameter", way.path() + "?" + query, Map.of(), json);
                    send(hostile.what() + " in a header", way.path(), Map.of(HEADERS.get(turn % HEADERS.size()), hostile.text()), json);
                    if (route.path().contains("{")) {
                        var quoted = Matcher.quoteReplacement(hostile.inPath());
                        send(hostile.what() + " in the path", route.path().replaceAll("\\{\\w+}", quoted), Map.of(), json);
                        send(hostile.what() + ", last in the path", way.path().replaceFirst(LAST_ID, quoted), Map.of(), json);
                    }
                }
            }
            eachWord(first);
        }

        /// One after the other, while all others are as they should be: else what is no day or no body hides what is a word.
        private void eachWord(int first) throws IOException {
            var json = calls.whole(route.path());
            int words = HostileDocument.words(json);
            for (int word = 0; word < words; word++) {
                for (int turn = (first + word) % FEW; turn < Hostile.ALL.size(); turn += FEW) {
                    send(Hostile.ALL.get(turn).what() + " in word " + word, way.path(), Map.of(), HostileDocument.filledAt(json, word, turn));
                }
            }
        }

        /// @param hostile headers in the place of those that ought to be there
        void send(String what, String path, Map<String, String> hostile, String body) throws IOException {
            var answer = answer(path, hostile, body);
            judging.call(route, what, answer, hostile.isEmpty());
            if (answer.status() < 300 && !route.method().equals("GET")) {
                kept++;
                if (route.method().equals("PATCH")) {
                    version();
                } else {
                    lay();
                }
            }
        }

        Injected.Answer answer(String path, Map<String, String> hostile, String body) throws IOException {
            return Bare.call(port, way, route.method(), path, version, hostile, body);
        }
    }
}
