package org.concordat.govuk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.govuk.Language;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Page;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// This module alone behind a real server, with Spring Boot's own web configuration and nothing else.
class PagesOverHttpTest {

    @Configuration
    @ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class})
    @EnableConfigurationProperties(PageSettings.class)
    @Import({GovukConfiguration.class, ReplyHandler.class, JtePages.class, RequestFrames.class, Assets.class,
        AssetController.class, Faults.class, Things.class})
    static class ThisModule {
    }

    /// A page of another module would have a template of its own; these borrow one.
    @Controller
    static class Things {

        @GetMapping("/things/{id}")
        Reply show(@PathVariable UUID id, Language language) {
            return new NotFoundPage(language);
        }

        @PostMapping("/things")
        Reply create() {
            return new SeeOther("/things?made");
        }

        @GetMapping("/broken")
        Page broken() {
            throw new IllegalStateException("the secret cause");
        }

        @GetMapping("/no-template")
        Page noTemplate() {
            return new Untemplated();
        }
    }

    record Untemplated() implements Page {

        @Override
        public String title() {
            return "Never seen";
        }
    }

    private static ConfigurableApplicationContext service;
    private static HttpClient client;
    private static String root;

    @BeforeAll
    static void start() {
        service = SpringApplication.run(ThisModule.class, "--server.port=0", "--concordat.pages.demonstration=true");
        root = "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        service.close();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/things/not-an-id", "/things/6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
        "/webjars/govuk-frontend/5.14.0/dist/govuk/assets/images/govuk-crest.svg", "/assets/none/concordat.css",
        "/static/assets/concordat.css"})
    void answersWhatIsNotThereWithTheSamePage(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("<h1 class=\"govuk-heading-l\">Page not found</h1>")
                .contains("This is a demonstration. No person in it is real.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/broken", "/no-template"})
    void answersAFaultWithAReferenceAndNotItsCause(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Sorry, there is a problem with the service")
                .containsPattern("<strong>[0-9a-f]{8}</strong>")
                .doesNotContain("secret").doesNotContain("Exception").doesNotContain("Never seen");
    }

    @Test
    void answersARequestThatNoFormMakes() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(root + "/broken")).DELETE());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("Sorry, that could not be done");
    }

    @Test
    void leadsOnAfterAForm() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(root + "/things"))
                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/things?made");
    }

    @Test
    void remembersTheLanguageAskedFor() throws Exception {
        HttpResponse<String> asked = get("/nowhere?lang=cy");
        Optional<String> cookie = asked.headers().firstValue("Set-Cookie");
        HttpResponse<String> later = send(HttpRequest.newBuilder(URI.create(root + "/nowhere")).header("Cookie", "lang=cy"));

        assertThat(asked.body()).contains("Heb ddod o hyd i’r dudalen");
        assertThat(cookie.orElseThrow()).contains("lang=cy").contains("HttpOnly").contains("SameSite=Lax");
        assertThat(later.body()).contains("<html lang=\"cy\"");
        assertThat(get("/nowhere?lang=fr").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void servesEveryAssetAPageNamesToBeKept() throws Exception {
        List<String> named = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"").matcher(get("/nowhere").body())
                .results().map(found -> found.group(1)).toList();

        assertThat(named).hasSize(4);
        for (String path : named) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000").contains("immutable");
        }
        assertThat(get(named.getLast()).headers().firstValue("Content-Type")).contains("text/javascript;charset=UTF-8");
        assertThat(get(named.getLast().replace("concordat.js", "govuk-frontend.js")).statusCode()).isEqualTo(200);
    }

    @Test
    void findsATemplateByItsPagesPackage() {
        assertThat(JtePages.template(NotFoundPage.class)).isEqualTo("govuk/NotFoundPage.jte");
        assertThat(JtePages.template(Untemplated.class)).isEqualTo("govuk/Untemplated.jte");
    }
}
