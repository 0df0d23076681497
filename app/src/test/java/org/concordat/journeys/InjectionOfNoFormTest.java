package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.ConcordatTest;
import org.concordat.attachments.Files;
import org.concordat.journeys.EveryRouteAsksTest.Route;
import org.concordat.sharing.Attaching;
import org.concordat.sharing.Attachments;
import org.concordat.sharing.Composing;
import org.concordat.sharing.DisclosureId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// Files whose names and types are not what they seem, forms that are none, and requests as no browser makes them.
@ConcordatTest
class InjectionOfNoFormTest {

    @Autowired
    private ApplicationContext service;
    @Value("${local.server.port}")
    private int port;

    private RoutesToTry routes;
    private Judging judging;
    private DisclosureId draft;
    private int attached;

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

    /// The names of files and what they say they are, and what is said of them.
    @Test
    void nothingOfAFileIsMoreThanText() throws Exception {
        var route = new Route("POST", "/drafts/{id}/attachments");
        var way = routes.to(route.method(), route.path());
        try (var client = Client.signedIn(port, way.officer())) {
            judging.of(way.officer());
            for (var hostile : Hostile.ALL) {
                var plain = hostile.text().replace("\"", "%22");
                for (var part : List.of("filename=\"" + plain + "\"\r\nContent-Type: image/png", "filename*=UTF-8''" + hostile.sent()
                        + "\r\nContent-Type: image/png", "filename=\"a.png\"\r\nContent-Type: " + plain)) {
                    judging.page(route, hostile.what() + " of a file", client.postAs(way.path(), "multipart/form-data; boundary=edge",
                            "--edge\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n" + hostile.text()
                                    + "\r\n--edge\r\nContent-Disposition: form-data; name=\"file\"; " + part + "\r\n\r\n"
                                    + "no picture\r\n--edge--\r\n"));
                }
            }
            for (var hostile : Hostile.ALL) {
                var file = attached(hostile.text() + ".png");
                if (file != null) {
                    judging.page(route, hostile.what() + " of what is taken away", client.get(file));
                }
            }
        }
        assertThat(judging.wrongs()).isEmpty();
        assertThat(judging.sent()).isGreaterThan(3 * Hostile.ALL.size());
        assertThat(Injected.kept(service)).as("kept as something else than plain text").isEmpty();
    }

    /// Escapes that are none, too many fields, too large a form, and what is no form at all.
    @Test
    void aFormThatIsNoneIsRefused() throws Exception {
        var many = IntStream.range(0, 3000).mapToObj(n -> "f" + n + "=x").collect(Collectors.joining("&"));
        try (var client = Client.signedIn(port, routes.anyone())) {
            judging.of(routes.anyone());
            for (var path : List.of("/drafts", "/sign-in", "/nowhere", "/sign-out")) {
                for (var form : List.of("words=%zz", "words=%", "=&&=%00", "once=%u0041", many, "words=" + "x".repeat(3_000_000))) {
                    judging.page(new Route("POST", path), form.substring(0, Math.min(20, form.length())),
                            client.postAs(path, "application/x-www-form-urlencoded", form));
                }
                for (var type : List.of("multipart/form-data", "multipart/form-data; boundary=x", "application/json",
                        "text/plain; charset=nonesuch", "application/x-www-form-urlencoded; charset=nonesuch", "zq9")) {
                    judging.page(new Route("POST", path), type, client.postAs(path, type, "--x\r\nzq9"));
                }
            }
        }
        assertThat(judging.wrongs()).isEmpty();
    }

    /// Requests as no browser makes them.
    @Test
    void aRequestThatIsNoneIsRefused() throws Exception {
        var wrongs = new TreeMap<String, List<String>>();
        for (var target : List.of("/sign-in?words=%zz", "/sign-in?words=%", "/sign-in?%00=%00", "/%zz", "/%00", "/..%2f..%2fetc/passwd",
                "//evil.example/", "/drafts/..;/admin", "/sign-in\\..\\x", "/sign-in?page=1&page=2&page=<script>zq9()</script>",
                "http://evil.example/sign-in", "*", "/assets/..%2fapplication.properties", "/assets/%2e%2e/application.properties")) {
            for (var header : List.of("X: y", "Accept: ;;;", "Accept: zq9/zq9", "Accept-Language: zq9<script>;q=x",
                    "Cookie: lang=<script>zq9; concordat=../../x", "Cookie: concordat='; drop table x; --; concordat=<script>zq9()</script>", "Authorization: Bearer zq9<script>", "Authorization: Basic zq9", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: zq9",
                    "Referer: javascript:zq9()", "Range: bytes=9-1", "If-Modified-Since: zq9", "X-HTTP-Method-Override: DELETE",
                    "Content-Length: -1", "Transfer-Encoding: zq9")) {
                for (var method : List.of("GET", "POST", "PUT", "TRACE", "zq9")) {
                    var wrong = Injected.wrongs(Bare.send(port, method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n" + header
                            + "\r\n", new byte[0]));
                    if (!wrong.isEmpty()) {
                        wrongs.computeIfAbsent(method + " " + target, _ -> new ArrayList<>()).add(header + ": " + wrong);
                    }
                }
            }
        }
        assertThat(wrongs).isEmpty();
    }

    /// Where a file can be taken away that came under this name; null where it is not taken.
    private @Nullable String attached(String name) {
        draft = attached++ % Attachments.MAX == 0 ? routes.drafted() : draft;
        return service.getBean(Attachments.class).attach(Composing.of(service).in(routes.anyone()), draft, UUID.randomUUID(),
                "A letter", name, Files.png()) instanceof Attaching.Added(var id) ? "/drafts/" + draft + "/attachments/" + id : null;
    }
}
