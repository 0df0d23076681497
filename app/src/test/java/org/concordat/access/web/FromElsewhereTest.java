package org.concordat.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;

/// A form from another site begins no session, which would sign the officer out, and leaves nothing on their own forms.
@ConcordatTest
class FromElsewhereTest {

    private static final String FORM = "officer=" + UUID.randomUUID() + "&reason=Words+that+nobody+here+wrote";

    @Value("${local.server.port}")
    private int port;

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, http://evil.example",
        "Origin, null",
        "Origin, http://localhost:1",
        "Origin, http://[",
    })
    void isAnsweredWithoutASession(String header, String value) throws Exception {
        for (var form : new String[] {FORM, "reason=Words", ""}) {
            var answer = posted(form, header, value);
            assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/home"));
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none", "Origin, HERE", "X-Nothing, said"})
    void oneOfOurOwnIsKeptAndLeadsToSigningIn(String header, String value) throws Exception {
        var answer = posted(FORM, header, value.replace("HERE", "http://localhost:" + port));
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?written"));
        assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty();
    }

    @Test
    void aLinkFromElsewhereIsFollowed() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/log"))
                    .header("Sec-Fetch-Site", "cross-site").build();
            assertThat(http.send(page, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<Void> posted(String form, String header, String value) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/glass"))
                    .header("Content-Type", "application/x-www-form-urlencoded").header(header, value)
                    .POST(BodyPublishers.ofString(form)).build(), BodyHandlers.discarding());
        }
    }
}
