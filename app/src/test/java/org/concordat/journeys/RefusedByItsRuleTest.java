package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Access;
import org.concordat.api.web.ApiCaller;
import org.concordat.api.web.Systems;
import org.concordat.journeys.EveryRouteAsksTest.Route;
import org.concordat.journeys.RoutesToTry.Way;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// Whoever sees a thing and may not do to it what they send is told by which rule of that act, and so is the ledger. Of every
/// route by which something is done to a thing, sent by a colleague in the same roles, by somebody else who may see it, and by
/// whoever does it, once more than it can be done. Those whose roles have ended are in [EndedMeanwhileTest], those from whom it
/// is hidden in [AnsweredAlikeTest]. *Source*: decision 0037.
@ConcordatTest
class RefusedByItsRuleTest {

    /// Routes at which whoever sees the thing may do it, and why.
    private static final Map<String, String> NOBODY = Map.ofEntries(
            Map.entry("POST /complaints/\\{id}/answer", "whoever reads it answers for the body, and may answer once more"),
            Map.entry("POST /agreements/\\{id}/draft/(discard|parties.*|\\{step.*)", "every agreement owner of the body writes it"),
            Map.entry("POST (/api/v1)?/drafts/\\{id}/(attachments.*|stays-home.*|versions)",
                    "the rules look at whose draft it is and at their role alone, and nobody else sees it"),
            Map.entry("POST (/api/v1)?/drafts/\\{id}/why", "words above OFFICIAL are sent back as they were typed; no rule looks at others"),
            Map.entry("POST /drafts/\\{id}/audience/removal", "what was open to all of an audience is open to the rest of it"),
            Map.entry("(POST /drafts/\\{id}/discard|DELETE /api/v1/drafts/\\{id})", "whose draft it is throws it away, and then it is not there"),
            Map.entry("POST /api/v1/request-drafts/\\{id}/proposal", "what the law closes is refused when it is written"),
            Map.entry("DELETE /api/v1/request-drafts/\\{id}", "whose draft it is throws it away, and then it is not there"),
            Map.entry("POST /(inquiries|requests)/\\{id}/(check|discard|\\{part})", "whose draft it is does so as often as they like"),
            Map.entry("POST (/api/v1)?/inbox/\\{id}/opening", "whom it is addressed to opens it as often as they like"),
            Map.entry("POST /inbox/\\{id}/grant", "whom it is addressed to asks for one colleague after another"),
            Map.entry("POST (/api/v1)?/disclosures/\\{id}/keep", "whoever sees what their body sent answers for it"),
            Map.entry("POST /hooks/\\{id}/(secret|events/\\{event})", "every administrator of the body does so"),
            Map.entry("POST /officers/\\{id}/sign-in", "every administrator of the body makes a code"),
            Map.entry("POST /my-systems/\\{id}/(agree|withdraw)", "everybody says for themselves which system acts for them"),
            Map.entry("POST /samples/\\{id}/decisions/\\{number}/challenges", "whoever judges it asks for what is left out, more than once"),
            Map.entry("POST /persons/\\{id}/undo/\\{other}", "what is undone is not there any more"));

    /// Where it stands for reading alone, before it is sent to where it is done.
    private static final Set<String> SHOWN_FIRST = Set.of("/officers/{id}/roles/new");

    /// Refusals that stand in the ledger under another name than the act's: that of several acts on a thing.
    private static final Set<String> OF_SEVERAL_ACTS = Set.of("partnership.role.decide.refused", "requests.draft.save.refused",
            "requests.response.answer.refused",
            "sharing.disclosure.decide.refused", "sharing.draft.start.refused", "sharing.inquiry.answer.refused");

    /// Which lead to the page of the thing, and it says there what became of it.
    private static final Set<String> SAID_ON_ITS_PAGE = Set.of("/inbox/{id}/acceptance", "/inbox/{id}/answer",
            "/inbox/{id}/copies", "/inbox/{id}/disposal", "/inbox/{id}/onward", "/inbox/{id}/opening",
            "/role-changes/{id}/approve", "/role-changes/{id}/decline");

    /// Who has not agreed has nothing to take back, and it is so already.
    private static final String NEVER_AGREED = "/my-systems/{id}/withdraw";

    private static final Pattern WORDS = Pattern.compile("words|why|question|need-.*");
    private static final Pattern WRITTEN = Pattern.compile("(\"(?:words|why|question)\": )\"[^\"]*\"");

    /// What came of sending it.
    private enum Came { DONE, TOLD, HIDDEN, SENT_BACK, DONE_ALREADY, MUTE }

    private record Sent(OfficerId by, Came came, int status, List<Entry> entries) {
    }

    private record Entry(String kind, String rules) {

        boolean refuses() {
            return kind.endsWith(".refused");
        }

