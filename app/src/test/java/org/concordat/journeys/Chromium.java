package org.concordat.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The one browser of a process of tests, started when the first test asks for it and closed after the last. Surefire gives each
/// class to JUnit by itself where there is more than one process: what ends with JUnit's root ends with each class then.
public final class Chromium implements ParameterResolver {

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    static Browser browser(ExtensionContext test) {
        return test.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Chromium.class))
                .computeIfAbsent(Running.class, key -> start(), Running.class).browser();
    }

    private static Running start() {
        var playwright = Playwright.create();
        return new Running(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(installed())
                .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--font-render-hinting=none"))));
    }

    /// The one without windows, where there is a choice: the whole one draws a window and its tools for every visitor, unseen.
    private static Path installed() {
        return Stream.of("chromium-headless-shell", "chromium", "chromium-browser")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(place -> Path.of(place, name)))
                .filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is not installed: ./concordat test installs it"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return browser(test);
    }
}
