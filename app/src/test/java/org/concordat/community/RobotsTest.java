package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.concordat.ConcordatTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whatever reads the whole site may, and is sent again only what has changed.
@ConcordatTest
class RobotsTest {

    @LocalServerPort
    private int port;

    @Test
    void programsMayReadEverything() throws Exception {
        var answer = get("/robots.txt", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(answer.body()).isEqualTo("User-agent: *\nAllow: /\n").doesNotContain("Disallow", "Crawl-delay");
        assertThat(get("/areas?lang=en", "").body()).doesNotContain("noindex", "nofollow");
        assertThat(get("/areas?lang=en", "").headers().firstValue("X-Robots-Tag")).isEmpty();
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        for (var path : List.of("/robots.txt", "/areas.csv", "/open-data/catalogue.jsonld", "/open-data/openapi.json", "/areas?lang=en")) {
            var tag = get(path, "").headers().firstValue("ETag").orElseThrow();
            var again = get(path, tag);
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    private HttpResponse<String> get(String path, String tag) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            return client.send((tag.isEmpty() ? request : request.header("If-None-Match", tag)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
