package org.concordat.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.SignsIn;
import org.concordat.TestClock;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.StoppedLedger;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// What a signed-in officer is refused before any module's rules are reached is told to them and recorded: who, when,
/// what they tried and by which rule, in no word of theirs. Of a stranger nothing is recorded.
@ConcordatTest
class TurnedAwayTest {

    private static final UUID NONE = UUID.fromString("00000000-0000-4000-8000-000000000007");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TestClock clock;
    @Value("${local.server.port}")
    private int port;

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private World world;
    private OfficerId ann;
    private String token = "";

    @BeforeEach
    void lay() throws Exception {
        world = World.of(service);
        ann = Cast.in(world).ann();
        assertThat(send(asked(SignsIn.AT).header(SignsIn.WHO, ann.toString())).statusCode()).isEqualTo(204);
        token = token(send(asked("/home")));
    }

    @AfterEach
    void close() throws SQLException {
        http.close();
        world.close();
    }

    @ParameterizedTest
    @CsvSource({"words=Mine", "words=Mine&_csrf=", "words=Mine&_csrf=zq9zq9"})
    void aFormWithoutTheSessionsToken(String form) throws Exception {
        var answer = posted("/drafts/" + NONE + "/content", form);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("That form was not sent").contains("Nothing was done").contains("Open its page again");
        assertThat(last()).isEqualTo("access.form.send.refused | " + NONE
                + " | rules=access.form-is-of-this-session tried=POST /drafts/{id}/{step}");
    }

    @Test
    void aFormWithItsTokenIsNoneOfThese() throws Exception {
        posted("/drafts/" + NONE + "/content", "words=Mine&_csrf=" + token);
        assertThat(last()).startsWith("sharing.draft.read.refused | " + NONE);
    }

    @Test
    void whatItsAuthorWroteIsShownAgainAndRecordedAllTheSame() throws Exception {
        var answer = posted("/glass", "officer=" + ann + "&harm=Careful+words");
        assertThat(answer.headers().firstValue("Location")).contains("/glass");
        assertThat(last()).contains("access.form-is-of-this-session", "tried=POST /glass").doesNotContain("Careful");
    }