        boolean changesNothing() {
            return kind.matches(".*[.](refused|read|previewed|listed|compared|explained|sought)");
        }

        boolean hides() {
            return refuses() && (rules.isEmpty() || rules.equals("access.exists"));
        }
    }

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Access access;
    @Autowired
    private TestClock clock;
    @Value("${local.server.port}")
    private int port;

    private World world;
    private RoutesToTry routes;
    private Set<String> refusals;
    private Set<Route> all;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        routes = RoutesToTry.of(service);
        refusals = access.book().stream().map(it -> it.act().id() + ".refused").collect(Collectors.toSet());
        refusals.addAll(OF_SEVERAL_ACTS);
        all = Set.copyOf(EveryRouteAsksTest.routesOf(service));
    }

    @AfterEach
    void close() {
        routes.close();
        world.close();
    }

    @Test
    void whoeverSeesItIsToldByWhichRuleTheyMayNot() throws Exception {
        var wrongs = new ArrayList<String>();
        var nobody = new TreeSet<String>();
        for (var route : toThings()) {
            var sent = sent(route);
            if (sent.stream().anyMatch(it -> it.came() == Came.MUTE)) {
                wrongs.add(route + ": " + sent);
            }
            if (sent.stream().noneMatch(it -> it.came() == Came.TOLD)) {
                nobody.add(route.method() + " " + route.path());
            }
        }
        assertThat(wrongs).as("refused without a word, or nothing was done and nobody said so").isEmpty();
        assertThat(nobody).as("where nobody is refused by a rule: let RoutesToTry know somebody who is, or say here why not")
                .allMatch(path -> NOBODY.keySet().stream().anyMatch(path::matches));
        assertThat(NOBODY.keySet()).as("where somebody is").allMatch(path -> nobody.stream().anyMatch(it -> it.matches(path)));
    }

    @Test
    void aRefusalWithoutAWordIsCaught() {
        var route = new Route("POST", "/cases/{id}/handover");
        var read = new Entry("casework.case.read", "");
        var exists = new Entry("casework.handover.offer.refused", "access.exists");
        var owner = new Entry("casework.handover.offer.refused", "casework.owner-offers");
        assertThat(came(route, 303, List.of(read))).as("led back").isEqualTo(Came.MUTE);
        assertThat(came(route, 303, List.of(read, owner))).as("told nothing").isEqualTo(Came.MUTE);
        assertThat(came(route, 403, List.of(read, new Entry("access.request.make.refused", "casework.owner-offers"))))
                .as("of no act").isEqualTo(Came.MUTE);
        assertThat(came(route, 404, List.of(read, exists))).isEqualTo(Came.HIDDEN);
        assertThat(came(route, 403, List.of(read, owner))).isEqualTo(Came.TOLD);
    }

    private List<Route> toThings() {
        return EndedMeanwhileTest.acts(service).stream().filter(it -> it.path().contains("{id}"))
                .filter(it -> !EveryRouteAsksTest.NO_ACT_OF_THEIR_OWN.containsKey(it.path()) && !SHOWN_FIRST.contains(it.path()))
                .toList();
    }

    private List<Sent> sent(Route route) throws IOException, InterruptedException {
        var way = filled(routes.to(route.method(), route.path()));
        var sent = new ArrayList<Sent>();
        for (var officer : List.of(routes.onlookers().colleague(way.officer()), routes.onlooker(route.path(), way), way.officer(), way.officer())) {
            sent.add(sentAgain(route, way, officer, sent));
        }
        if (sent.stream().noneMatch(it -> it.came() == Came.TOLD)) {
            sent.add(sentAgain(route, unlawful(route, way), way.officer(), sent));
        }
        return sent;
    }

    private Sent sentAgain(Route route, Way way, OfficerId officer, List<Sent> before) throws IOException, InterruptedException {
        var now = sent(route, way.with("once", UUID.randomUUID()), officer);
        var already = now.came() == Came.MUTE && now.status() < 405 && now.entries().stream().noneMatch(Entry::refuses)
                && (before.stream().anyMatch(it -> it.came() == Came.DONE) || route.path().equals(NEVER_AGREED));
        return already ? new Sent(officer, Came.DONE_ALREADY, now.status(), now.entries()) : now;
    }

    /// What whoever may do it is refused for what they send: words that are marked above OFFICIAL, and a draft that says what is
    /// to stay home.
    private Way unlawful(Route route, Way way) {
        if (route.path().endsWith("/drafts/{id}/proposal")) {
            return new Way(way.officer(), route.path().replace("{id}", routes.keepingHome("recruiter").toString()), way.fields());
        }
        var marked = way;
        for (var field : way.fields().keySet()) {
            marked = WORDS.matcher(field).matches() ? marked.with(field, "UK SECRET") : marked;
        }
        return marked.with("json", WRITTEN.matcher(way.fields().getOrDefault("json", "")).replaceAll("$1\"UK SECRET\""));
    }

    /// As the form is sent by whoever may.
    private Way filled(Way way) throws IOException, InterruptedException {
        if (way.fields().containsKey("token")) {
            return way;
        }
        try (var client = Client.signedIn(port, way.officer())) {
            return new Way(way.officer(), way.path(), FormShown.of(client.get(way.path()).body())
                    .filled(way.fields(), routes.today()));
        }
    }

    private Sent sent(Route route, Way way, OfficerId officer) throws IOException, InterruptedException {
        if (way.fields().containsKey("token")) {
            return called(route, way, officer);
        }
        try (var client = Client.signedIn(port, officer)) {
            clock.advance(Duration.ofSeconds(1));
            var before = entries(officer).keySet();
            var status = EveryRouteAsksTest.sent(client, way, way.fields()).statusCode();
            var sent = sent(route, officer, status, before);
            var shown = shown(route.path(), way.path());
            var form = way.path().equals(shown.orElse(""));
            return switch (sent.came()) {
                case HIDDEN -> shown.isPresent() && client.get(shown.get()).statusCode() == 200 ? mute(sent) : sent;
                case TOLD -> form && client.get(way.path()).statusCode() == 303 && !SAID_ON_ITS_PAGE.contains(route.path()) ? mute(sent) : sent;
                case SENT_BACK -> officer.equals(way.officer()) ? sent : mute(sent);   // before the rule was asked
                case DONE, DONE_ALREADY, MUTE -> sent;
            };
        }
    }

    /// What is refused is not hidden from whoever sees its form or its page, nor is the form gone without a word.
    private static Sent mute(Sent it) {
        return new Sent(it.by(), Came.MUTE, it.status(), it.entries());
    }

    /// The nearest address of the thing that is shown: that of the form, or of the page above it.
    private Optional<String> shown(String route, String path) {
        var pattern = route;
        var at = path;
        while (pattern.contains("{id}")) {
            if (all.contains(new Route("GET", pattern))) {
                return Optional.of(at);
            }
            pattern = pattern.substring(0, pattern.lastIndexOf('/'));
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return Optional.empty();
    }

    private Sent called(Route route, Way way, OfficerId officer) throws IOException, InterruptedException {
        try (var system = new ApiCaller(port, officer.equals(way.officer()) ? way.fields().get("token")
                : token(way, officer), officer)) {
            var path = way.path().substring("/api/v1".length());
            var version = system.version(path);
            clock.advance(Duration.ofSeconds(1));
            var before = entries(officer).keySet();
            var sent = sent(route, officer, system.tries(route.method(), "key-" + UUID.randomUUID(), path, way.fields().get("json"),
                    version).status(), before);
            var shown = shown(route.path(), way.path());
            return sent.came() == Came.HIDDEN && shown.isPresent() && system.get(shown.get().substring("/api/v1".length())).status() == 200
                    ? mute(sent) : sent;
        }
    }

    /// Of a system of their own.
    private String token(Way way, OfficerId officer) {
        var systems = Systems.of(service, world);
        var body = routes.onlookers().body(officer);
        return systems.token(way.path().matches(".*(approv|/onward/).*") ? systems.approves(body, officer)
                : systems.shares(body, officer));
    }

    private Sent sent(Route route, OfficerId officer, int status, Set<UUID> before) {
        var now = entries(officer);
        now.keySet().removeAll(before);
        var entries = List.copyOf(now.values());
        return new Sent(officer, came(route, status, entries), status, entries);
    }

    private Came came(Route route, int status, List<Entry> entries) {
        if (!entries.stream().allMatch(Entry::changesNothing)) {
            return Came.DONE;
        }
        var byItsRule = entries.stream().anyMatch(it -> refusals.contains(it.kind()) && !it.hides());
        if (byItsRule && (Set.of(403, 409, 422).contains(status) || status < 400 && SAID_ON_ITS_PAGE.contains(route.path()))) {
            return Came.TOLD;
        }
        // What one does not see is discarded already.
        return entries.stream().anyMatch(Entry::refuses) && (status == 404 || status == 303 && route.path().endsWith("/discard"))
                ? Came.HIDDEN : Set.of(409, 412, 422).contains(status) ? Came.SENT_BACK : Came.MUTE;
    }

    /// Of this moment.
    private Map<UUID, Entry> entries(OfficerId officer) {
        var all = new LinkedHashMap<UUID, Entry>();
        world.jdbc().sql("select id, kind, coalesce(fields ->> 'rules', '') from ledger.entry where officer = ? and at = ?")
                .params(officer.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .query(row -> { all.put(row.getObject(1, UUID.class), new Entry(row.getString(2), row.getString(3))); });
        return all;
    }
}
