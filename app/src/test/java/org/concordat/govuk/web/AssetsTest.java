package org.concordat.govuk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {

    /// The marks of GOV.UK, and anything a stylesheet would fetch.
    private static final List<Pattern> NOT_OURS = List.of(
            Pattern.compile("GDS Transport"), Pattern.compile("@font-face"), Pattern.compile("crest"),
            Pattern.compile("url\\("), Pattern.compile("sourceMappingURL"));

    private final Assets assets = new Assets();

    private String css(String name) {
        return new String(assets.file(version(), name).orElseThrow(), StandardCharsets.UTF_8)
                .replaceAll("(?s)/\\*.*?\\*/", "");
    }

    private String version() {
        return assets.path().substring("/assets/".length());
    }

    private static List<String> notOurs(String css) {
        return NOT_OURS.stream().filter(mark -> mark.matcher(css).find()).map(Pattern::pattern).toList();
    }

    @Test
    void serveNeitherTheTypefaceNorTheCrown() {
        assertThat(css("govuk-frontend.css")).contains(".govuk-button").contains("font-family:arial,helvetica,sans-serif");
        assertThat(notOurs(css("govuk-frontend.css"))).isEmpty();
        assertThat(notOurs(css("concordat.css"))).isEmpty();
    }

    @Test
    void wouldBeCaughtServingThem() {
        String branded = "@font-face{font-family:GDS Transport;src:url(/assets/fonts/light.woff2)}"
                + ".a{font-family:GDS Transport,arial,sans-serif;background:url(/assets/images/govuk-crest.svg)}";

        assertThat(notOurs(branded)).hasSize(4);
        assertThat(notOurs(Assets.unbranded(branded))).isEmpty();
    }

    @Test
    void haveNoOtherFileOfTheWebjar() {
        assertThat(assets.file(version(), "govuk-frontend.js")).isPresent();
        assertThat(assets.file(version(), "concordat.js")).isPresent();
        for (String name : List.of("govuk-crest.svg", "favicon.ico", "bold-b542beb274-v2.woff2", "manifest.json")) {
            assertThat(assets.file(version(), name)).isEmpty();
        }
    }

    @Test
    void areFoundUnderTheirOwnVersionAlone() {
        assertThat(assets.file("another", "concordat.css")).isEmpty();
        assertThat(new Assets().path()).isEqualTo(assets.path());
    }
}
