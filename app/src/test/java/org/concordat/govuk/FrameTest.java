package org.concordat.govuk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {

    private record Question(List<FieldError> errors, Language language, boolean bilingual) implements Page {

        @Override
        public String title() {
            return "What is it for?";
        }

        @Override
        public BackLink back() {
            return BackLink.to("/before");
        }
    }

    private static final SignedInAs OFFICER =
            new SignedInAs("officer-1", "Ada Okafor", "West Midlands Police", List.of("Prevent officer", "Approver"));

    @Test
    void putsTheErrorsOfAPageInItsTitleItsSummaryAndItsStatus() {
        Question wrong = new Question(List.of(new FieldError("purpose", "purpose", "Select a purpose")), Language.EN, false);

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(Rendering.layout(Rendering.frame(wrong, OFFICER, false), "<h1>What</h1>"))
                .contains("<title>Error: What is it for? - Concordat</title>")
                .contains("<a href=\"#purpose\">Select a purpose</a>");
    }

    @Test
    void standsEveryPageInTheSameLayout() {
        Question page = new Question(List.of(), Language.EN, false);

        assertThat(page.status()).isEqualTo(200);
        assertThat(Rendering.layout(Rendering.frame(page, OFFICER, true), "<h1>What</h1>"))
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"en\"")
                .contains("<title>What is it for? - Concordat</title>")
                .contains("<a href=\"#main-content\" class=\"govuk-skip-link\"")
                .contains("This is a demonstration. No person in it is real.")
                .contains("What you typed is still here. It has not been sent")
                .contains("<a href=\"/before\" class=\"govuk-back-link\">Back</a>")
                .contains("Ada Okafor").contains("Prevent officer, Approver")
                .contains("<form action=\"/sign-out\" method=\"post\"")
                .contains("href=\"/inbox\" aria-current=\"true\"")
                .contains("<a class=\"govuk-footer__link\" href=\"/accessibility\">Accessibility</a>")
                .doesNotContain("error-summary").doesNotContain("hreflang").doesNotContain(" style=")
                .doesNotContainPattern("<script(?![^>]* src=)");
    }

    @Test
    void speaksWelshAndOffersEnglish() {
        Question page = new Question(List.of(), Language.CY, true);

        assertThat(Rendering.layout(Rendering.frame(page, null, false), ""))
                .contains("<html lang=\"cy\"").contains("Hygyrchedd")
                .contains("href=\"/inbox/1?lang=en&amp;page=2\" hreflang=\"en\" lang=\"en\"")
                .doesNotContain("sign-out").doesNotContain("Skip to main content");
    }

    @Test
    void hasEveryWordInBothLanguages() throws IOException {
        var english = ResourceBundle.getBundle("govuk.layout", Locale.ROOT).keySet();
        var welsh = new Properties();
        try (var file = FrameTest.class.getResourceAsStream("/govuk/layout_cy.properties")) {
            welsh.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        assertThat(welsh.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example", "https://elsewhere.example", "inbox", "/a\\b", "/a\r\nSet-Cookie: b"})
    void sendsNobodyToAnotherSite(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SeeOther(path));
        assertThat(new SeeOther("/inbox?page=2").path()).isEqualTo("/inbox?page=2");
    }

    @Test
    void marksTheDoorOfAPageAndOfThoseBelowIt() {
        NavigationItem inbox = new NavigationItem("Inbox", "/inbox");

        assertThat(inbox.current("/inbox")).isTrue();
        assertThat(inbox.current("/inbox/1")).isTrue();
        assertThat(inbox.current("/inboxes")).isFalse();
    }

    @Test
    void ofTwoDoorsOnTheWayTheNearestIsMarked() {
        var counts = new NavigationItem("How access is used", "/oversight");
        var entries = new NavigationItem("What was recorded", "/oversight/entries");
        var doors = List.of(counts, entries);
        assertThat(new ServiceNavigation("Menu", doors, "/oversight/entries").current(entries)).isTrue();
        assertThat(new ServiceNavigation("Menu", doors, "/oversight/entries").current(counts)).isFalse();
        assertThat(new ServiceNavigation("Menu", doors, "/oversight").current(counts)).isTrue();
        assertThat(new ServiceNavigation("Menu", doors, "/oversight").current(entries)).isFalse();
    }
}
