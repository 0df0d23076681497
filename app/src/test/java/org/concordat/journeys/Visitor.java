package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.concordat.TestClock;
import org.jspecify.annotations.Nullable;

/// Someone at a page of the service, who sees what it says and fills its forms by the names of their fields. Every page
/// they come to has one heading, a title and a language. A second passes on the clock before each thing they do, so that
/// the trail has an order.
public final class Visitor {

    /// What Chromium says of any answer that is no 200; those are meant.
    private static final String MEANT = "Failed to load resource: the server responded with a status of 4";

    private final Page page;
    private final TestClock clock;
    private int status;
    private String source = "";

    Visitor(Page page, TestClock clock, List<String> complaints) {
        this.page = page;
        this.clock = clock;
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            if (!message.text().startsWith(MEANT)) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    public Page page() {
        return page;
    }

    public Visitor open(String path) {
        return arrives(() -> page.navigate(path));
    }

    /// The page as the service sent it, before any script touched it.
    public String source() {
        return source;
    }

    /// Follows the first link of the main part, or button that is one, whose words begin so (a regular expression).
    public Visitor follow(String words) {
        var link = page.locator("main a", new Page.LocatorOptions()
                .setHasText(Pattern.compile("^\\s*" + words + "(\\s|$)"))).first();
        return arrives(() -> leavesBy(link::click));
    }

    /// Presses the button with these words, and sees what comes of it.
    public Visitor press(String words) {
        return press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true)).first());
    }

    public Visitor press(Locator button) {
        return arrives(() -> leavesBy(button::click));
    }

    /// Presses a button, and again before anything came of it; where the second of them was led to, which must be where the first was.
    public Visitor pressTwice(String words) {
        var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true)).first();
        var form = (Map<?, ?>) button.evaluate("it => ({to: it.form.action, sent: new URLSearchParams(new FormData(it.form, it)).toString()})");
        press(button);
        var second = page.request().post(String.valueOf(form.get("to")), RequestOptions.create().setData(String.valueOf(form.get("sent")))
                .setHeader("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(second.status()).as("pressed again").isEqualTo(status);
        assertThat(second.url()).as("pressed again").isEqualTo(page.url());
        return this;
    }

    /// Presses Enter on what has the focus, and sees what comes of it.
    Visitor enter() {
        return arrives(() -> leavesBy(() -> page.keyboard().press("Enter")));
    }

    public Visitor type(String field, String words) {
        field(field).fill(words);
        return this;
    }

    public Visitor type(String field, LocalDate day) {
        return type(field, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    public Visitor type(String field, Object day, Object month, Object year) {
        return type(field + "-day", day.toString()).type(field + "-month", month.toString())
                .type(field + "-year", year.toString());
    }

    /// Chooses a radio button or ticks a checkbox.
    public Visitor choose(String field, String value) {
        page.locator("main input[name='" + field + "'][value='" + value + "']").first().check();
        return this;
    }

    /// Chooses from a list.
    public Visitor select(String field, String value) {
        field(field).selectOption(value);
        return this;
    }

    public int status() {
        return status;
    }

    public String heading() {
        return page.locator("h1").innerText();
    }

    /// The words of the page's main part.
    public String text() {
        return page.locator("main").innerText().replaceAll("\\s+", " ");
    }

    public String path() {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    /// What a field holds.
    public String typed(String field) {
        return field(field).inputValue();
    }

    /// What a field holds that is not shown, in the form that is sent to this path.
    public String hidden(String action, String field) {
        return page.locator("form[action='" + action + "'] input[type=hidden][name='" + field + "']").first()
                .inputValue();
    }

    public boolean chosen(String field, String value) {
        return page.locator("main input[name='" + field + "'][value='" + value + "']").isChecked();
    }

    /// The error beside a field, as read out with it; it is in the summary above too, leading to the field.
    public String error(String field) {
        var message = page.locator("#" + field + "-error").innerText().replace("Error:", "").strip();
        assertThat(page.title()).startsWith("Error: ");
        var summary = page.locator(".govuk-error-summary a", new Page.LocatorOptions().setHasText(message)).first();
        var target = summary.getAttribute("href");
        assertThat(target).as("the summary leads to " + field).startsWith("#" + field);
        assertThat(page.locator(target).count()).as("what the summary leads to is there").isOne();
        return message;
    }

    /// A part of the page, by CSS.
    public Locator part(String css) {
        return page.locator(css);
    }

    private Locator field(String name) {
        return page.locator("main [name='" + name + "']:not([type=hidden])").first();
    }

    @SuppressWarnings("deprecation") // what replaces it waits for another address, and a refused form keeps its own
    private @Nullable Response leavesBy(Runnable way) {
        return page.waitForNavigation(way);
    }

    private Visitor arrives(Supplier<@Nullable Response> going) {
        clock.advance(Duration.ofSeconds(1));
        var response = going.get();
        if (response == null) {
            throw new AssertionError("nothing was loaded: still at " + page.url());
        }
        status = response.status();
        source = response.text();
        var said = (List<?>) page.evaluate("() => [document.querySelectorAll('h1').length, document.title, document.documentElement.lang]");
        assertThat(said.get(0)).as("one heading on " + page.url()).isEqualTo(1);
        assertThat((String) said.get(1)).as("title of " + page.url()).matches(".+ - Concordat");
        assertThat(said.get(2)).as("language of " + page.url()).isIn("en", "cy");
        return this;
    }
}
