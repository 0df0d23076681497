package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordat.PagesShown;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every type of page that the service has, once, wide and as on a phone: nothing for axe to find, nothing inline, one
/// heading, and no scrolling sideways. With `-Dconcordat.pictures=true` the pictures stay in `target/pages`.
@Journey
class EveryPageTest {

    /// A style or script in the page itself, which the policy forbids.
    private static final Pattern INLINE = Pattern.compile("<style|<script(?![^>]* src=)|<[^>]+ style=\"|<[^>]+ on[a-z]+=\"");

    @TestFactory
    Stream<DynamicTest> everyTypeIsOpenToEveryone(Scene scene) {
        var stops = Tour.of(scene);
        var shown = scene.service().getBean(PagesShown.class);
        return Stream.concat(
                stops.stream().map(stop -> dynamicTest(stop.name(), () -> {
                    stop.way().accept(stop.visitor());
                    assertThat(shown.lastType().getSimpleName()).isEqualTo(stop.type());
                    looksRight(stop.name(), stop.visitor());
                })),
                Stream.of(dynamicTest("no type is left out", () -> assertThat(stops.stream().map(Tour.Stop::type).distinct())
                        .containsExactlyInAnyOrderElementsOf(PageTypes.all()))));
    }

    /// By what the makers of axe bring for Playwright, too.
    @Test
    void whatIsNotNamedNorSeenWouldBeCaught(Scene scene) {
        var page = scene.visitor(Scene.How.USUALLY).open("/sign-in").page();
        page.evaluate("document.querySelector('label[for=words]').remove(); document.documentElement.lang = ''");
        page.evaluate("document.querySelector('h1').style.setProperty('color', '#eee')");
        assertThat(Axe.faults(page)).extracting(it -> it.split(":")[0]).contains("color-contrast", "html-has-lang", "label")
                .isEqualTo(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().stream().map(it -> it.getId()).toList());
    }

    @Test
    void anInlineStyleWouldBeCaught() {
        assertThat(INLINE.matcher("<p class=\"a\" style=\"color: red\">").find()).isTrue();
        assertThat(INLINE.matcher("<a onclick=\"go()\">").find()).isTrue();
        assertThat(INLINE.matcher("<script>go()</script>").find()).isTrue();
        assertThat(INLINE.matcher("<script type=\"module\" src=\"/a.js\"></script><p>on style=\"</p>").find()).isFalse();
    }

    private static void looksRight(String name, Visitor visitor) {
        var page = visitor.page();
        look(page, name, Scene.How.USUALLY);
        assertThat(Axe.faults(page)).isEmpty();
        assertThat(INLINE.matcher(visitor.source()).results().map(it -> it.group()).toList()).isEmpty();
        look(page, name, Scene.How.ON_A_PHONE);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).as("does not scroll sideways on a phone")
                .isEqualTo(Scene.How.ON_A_PHONE.width());
        page.setViewportSize(Scene.How.USUALLY.width(), Scene.How.USUALLY.height());
    }

    private static void look(com.microsoft.playwright.Page page, String name, Scene.How how) {
        page.setViewportSize(how.width(), how.height());
        if (Boolean.getBoolean("concordat.pictures")) {
            page.screenshot(new ScreenshotOptions().setFullPage(true)
                    .setPath(Path.of("target", "pages", name.replaceAll("[^A-Za-z]+", "-") + "-" + how.width() + ".png")));
        }
    }
}
