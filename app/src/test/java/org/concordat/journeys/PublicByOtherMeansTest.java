package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.concordat.PagesShown;
import org.concordat.consultation.Consultation;
import org.concordat.consultation.Consulting;
import org.concordat.journeys.Scene.How;
import org.concordat.measures.Measured;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The public side by other means than a mouse, a wide window and the colours we chose: the keyboard alone, enlarged, spaced out,
/// in the reader's own colours, at rest, as it is read out, and on paper. What is measured in the page is measured by [Looks].
@Journey
class PublicByOtherMeansTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "cy"})
    void aConsultationIsAnsweredByTheKeyboardAlone(String language, Scene scene) {
        var at = Consulting.in(scene.service(), scene.world(), scene.cast());
        var path = "/consultations/" + Consultation.reference(at.open());
        var it = scene.visitor(How.USUALLY).open(path + "?lang=" + language);
        skips(it);
        reaches(it, "main a[href*='" + path + "/answer']");
        it.enter();
        skips(it);
        reaches(it, "main input[name=q1]");
        it.page().keyboard().press("Space");
        reaches(it, "main textarea[name=q2]");
        it.page().keyboard().type("By post.");
        it.page().keyboard().press("Shift+Tab");
        assertThat(looks(it, "focused")).as("Shift and Tab lead back").asString().contains("q1");
        reaches(it, "main textarea[name=q2]");
        reaches(it, "main button");
        it.enter();
        assertThat(it.text()).contains("By post.");
        skips(it);
        reaches(it, "main button");
        it.enter();
        assertThat(it.text()).contains("A-");
        assertThat(it.part(".govuk-panel").count()).isOne();
    }

    /// Each public page, in both languages, by every other means.
    @TestFactory
    Stream<DynamicTest> everyPublicPageIsWholeByOtherMeans(Scene scene) {
        var shown = scene.service().getBean(PagesShown.class);
        var seen = new TreeSet<String>();
        return Stream.concat(Tour.ofAnybody(scene).stream().map(stop -> dynamicTest(stop.name(), () -> {
            stop.way().accept(stop.visitor());
            seen.add(shown.lastType().getSimpleName() + " " + stop.visitor().part("html").getAttribute("lang"));
            assertThat(OtherMeans.faults(stop.name(), stop.visitor())).isEmpty();
        })), Stream.of(dynamicTest("no public type is left out in either language", () -> assertThat(seen).isEqualTo(PageTypes.publicInBoth()))));
    }

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void aFunnelAndATileAreSeenInTheColoursOfTheReader(ColorScheme scheme, Scene scene) {
        var at = Consulting.in(scene.service(), scene.world(), scene.cast());
        var measured = Measured.in(at.at());
        measured.count("requests-answered", Measured.Q4.plus(-1), at.at().force(), "in-time", 1);
        measured.count("requests-answered", Measured.Q4.plus(-1), at.at().force(), "late", 29);
        measured.count("requests-answered", Measured.Q4.plus(-1), measured.elsewhere("A region"), "in-time", 200);
        inTheirColours(scene.officer(at.at().bo()).open("/measures/requests-answered?quarter=2026-Q3"), scheme);
        var anybody = scene.visitor(How.USUALLY).open("/areas");
        assertThat(anybody.part(".concordat-tile").count()).isPositive();
        anybody.part(".concordat-tile").first().focus();
        inTheirColours(anybody, scheme);
    }

    /// What leads elsewhere on a screen leads nowhere on paper; an address can be read and typed.
    @Test
    void onPaperThereIsWhatThePageSaysAndWhereItsLinksLead(Scene scene) {
        var it = scene.visitor(How.USUALLY).open("/areas/E23000014?lang=en");
        var link = it.part("main a[href^='/']:not([href*='?'])").first();
        var screenOnly = List.of(".concordat-header", ".govuk-skip-link", ".govuk-phase-banner", ".govuk-back-link", ".govuk-footer",
                ".concordat-languages");
        assertThat(screenOnly).allSatisfy(css -> assertThat(it.part(css).first().evaluate("it => it.checkVisibility()")).as(css).isEqualTo(true));
        assertThat(after(link)).isEqualTo("none");
        it.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(screenOnly).allSatisfy(css -> assertThat(it.part(css).first().evaluate("it => it.checkVisibility()")).as(css).isEqualTo(false));
        assertThat(it.part("h1").isVisible()).isTrue();
        assertThat(after(link)).isEqualTo("\" (" + link.getAttribute("href") + ")\"");
    }

    private static Object after(Locator link) {
        return link.evaluate("it => getComputedStyle(it, '::after').content");
    }

    private static void inTheirColours(Visitor it, ColorScheme scheme) {
        it.page().emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE).setColorScheme(scheme));
        assertThat(looks(it, "unseen")).as(it.path() + " in forced colours").isEqualTo(List.of());
    }

    /// The first thing the keyboard comes to leads past everything that each page has.
    private static void skips(Visitor it) {
        it.page().keyboard().press("Tab");
        shows(it);
        assertThat(it.part(".govuk-skip-link:focus").count()).as("the skip link comes first").isOne();
        it.page().keyboard().press("Enter");
        assertThat(it.part("main:focus").count()).as("and leads to what the page says").isOne();
    }

    /// Goes on with Tab to what this CSS picks.
    private static void reaches(Visitor it, String css) {
        for (int i = 0; i < 60; i++) {
            it.page().keyboard().press("Tab");
            shows(it);
            if (it.page().evaluate("css => document.activeElement.matches(css)", css).equals(true)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not come to " + css + " on " + it.path());
    }

    private static void shows(Visitor it) {
        assertThat(looks(it, "hiddenFocus")).as("where the keyboard is, on " + it.path()).isEqualTo("");
    }

    private static Object looks(Visitor it, String what) {
        return OtherMeans.looks(it, what);
    }
}
