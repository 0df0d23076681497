package org.concordat.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Someone with a browser, who signs in at a real Keycloak's own pages.
final class AtKeycloak implements AutoCloseable {

    private static final String PASSWORD = "invented";

    private final BrowserContext browser;
    private final Page page;
    private final String service;
    private final List<String> asked = new ArrayList<>();

    AtKeycloak(Browser browser, String service) {
        this.browser = browser.newContext(new Browser.NewContextOptions().setBaseURL(service).setViewportSize(1100, 800));
        this.page = this.browser.newPage();
        this.service = service;
        page.setDefaultTimeout(60_000);
        page.onRequest(request -> {
            if (request.isNavigationRequest()) {
                asked.add(request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    AtKeycloak open(String path) {
        page.navigate(path);
        return this;
    }

    /// The addresses asked for so far that contain this.
    List<String> asked(String part) {
        return asked.stream().filter(it -> it.contains(part)).toList();
    }

    /// From the service's own page to the provider's, or straight back when the provider knows them still.
    AtKeycloak goesToTheProvider() {
        open("/sign-in");
        return leavesBy(link("Sign in with Example ID"));
    }

    AtKeycloak signsIn(String username) {
        goesToTheProvider();
        page.locator("#username").fill(username);
        return givesPassword();
    }

    AtKeycloak givesPassword() {
        page.locator("#password").fill(PASSWORD);
        return leavesBy(page.locator("#kc-login"));
    }

    AtKeycloak type(String field, String words) {
        page.locator("main [name='" + field + "']").fill(words);
        return this;
    }

    AtKeycloak type(String field, LocalDate day) {
        return type(field + "-day", String.valueOf(day.getDayOfMonth()))
                .type(field + "-month", String.valueOf(day.getMonthValue()))
                .type(field + "-year", String.valueOf(day.getYear()));
    }

    AtKeycloak choose(String field, String value) {
        page.locator("main input[name='" + field + "'][value='" + value + "']").check();
        return this;
    }

    AtKeycloak press(String words) {
        return leavesBy(page.getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(words).setExact(true)).first());
    }

    AtKeycloak follow(String words) {
        return leavesBy(link(words));
    }

    /// Through every redirect.
    @SuppressWarnings("deprecation") // what replaces it waits for another address, and a refused form keeps its own
    AtKeycloak leavesBy(Locator way) {
        page.waitForNavigation(way::click);
        return this;
    }

    private Locator link(String words) {
        return page.locator("main a", new Page.LocatorOptions().setHasText(words)).first();
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    String text() {
        return page.locator("main").innerText().replaceAll("\\s+", " ");
    }

    String path() {
        assertThat(page.url()).startsWith(service);
        return page.url().substring(service.length()).replaceFirst("[?#].*", "");
    }

    @Override
    public void close() {
        browser.close();
    }
}
