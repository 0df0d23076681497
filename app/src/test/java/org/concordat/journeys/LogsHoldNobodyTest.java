package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.api.web.ApiCaller;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.storage.DataDirectory;
import org.concordat.storage.Superuser;
import org.concordat.walls.Canaries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/// No log holds anything of a person, or anything that somebody wrote: neither the service's, from INFO up as it is run,
/// nor its PostgreSQL's; not as lines, and not as JSON. A word that is nowhere else is sent into every form and every
/// document of a system, as a text where the act then succeeds and in the place of what is chosen, and looked for.
@ConcordatTest
class LogsHoldNobodyTest {

    /// Not that of [Canaries]: it becomes names of bodies and officers, which every officer may read.
    private static final String WORD = "zjxqvkwpt";

    /// What is typed as words, of the fields that [RoutesToTry] fills in.
    private static final Set<String> TEXTS = Set.of("reason", "words", "capacity", "title", "source", "name", "finding", "look",
            "concern", "why", "whyItEnds", "cameOf", "happened", "wanted", "titleCy", "whyCy", "wordsCy", "q2", "asks",
            "otherwise", "success", "reasons", "voices", "answer", "found", "limits");

    /// What is taken and answered with a page or a file, so that nobody is sent on.
    private static final List<String> ANSWERED_WITH_A_PAGE = List.of(
            "POST /disclosures/{id}/paper/copies", "POST /disclosures/{id}/paper/exports", "POST /inbox/{id}/copies", "POST /cases/{id}/bundle",
            "POST /glass/check", "POST /inbox/{id}/grant/check", "POST /referrals/new/{kind:person|online}/check",
            "POST /share-a-concern/{kind:person|online}/check", "POST /share-a-concern/{kind:person|online}/sent",
            "POST /complain/{kind:mistake|treatment}/check", "POST /complain/{kind:mistake|treatment}/sent",
            "POST /consultations/{reference}/answer/check", "POST /consultations/{reference}/answer/sent",
            "POST /hooks/{id}/secret", "POST /officers/{id}/roles/new", "POST /officers/{id}/sign-in");

    /// May only grow shorter: what is sent back here with what is wrong, so that the act does not come to its end: for the word is
    /// in the place of what is chosen or of what is left empty, or as of a version that is not the last.
    private static final List<String> SENT_BACK = List.of(
            "POST /share-a-concern/sent", "POST /complain/sent", "POST /figure-releases", "POST /figure-releases/{id}/decision", "POST /error",
            "POST /agreements/{id}/draft/parties", "POST /drafts/{id}/attachments",
            "POST /api/v1/drafts/{id}/stays-home/removal", "PATCH /api/v1/drafts/{id}", "PATCH /api/v1/request-drafts/{id}");

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource database;
    @Autowired
    private DataDirectory data;
    @Value("${local.server.port}")
    private int port;

    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    private final Heard heard = new Heard();
    private final Map<OfficerId, Client> clients = new HashMap<>();
    private long serversBefore;
    private final List<String> answeredWithAPage = new ArrayList<>();
    private final List<String> sentBack = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void listen() throws Exception {
        heard.structured.setContext(structuring());
        heard.structured.setFormat("ecs");
        heard.structured.start();
        serversBefore = Files.size(serversLog());
        heard.setContext(root.getLoggerContext());
        heard.start();
        root.addAppender(heard);
    }

    @AfterEach
    void stop() {
        root.detachAppender(heard);
    }

    private LoggerContext structuring() {
        var context = new LoggerContext();
        context.putObject(Environment.class.getName(), service.getEnvironment());
        return context;
    }

