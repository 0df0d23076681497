package org.concordat.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.ConcordatTest;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// The addresses of composing, as a browser without JavaScript asks for them.
@ConcordatTest
@TestInstance(Lifecycle.PER_CLASS)
class ComposingOverHttpTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Value("${local.server.port}")
    private int port;

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private World world;
    private Cast cast;

    @BeforeAll
    void signIn(@Autowired ApplicationContext service) throws SQLException, IOException, InterruptedException {
        world = World.of(service);
        cast = Cast.in(world);
        var answer = post("/sign-in", get("/sign-in").body(), Map.of("someone", cast.ann().toString()));
        assertThat(answer.headers().firstValue("Location")).hasValue("/home");
    }

    @AfterAll
    void close() {
        world.close();
        browser.close();
    }

    @Test
    void eachAddressAnswers() throws Exception {
        var list = get("/drafts").body();
        var once = UUID.randomUUID().toString();
        var started = post("/drafts", list, Map.of("once", once)).headers().firstValue("Location").orElseThrow();
        assertThat(post("/drafts", list, Map.of("once", once)).headers().firstValue("Location")).as("sent twice")
                .hasValue(started);
        var id = started.substring("/drafts/".length());
        for (var page : new String[] {"", "/subject", "/purpose", "/audience", "/audience?words=lark", "/gateway",
            "/agreement", "/handling", "/content", "/necessity", "/dates", "/check", "/discard"}) {
            assertThat(get("/drafts/" + id + page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(get("/drafts/" + id + "/gateway/needs").headers().firstValue("Location"))
                .hasValue("/drafts/" + id + "/gateway");
        for (var page : new String[] {"/nothing", "/proposed"}) {
            assertThat(get("/drafts/" + id + page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(get("/drafts/not-an-id").statusCode()).isEqualTo(404);

        var form = get("/drafts/" + id + "/content").body();
        var wrong = post("/drafts/" + id + "/content", form, Map.of("title", "Kept as typed"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Kept as typed", "Enter the words that travel", "Error: ");
        var right = post("/drafts/" + id + "/content", form,
                Map.of("title", "A title", "words", "Words", "sourceReference", "Log 1"));
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(get("/drafts").body()).contains("A title", "1 of 9", "Compose");

        assertThat(post("/drafts/" + id + "/proposal", form, Map.of()).statusCode()).isEqualTo(422);
        assertThat(post("/drafts/" + id + "/audience/removal", form, Map.of()).statusCode()).isEqualTo(303);
        for (var start : new String[] {"/disclosures/%s/correction", "/disclosures/%s/derived", "/inbox/%s/derived"}) {
            var address = start.formatted(UUID.randomUUID());
            assertThat(post(address, form, Map.of("once", UUID.randomUUID().toString())).statusCode()).as(address)
                    .isEqualTo(404);
        }
        assertThat(post("/drafts/" + id + "/discard", form, Map.of()).headers().firstValue("Location"))
                .hasValue("/drafts?discarded");
        assertThat(get("/drafts/" + id).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    /// @param page with a form of this session
    private HttpResponse<String> post(String path, String page, Map<String, String> typed)
            throws IOException, InterruptedException {
        var token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        var fields = new LinkedHashMap<>(typed);
        fields.put("_csrf", token.group(1));
        var body = fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
