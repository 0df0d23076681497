package org.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Period;
import java.util.List;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.govuk.Language;
import org.concordat.law.TimeLimit;
import org.concordat.law.TimeLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
class StartTest {

    @LocalServerPort
    int port;

    @Autowired
    TimeLimits limits;

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

    /// The periods are those by which things are ended, and each says why.
    @Test
    void thePrivacyNoticeSaysHowLongWhatSomebodySendsIsKept() throws Exception {
        for (var kept : List.of("answer to a consultation, from its last day|2 years", "what was said of it, from the last answer|6 years",
                "how whoever shared a concern comes back and is reached|1 year", "what was sent by mail|1 year")) {
            var parts = kept.split("\\|");
            assertThat(get("/privacy").body().replaceAll("\\s+", " ")).containsPattern(Pattern.quote(parts[0]) + ".{0,150}?>" + parts[1] + "</span>.{0,150}?>UK GDPR");
        }
        assertThat(get("/privacy?lang=cy").body()).contains("6 mlynedd", "1 flwyddyn");
    }

    @Test
    void nothingIsSaidToBeKeptLongerThanItIs() {
        var page = new PrivacyPage(Language.EN, limits.all().stream().filter(it -> it.slug().equals("complaints-kept")).toList(), PersonalData.shipped());
        assertThat(page.periods().rows()).singleElement().satisfies(row -> assertThat(row.toString()).contains("6 years", "Limitation Act 1980"));
        var shorter = new TimeLimit("complaints-kept", page.kept().getFirst().words(), new TimeLimit.Length.Calendar(Period.ofMonths(7)),
                page.kept().getFirst().authority());
        assertThat(new PrivacyPage(Language.EN, List.of(shorter), PersonalData.shipped()).periods().rows().toString()).contains("7 months").doesNotContain("6 years");
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
