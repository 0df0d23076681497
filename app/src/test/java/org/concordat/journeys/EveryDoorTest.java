package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who has not signed in finds the public pages alone: every other address of the running service leads to signing in.
@Journey
class EveryDoorTest {

    /// Nothing else may be added without thought.
    private static final Set<String> PUBLIC = Set.of("/", "/about", "/what-this-is-not", "/published-agreements",
            "/published-agreements.csv", "/published-agreements.csv-metadata.json",
            "/published-agreements.atom", "/areas.csv", "/areas.csv-metadata.json", "/areas/{code}/agreements.atom", "/open-data",
            "/open-data/catalogue.jsonld", "/open-data/openapi.json", "/open-data/{name}.csv", "/open-data/{name}.csv-metadata.json", "/published-agreements/{reference}",
            "/published-agreements/{reference}.jsonld", "/areas", "/areas/national", "/areas/{code}", "/areas/{code}/matters",
            "/areas/{code}/matters/{reference}", "/areas/{code}/statements", "/areas/{code}/statements/{quarter}", "/areas/{code}/samples", "/areas/{code}/samples/{reference}",
            "/areas/{code}/resources", "/areas/{code}/resources.csv", "/areas/{code}/resources.csv-metadata.json", "/figures", "/figures.atom",
            "/figures/{name}", "/figures/{name}.csv", "/figures/{name}.ods", "/figures/{name}.zip", "/figures/{name}.csv-metadata.json", "/share-a-concern",
            "/share-a-concern/sent", "/share-a-concern/{kind:person|online}", "/share-a-concern/{kind:person|online}/check",
            "/share-a-concern/{kind:person|online}/sent", "/complain", "/complain/sent", "/complain/{kind:mistake|treatment}",
            "/complain/{kind:mistake|treatment}/check", "/complain/{kind:mistake|treatment}/sent", "/consultations",
            "/consultations/{reference}", "/consultations/{reference}/words", "/consultations/{reference}/answer", "/consultations/{reference}/answer/check",
            "/consultations/{reference}/answer/sent", "/rule-book", "/what-is-measured", "/accessibility", "/privacy", "/sign-in",
            "/signed-out", "/error", "/assets/{version}/{name}", "/robots.txt", "/log", "/log/policy", "/log/checkpoint", "/log/tile/**", "/check", "/check/{entry}",
            "/check/{entry}.tlog-proof", "/publications", "/publications/{reference}", "/pilots", "/pilots/{reference}", "/news.atom", "/areas/{code}/publications", "/areas/{code}/agreements",
            "/areas/{code}/news.atom",
            "/api/problems/{id}", "/api/v1/openapi.json", "/api/v1/openapi.json.yaml");

    /// Where no session counts, but a token.
    private static final String API = "/api/";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Value("${local.server.port}")
    int port;

    @Test
    void everyAddressIsPublicByListOrLeadsToSigningIn() throws Exception {
        var open = new TreeSet<String>();
        for (var path : paths(RequestMethod.GET)) {
            var answer = get(filled(path));
            if (path.startsWith(API) && answer.statusCode() == 401) {
                assertThat(answer.headers().firstValue("WWW-Authenticate")).as(path).hasValue("Bearer");
            } else if (answer.statusCode() != 302) {
                open.add(path);
            } else {
                assertThat(answer.headers().firstValue("Location")).as(path).hasValue("/sign-in");
            }
        }
        assertThat(open).containsExactlyInAnyOrderElementsOf(PUBLIC);
    }

    @Test
    void theAddressesAreThoseOfTheWholeService() {
        assertThat(paths(RequestMethod.GET)).hasSizeGreaterThan(60)
                .contains("/home", "/drafts/{id}", "/inbox/{id}", "/agreements/{id}", "/admin");
        assertThat(paths(RequestMethod.POST)).hasSizeGreaterThan(40);
    }

    @Test
    void noFormIsTakenFromWhoeverHasNoSession() throws Exception {
        for (var path : paths(RequestMethod.POST)) {
            leadsToSigningIn("POST", path);
        }
    }

    /// Whether anything answers to them there or not.
    @Test
    void noOtherMethodGetsPastTheDoorEither() throws Exception {
        var everywhere = new TreeSet<String>();
        for (var method : RequestMethod.values()) {
            everywhere.addAll(paths(method));
        }
        assertThat(paths(RequestMethod.PATCH)).isNotEmpty();
        assertThat(paths(RequestMethod.DELETE)).isNotEmpty();
        for (var method : Set.of("PUT", "PATCH", "DELETE")) {
            for (var path : everywhere) {
                leadsToSigningIn(method, path);
            }
        }
    }

    private void leadsToSigningIn(String method, String path) throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(address(filled(path))).method(method, HttpRequest.BodyPublishers.noBody()));
        var status = assertThat(answer.statusCode()).as(method + " " + path);
        if (path.equals("/api/token") && method.equals("POST")) {
            status.isEqualTo(400);   // no system named itself
        } else if (path.equals("/api/token") || path.startsWith("/api/v1/openapi")) {   // open, in another way
            status.isEqualTo(405);
        } else if (path.startsWith(API) && !path.startsWith("/api/problems/")) {   // those are pages
            status.isEqualTo(401);
        } else {
            status.isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).as(path).hasValue("/sign-in");
        }
    }

    private static String filled(String path) {
        return path.replaceAll("\\{[^}]*}", "00000000-0000-4000-8000-000000000007");
    }

    @Test
    void everyAnswerCarriesTheStrictestHeaders() throws Exception {
        for (var path : Set.of("/", "/sign-in", "/nothing-here", "/assets/none/none.css")) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse("")).as(path)
                    .contains("default-src 'none'").contains("frame-ancestors 'none'").doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(headers.firstValue("Cache-Control").orElse("")).as(path).contains(path.equals("/") ? "no-cache" : "no-store");
            assertThat(headers.firstValue("Server")).as(path).isEmpty();
        }
    }

    @Test
    void aFormTooLargeToReadIsAnsweredByAPageOfTheService() throws Exception {
        var answer = send(HttpRequest.newBuilder(address("/drafts"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("words=" + "x".repeat(3_000_000))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("govuk-heading-l");
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScriptsAndOfOtherSites() throws Exception {
        var cookies = get("/sign-in").headers().allValues("Set-Cookie");
        assertThat(cookies).isNotEmpty().allSatisfy(cookie ->
                assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/"));
        assertThat(cookies).anyMatch(cookie -> cookie.startsWith("concordat="));
    }

    private Set<String> paths(RequestMethod method) {
        return routes.getHandlerMethods().keySet().stream()
                .filter(it -> it.getMethodsCondition().getMethods().isEmpty()
                        ? method == RequestMethod.GET : it.getMethodsCondition().getMethods().contains(method))
                .flatMap(it -> it.getPatternValues().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