    /// Everything an event would be written as, in a line and in JSON.
    private static final class Heard extends AppenderBase<ILoggingEvent> {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final Queue<String> json = new ConcurrentLinkedQueue<>();
        private final StructuredLogEncoder structured = new StructuredLogEncoder();

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.INFO)) {
                lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " "
                        + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())));
                json.add(new String(structured.encode(event), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void nothingOfAnybodyComesIntoALog() throws Exception {
        try (var world = World.of(service)) {
            var cast = Cast.in(world);
            Canaries.planted(service, cast);
            var named = world.officer(cast.school(), WORD + " Officer", Role.SAFEGUARDING_LEAD, Role.ORIGINATOR);
            try (var client = Client.signedIn(port, named)) {
                client.get("/home");
                client.get("/inbox?look=" + WORD);
                client.get("/" + WORD + "/" + WORD);
            }
        }
        int sent = throughEveryRoute();
        garbled();
        assertThat(sent).isGreaterThan(110);
        assertThat(answeredWithAPage).as("taken and answered with a page or a file")
                .containsExactlyInAnyOrderElementsOf(ANSWERED_WITH_A_PAGE);
        assertThat(sentBack).as("forms and documents that were sent and not accepted").containsExactlyInAnyOrderElementsOf(SENT_BACK);
        assertThat(faults).as("whatever is sent, it is answered").isEmpty();
        assertThat(written()).isEmpty();
    }

    private int throughEveryRoute() throws Exception {
        int sent = 0;
        try (var routes = RoutesToTry.of(service)) {
            for (var route : EveryRouteAsksTest.routesOf(service)) {
                var way = routes.to(route.method(), route.path());
                if (way.fields().containsKey("token")) {
                    called(route, way);
                }
                var nowhere = way.path().replaceAll("[0-9a-f-]{36}", WORD);
                if (route.method().equals("POST")) {
                    acted(anew(way, client -> client.post(way.path(), typed(client, way, routes.today()))), route);
                    as(way, client -> client.post(way.path(), with(way, TEXTS)));
                    as(way, client -> client.post(way.path(), with(way, way.fields().keySet())));
                    as(way, client -> client.post(nowhere, with(way, TEXTS)));
                } else {
                    as(way, client -> client.get(way.path() + "?look=" + WORD + "&month=" + WORD));
                    as(way, client -> client.get(nowhere));
                }
                sent++;
            }
        } finally {
            clients.values().forEach(Client::close);
        }
        return sent;
    }

    private interface Request {
        HttpResponse<String> by(Client client) throws Exception;
    }

    /// By whoever may come there, signed in again where an act before ended their session.
    private HttpResponse<String> as(RoutesToTry.Way way, Request request) throws Exception {
        var signedIn = clients.get(way.officer());
        var answer = signedIn == null ? null : request.by(signedIn);
        if (answer == null || isSentToSignIn(answer)) {
            clients.put(way.officer(), Client.signedIn(port, way.officer()));
            answer = request.by(clients.get(way.officer()));
        }
        if (answer.statusCode() >= 500 && !way.path().startsWith("/test/")) {
            faults.add(way.path());
        }
        return answer;
    }

    private void acted(HttpResponse<String> answer, EveryRouteAsksTest.Route route) {
        if (!route.path().startsWith("/api/") && answer.statusCode() != 303) {   // which takes no form
            (isSentBack(answer) ? sentBack : answeredWithAPage).add(route.method() + " " + route.path());
        }
    }

    private static boolean isSentBack(HttpResponse<String> answer) {
        return answer.statusCode() >= 400 || answer.body().contains("govuk-error-summary");
    }

    /// By a body's own system: the word is in the place of whatever is a sentence of the document.
    private void called(EveryRouteAsksTest.Route route, RoutesToTry.Way way) throws Exception {
        try (var system = new ApiCaller(port, way.fields().get("token"), way.officer())) {
            var document = way.fields().get("json").replaceAll("\"[A-Z][a-z]*( [^\"]*)?\"", "\"" + WORD + " words\"");
            var came = system.tries(route.method(), UUID.randomUUID().toString(), way.path().substring("/api/v1".length()), document);
            if (!route.method().equals("GET") && !Set.of(200, 201, 204).contains(came.status())) {
                sentBack.add(route.method() + " " + route.path());
            }
        }
    }

    /// The form that stands there, with the word wherever somebody writes.
    private static Map<String, String> typed(Client client, RoutesToTry.Way way, LocalDate today) throws Exception {
        var all = FormShown.of(client.get(way.path()).body()).filled(with(way, TEXTS), today);
        all.replaceAll((name, value) -> value.equals("Words") ? WORD + " " + name : value);
        return all;
    }

    /// By whoever may come there and has just shown who they are, as some acts ask.
    private HttpResponse<String> anew(RoutesToTry.Way way, Request request) throws Exception {
        var before = clients.put(way.officer(), Client.signedIn(port, way.officer()));
        if (before != null) {
            before.close();
        }
        return request.by(clients.get(way.officer()));
    }

    private static boolean isSentToSignIn(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").filter("/sign-in"::equals).isPresent();
    }

    private static HashMap<String, String> with(RoutesToTry.Way way, Set<String> fields) {
        var typed = new HashMap<>(way.fields());
        fields.forEach(field -> typed.put(field, WORD + " " + field));
        return typed;
    }

    /// What no browser sends, and a server may complain of in its log.
    private void garbled() throws Exception {
        for (var line : List.of("GET /inbox?look=" + WORD + "|{}\" HTTP/1.1", "G{T /" + WORD + " HTTP/1.1",
                "GET /inbox?look=%zz" + WORD + " HTTP/1.1", "GET /" + WORD + "%00 HTTP/1.1", WORD)) {
            try (var socket = new Socket("localhost", port)) {
                socket.getOutputStream().write((line + "\r\nHost: " + (line.equals(WORD) ? WORD + "{" : "localhost")
                        + "\r\nCookie: concordat=" + WORD + "; \"" + WORD + "\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                socket.getInputStream().readAllBytes();
            }
        }
    }

    @Test
    void aWordInTheServicesLogIsFound() throws Exception {
        LoggerFactory.getLogger("org.concordat.sharing.Drafts").info("saved the words {}", WORD);
        LoggerFactory.getLogger("org.concordat.sharing.Drafts").error("failed", new IllegalStateException("about " + WORD));
        assertThat(written()).as("each as a line and as JSON").hasSize(4);
    }

    /// The database's own errors say the row that they refuse: in the service's exceptions, and in its own log.
    @Test
    void whatTheDatabaseRefusesIsNotSaidAgain() throws Exception {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(
                "insert into ledger.entry (id, kind, version, at, fields) values (gen_random_uuid(), ?, 1, now(), ?::jsonb)")) {
            statement.setString(1, "No Kind");
            statement.setString(2, "{\"name\": \"" + WORD + "\"}");
            assertThatThrownBy(statement::executeUpdate).hasMessageContaining("entry_kind_check")
                    .hasMessageNotContaining(WORD);
        }
        assertThat(written()).isEmpty();
    }

    @Test
    void aWordInTheDatabasesLogIsFound() throws Exception {
        try (var superuser = Superuser.connect(service); var statement = superuser.createStatement()) {
            statement.execute("do $$ begin raise log 'about " + WORD + "'; end $$");
        }
        assertThat(written()).hasSize(1);
    }

    /// Each line with the word in it.
    private List<String> written() throws Exception {
        var all = new ArrayList<>(heard.lines);
        all.addAll(heard.json);
        var server = Files.readAllBytes(serversLog());
        all.addAll(List.of(new String(server, (int) serversBefore, server.length - (int) serversBefore, StandardCharsets.UTF_8)
                .split("\n")));
        var word = Pattern.compile(Canaries.BEGINNING + "|" + WORD, Pattern.CASE_INSENSITIVE);
        return all.stream().filter(line -> word.matcher(line).find()).toList();
    }

    private Path serversLog() {
        return data.path().resolve("postgres.log");
    }
}
