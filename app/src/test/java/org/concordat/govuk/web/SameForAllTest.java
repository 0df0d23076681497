package org.concordat.govuk.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.concordat.ConcordatTest;
import org.concordat.govuk.Packed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What browsers may keep of the pages that are the same for everybody.
@ConcordatTest
class SameForAllTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/privacy", "/published-agreements", "/areas", "/areas/E23000014", "/figures", "/rule-book",
            "/share-a-concern", "/complain", "/consultations", "/what-is-measured"})
    void aBrowserAsksWhetherItHasChangedAndIsToldThatItHasNot(String path) throws Exception {
        var first = get(path);
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/\"");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(first.headers().firstValue("Vary").orElseThrow()).contains("Cookie", "Accept-Encoding");
        assertThat(first.headers().firstValue("Set-Cookie")).as("no session is begun").isEmpty();
        var again = get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        var welsh = get(path, "If-None-Match", tag, "Cookie", "lang=cy");
        assertThat(welsh.statusCode()).isEqualTo(200);
        assertThat(welsh.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
    }

    @Test
    void whoeverTakesItPackedReadsTheSame() throws Exception {
        var packed = get("/about", "Accept-Encoding", "br, gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(unpacked.readAllBytes(), UTF_8)).isEqualTo(new String(get("/about").body(), UTF_8));
        }
    }

    @Test
    void aPageWithAFormIsNeitherKeptNorPacked() throws Exception {
        var form = get("/sign-in", "Accept-Encoding", "gzip");
        assertThat(form.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(form.headers().firstValue("ETag")).isEmpty();
        assertThat(form.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void theSwitchKeepsThePageAndWhatWasAskedForThere() throws Exception {
        assertThat(new String(get("/published-agreements?page=2&lang=cy").body(), UTF_8))
                .contains("href=\"/published-agreements?lang=en&amp;page=2\"", "aria-label=\"Newid iaith\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"gzip | true", "deflate, gzip;q=0.5 | true", "br | false", "gzip;q=0 | false",
        "gzip; q=0.0 | false", "x-gzip-not | false"})
    void packedIsWhatWasAskedFor(String accepted, boolean packed) {
        assertThat(Packed.isTakenBy(accepted)).isEqualTo(packed);
        assertThat(Packed.isTakenBy(null)).isFalse();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
