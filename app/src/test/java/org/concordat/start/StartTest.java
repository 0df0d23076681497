package org.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.MissingResourceException;
import org.concordat.ConcordatTest;
import org.concordat.govuk.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
class StartTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/what-this-is-not", "/accessibility", "/privacy"})
    void anyoneReadsItInEnglishAndWelsh(String path) throws Exception {
        var english = get(path);
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body()).contains("<html lang=\"en\"").contains(path + "?lang=cy");
        var welsh = get(path + "?lang=cy");
        assertThat(welsh.statusCode()).isEqualTo(200);
        assertThat(welsh.body()).contains("<html lang=\"cy\"").contains("yn aros i gyfieithydd");
    }

    @Test
    void aSentenceThatIsMissingIsAFault() {
        var welsh = PublicWords.in(Language.CY);
        assertThatThrownBy(() -> welsh.of("nothing.of.the.kind")).isInstanceOf(MissingResourceException.class);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
