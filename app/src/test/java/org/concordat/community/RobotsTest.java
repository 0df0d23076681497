package org.concordat.community;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
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

    /// On a slow line, a table is a fraction of its length. What is packed in itself is not packed again.
    @Test
    void whoeverTakesItPackedReadsTheSame() throws Exception {
        for (var path : List.of("/robots.txt", "/areas.csv", "/open-data/catalogue.jsonld", "/open-data/openapi.json", "/news.atom",
                "/areas.csv-metadata.json")) {
            var packed = packed(path);
            assertThat(packed.headers().firstValue("Content-Encoding")).as(path).hasValue("gzip");
            assertThat(packed.headers().firstValue("Vary").orElse("") + packed.headers().allValues("Vary")).contains("Cookie", "Accept-Encoding");
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
                assertThat(new String(unpacked.readAllBytes(), UTF_8)).isEqualTo(get(path, "").body());
            }
            assertThat(get(path, packed.headers().firstValue("ETag").orElseThrow()).statusCode()).as("the same tag").isEqualTo(304);
        }
        assertThat(packed("/areas.csv").body()).hasSizeLessThan(get("/areas.csv", "").body().length() / 2);
        assertThat(packed("/figures/national-referrals.ods").headers().firstValue("Content-Encoding")).isEmpty();
    }

    private HttpResponse<byte[]> packed(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept-Encoding", "gzip").build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private HttpResponse<String> get(String path, String tag) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            return client.send((tag.isEmpty() ? request : request.header("If-None-Match", tag)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