    @Test
    void aFormThatANeighbourOfThisSiteSentWithTheirCookie() throws Exception {
        var answer = send(asked("/glass").header("Sec-Fetch-Site", "same-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("officer=" + ann + "&_csrf=" + token)));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("That form was not sent");
        assertThat(last()).contains("access.form-is-of-this-session");
    }

    @ParameterizedTest
    @CsvSource({
        "/inbox/xyz, /inbox/{id}",
        "/drafts/1/content, /drafts/{id}/{step}",
        "/agreements/zq9, /agreements/{id}",
    })
    void anIdentifierThatIsNone(String path, String route) throws Exception {
        assertThat(send(asked(path)).statusCode()).isEqualTo(404);
        assertThat(last()).isEqualTo(
                "access.request.make.refused | - | rules=access.exists status=404 tried=GET " + route);
    }

    @Test
    void aPageThatSaysNoIsRecordedByTheRulesThatDid() throws Exception {
        var body = world.jdbc().sql("select body from partnership.officer where id = ?").param(ann.value())
                .query(UUID.class).single();
        assertThat(send(asked("/bodies/" + body + "/officers/new")).statusCode()).isEqualTo(403);
        assertThat(last()).isEqualTo("access.request.make.refused | " + body + " | rules="
                + "partnership.administrator-registers-officers status=403 tried=GET /bodies/{id}/officers/new");
    }

    @Test
    void anAddressThatTheServiceHasNotRefusesNobody() throws Exception {
        var before = last();
        assertThat(send(asked("/zq9")).statusCode()).isEqualTo(404);
        assertThat(last()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"once=zq9", "once=1-1-1-1-1", "words=x"})
    void theIdOfAnActThatNoFormCarries(String form) throws Exception {
        var answer = posted("/inbox/" + NONE + "/acceptance", form + "&_csrf=" + token);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(last()).contains(".refused | " + NONE);
        for (var path : List.of("/drafts", "/notices/settings")) {
            var answered = posted(path, form + "&_csrf=" + token);
            assertThat(answered.statusCode()).isEqualTo(400);
            assertThat(answered.body()).contains("could not understand what was sent");
            assertThat(last()).isEqualTo("access.request.make.refused | - | rules=access.request-is-one-of-ours status=400 "
                    + "tried=POST " + path);
        }
    }

    @Test
    void aMethodThatAPageHasNot() throws Exception {
        var answer = send(asked("/home").header("X-CSRF-TOKEN", token).method("DELETE", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().allValues("Allow")).contains("GET");
        assertThat(last()).endsWith("status=405 tried=DELETE /home");
    }

    @Test
    void whichMethodsAPageHasAndItsHeadAreAnswered() throws Exception {
        var methods = send(asked("/home").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(methods.statusCode()).isEqualTo(200);
        assertThat(methods.headers().firstValue("Allow").orElse("")).contains("GET").doesNotContain("POST");
        assertThat(methods.body()).isEmpty();
        var head = send(asked("/home").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void signingOutIsRecorded() throws Exception {
        assertThat(posted("/sign-out", "_csrf=" + token).headers().firstValue("Location")).contains("/signed-out");
        assertThat(last()).isEqualTo("access.signed-out | - | ");
        assertThat(send(asked("/home")).statusCode()).isEqualTo(302);
    }

    /// A refusal that cannot be recorded is not given; whoever wants to leave leaves all the same.
    @Test
    void whileNothingCanBeRecorded() throws Exception {
        try (var _ = StoppedLedger.in(service)) {
            for (var form : List.of("words=x", "words=x&once=zq9&_csrf=" + token)) {
                var answer = posted("/glass", form);
                assertThat(answer.statusCode()).as(form).isEqualTo(503);
                assertThat(answer.body()).contains("has to be recorded");
            }
            assertThat(send(asked("/inbox/xyz")).statusCode()).isEqualTo(503);
            assertThat(posted("/sign-out", "_csrf=" + token).statusCode()).isEqualTo(303);
            assertThat(send(asked("/home")).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void aStrangerFillsNothing() throws Exception {
        posted("/sign-out", "_csrf=" + token);
        var before = world.count("ledger.entry", "true");
        for (var path : List.of("/glass", "/drafts/" + NONE + "/content", "/sign-in", "/inbox/xyz")) {
            assertThat(posted(path, "words=x&_csrf=zq9").statusCode()).isBetween(300, 499);
            send(asked(path));
            send(asked(path).method("DELETE", BodyPublishers.noBody()));
        }
        assertThat(world.count("ledger.entry", "true")).isEqualTo(before);
    }

    /// Tomcat answers the first of these by itself, before there is a session, and the firewall the others.
    @ParameterizedTest
    @CsvSource({"GET /%00", "GET /..%2f..%2fetc", "GET /<b>", "GET /%zz", "GET //drafts", "GET /drafts/..;/admin",
        "TRACE /home", "FOO /home"})
    void whatCannotBeReadIsAnsweredByAPageOfTheService(String line) throws IOException {
        var answer = raw(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 40").contains("Sorry, that could not be done").contains("govuk-heading-l")
                .doesNotContain("Tomcat").doesNotContain("<b>");
        UnreadablePages.HEADERS.forEach((name, value) -> assertThat(answer).contains(name + ": " + value));
    }

    @ParameterizedTest
    @CsvSource({"GET, //drafts, GET elsewhere", "GET, /drafts/..;/admin, GET /drafts/{id}/{step}", "FOO, /home, ANOTHER /home"})
    void whatTheFirewallTurnsAway(String method, String path, String tried) throws Exception {
        assertThat(send(asked(path).method(method, BodyPublishers.noBody())).statusCode()).isEqualTo(400);
        assertThat(last()).isEqualTo(
                "access.request.make.refused | - | rules=access.request-is-one-of-ours status=400 tried=" + tried);
    }

    @Test
    void itsHeadersAreThoseOfEveryAnswer() throws Exception {
        var page = send(asked("/about")).headers();
        UnreadablePages.HEADERS.forEach((name, value) -> assertThat(page.firstValue(name)).as(name).contains(value));
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// The newest entry of hers: its kind, what it is about, its fields.
    private String last() {
        return world.jdbc().sql("""
                select e.kind || ' | ' || coalesce(e.thing::text, '-') || ' | ' || coalesce((
                           select string_agg(key || '=' || value, ' ' order by key) from jsonb_each_text(e.fields)), '')
                  from ledger.entry e where e.officer = ? order by e.at desc, e.kind limit 1
                """).param(ann.value()).query(String.class).single();
    }

    private HttpRequest.Builder asked(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> posted(String path, String form) throws IOException, InterruptedException {
        return send(asked(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        clock.advance(Duration.ofSeconds(1));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String token(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
