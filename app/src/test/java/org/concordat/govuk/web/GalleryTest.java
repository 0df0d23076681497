package org.concordat.govuk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.concordat.journeys.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Every component in a real browser, wide and narrow. The pictures stay in `target/gallery-*.png`.
@ExtendWith(Chromium.class)
class GalleryTest {

    @Configuration
    @Import({PagesOverHttpTest.ThisModule.class, Gallery.class})
    static class Service {
    }

    private static ConfigurableApplicationContext service;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start(Browser chromium) {
        service = SpringApplication.run(Service.class, "--server.port=0");
        browser = chromium;
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private Page gallery(int width, boolean script) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800).setJavaScriptEnabled(script));
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate("http://localhost:" + service.getEnvironment().getProperty("local.server.port") + "/gallery");
        return page;
    }

    @ParameterizedTest
    @ValueSource(ints = {1100, 375})
    void showsEveryComponentToEveryone(int width) {
        Page page = gallery(width, true);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/gallery-" + width + ".png")));

        assertThat(new AxeBuilder(page).analyze().getViolations()).extracting(Rule::getId).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).as("does not scroll sideways").isEqualTo(width);
        assertThat(complaints).as("the console, under the strictest policy").isEmpty();
        page.context().close();
    }

    @Test
    void wouldBeCaughtShowingAnUnlabelledBox() {
        Page page = gallery(1100, true);
        page.evaluate("document.querySelector('label[for=title]').remove()");

        assertThat(new AxeBuilder(page).analyze().getViolations()).extracting(Rule::getId).contains("label");
        page.context().close();
    }

    @Test
    void leadsFromAnErrorToItsBox() {
        Page page = gallery(1100, true);

        page.click("text=The start date must include a month");

        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("start-month");
        page.context().close();
    }

    @Test
    void showsTheDoorsWithoutJavaScript() {
        Page small = gallery(375, false);
        assertThat(small.isVisible(".govuk-service-navigation__list")).as("folded").isFalse();
        small.click(".concordat-menu__summary");
        assertThat(small.isVisible(".govuk-service-navigation__list")).isTrue();
        small.context().close();

        Page wide = gallery(1100, false);
        assertThat(wide.isVisible(".govuk-service-navigation__list")).isTrue();
        assertThat(wide.isVisible(".concordat-menu__summary")).isFalse();
        wide.context().close();
    }
}
