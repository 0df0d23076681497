package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.ActsAsked;
import org.concordat.ConcordatTest;
import org.concordat.Golden;
import org.concordat.TestClock;
import org.concordat.access.Access;
import org.concordat.access.Role;
import org.concordat.access.web.UnaskedRoutes;
import org.concordat.api.web.ApiCaller;
import org.concordat.journeys.EveryRouteAsksTest.Route;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// Whatever an officer or a system in their name sends after their roles have ended, or after the agreement on which it rests
/// has been suspended, has come to its end or has lost its place or its parties: nothing is done, and that it was refused stands in the ledger. Of every route of the service that asks
/// anybody, and of every one whose act rests on an agreement, with what would have been done a second before; what is said
/// then is in [MidSessionTest].
@ConcordatTest
class EndedMeanwhileTest {

    /// What an officer may do who holds no role: what is about themselves alone.
    private static final Set<String> WITHOUT_A_ROLE = Set.of("/my-systems/{id}/agree", "/my-systems/{id}/withdraw");

    /// Of rules: that an agreement is in force. The guests of a panel come under one.
    private static final Pattern IN_FORCE = Pattern.compile(".*[.].*in-force.*|panels[.]guests-are-in-post");

    /// Acts whose rules speak of an agreement, where it is another act that is done: what is asked beside it.
    private static final Set<String> ASKED_BESIDE = Set.of("partnership.agreement.use");

    /// What goes on without an agreement, though an act that rests on one is asked on the way; and why.
    private static final Map<String, String> GOES_ON = Map.of("/meetings/{id}/attendance",
            "who came, came: that page says too who else could be invited");

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

    /// What the service answered, and what the ledger has of it.
    private record Came(int status, List<String> kinds) {

        /// Nothing was done but to show the page again, and it stands there that it was refused.
        boolean refused() {
            return (status >= 400 && status < 500 || status == 303) && kinds.stream().anyMatch(it -> it.endsWith(".refused"))
                    && kinds.stream().allMatch(it -> it.matches(".*[.](refused|read|previewed)"));
        }
    }

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        routes = RoutesToTry.of(service);
    }

    @AfterEach
    void close() {
        routes.close();
        world.close();
    }

    /// They keep another role, or their session would end with the last (`EndOfSessionTest`).
    @Test
    void nothingIsDoneOnceARoleHasEnded() throws Exception {
        var wrongs = new ArrayList<String>();
        for (var route : acts(service)) {
            var way = routes.to(route.method(), route.path());
            var roles = isTheBoards(route) ? List.of(Role.BOARD_MEMBER)
                    : routes.onlookers().roles(way.officer()).stream().filter(it -> it != kept(route)).toList();   // that of an earlier route
            var came = after(route, way, () -> {
                roles.forEach(role -> says(way.officer(), role, new Between(routes.today(), routes.today())));
                says(way.officer(), kept(route), Between.from(routes.today()));
            });
            clock.advance(Duration.ofSeconds(1));
            roles.forEach(role -> says(way.officer(), role, Between.from(routes.today())));
            says(way.officer(), kept(route), new Between(routes.today(), routes.today()));
            if (came.refused() == WITHOUT_A_ROLE.contains(route.path())) {
                wrongs.add(route + ": " + came);
            }
        }
        assertThat(wrongs).isEmpty();
    }

    /// A board member may do next to nothing, but raises matters, asks the public and publishes: who sends such does not keep that role.
    private static Role kept(Route route) {
        return route.path().equals("/matters") || route.path().startsWith("/consulting") || route.path().startsWith("/our-publications")
                || isTheBoards(route) ? Role.DECONFLICTION : Role.BOARD_MEMBER;
    }

    /// What board members alone do.
    private static boolean isTheBoards(Route route) {
        return route.path().startsWith("/figure-releases") || route.path().startsWith("/reviews")
                || route.path().startsWith("/our-pilots") && !route.path().matches(".*/(view|voices)");
    }

    /// What becomes of an agreement, and is taken back for the next route.
    private enum Becomes {
        SUSPENDED {
            @Override
            Runnable of(AgreementId agreement, World world, Instant now) {
                var suspension = world.suspend(agreement, now);
                return () -> world.resume(agreement, suspension, now);
            }
        },
        ENDED_BY_ITS_OWNER {
            @Override
            Runnable of(AgreementId agreement, World world, Instant now) {
                world.end(agreement, now);
                return () -> world.jdbc().sql("delete from partnership.ending where agreement = ?").param(agreement.value()).update();
            }
        },
        /// Yesterday was its last day.
        PAST_ITS_LAST_DAY {
            @Override
            Runnable of(AgreementId agreement, World world, Instant now) {
                var since = world.jdbc().sql("select until_day - ?::date from partnership.agreement where id = ?")
                        .params(LocalDate.ofInstant(now, LONDON), agreement.value()).query(Integer.class).single();
                moved(agreement, world, -since);
                return () -> moved(agreement, world, since);
            }

            private static void moved(AgreementId agreement, World world, int days) {
                world.jdbc().sql("""
                        update partnership.agreement set from_day = from_day + :days, review_day = review_day + :days,
                                until_day = until_day + :days where id = :id
                        """).param("days", days).param("id", agreement.value()).update();
            }
        },
        /// By one of others: under one of the same bodies it would go on.
        SUPERSEDED {
            @Override
            Runnable of(AgreementId agreement, World world, Instant now) {
                var later = world.agreement(Set.of(), Set.of(), world.body(BodyKind.PRISON, "Elsewhere Prison"));
                supersedes(later, agreement.value(), world);
                return () -> supersedes(later, null, world);
            }

            private static void supersedes(AgreementId later, @Nullable UUID old, World world) {
                world.jdbc().sql("update partnership.agreement set supersedes = ?::uuid where id = ?")
                        .param(old).param(later.value()).update();
            }
        },
        /// None of its parties is in being any more, and nobody of theirs in office: their sessions end (`EndOfSessionTest`), and
        /// nothing stands in their names.
        WITHOUT_ITS_BODIES {
            @Override
            Runnable of(AgreementId agreement, World world, Instant now) {
                var today = LocalDate.ofInstant(now, LONDON);
                until(agreement, world, today);
                return () -> until(agreement, world, null);
            }

            @Override
            boolean refuses(Came came) {
                return (came.status() == 302 || came.status() == 403) && came.kinds().isEmpty();
            }

            private static void until(AgreementId agreement, World world, @Nullable LocalDate day) {
                world.jdbc().sql("""
                        update partnership.body b set until_day = :day::date,
                                ended_at = case when :day::date is null then null else b.recorded_at end
                         where id in (select p.body from partnership.agreement_party p where p.agreement = :id)
                        """).param("day", day).param("id", agreement.value()).update();
            }
        };

        private static final ZoneId LONDON = ZoneId.of("Europe/London");

        /// @return what takes it back
        abstract Runnable of(AgreementId agreement, World world, Instant now);

        boolean refuses(Came came) {
            return came.refused();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsDoneUnderAnAgreementThatIsNoLongerInForce(Becomes ending) throws Exception {
        var wrongs = new ArrayList<String>();
        for (var route : underAnAgreement()) {
            var way = routes.to(route.method(), route.path());
            var takingBack = new ArrayList<Runnable>();
            var came = after(route, way, () -> inForce(way.officer()).forEach(it ->
                    takingBack.add(ending.of(it, world, clock.instant()))));
            clock.advance(Duration.ofSeconds(1));
            takingBack.forEach(Runnable::run);
            if (takingBack.isEmpty() || !ending.refuses(came)) {
                wrongs.add(route + ": " + came);
            }
        }
        assertThat(wrongs).isEmpty();
    }

    /// The same, with nothing that ended: or nothing would have been done anyhow.
    @Test
    void whatEndsIsWhatRefuses() throws Exception {
        var wrongs = new ArrayList<String>();
        for (var route : underAnAgreement()) {
            var came = after(route, routes.to(route.method(), route.path()), () -> { });
            if (came.status() >= 400 || came.refused()) {
                wrongs.add(route + ": " + came);
            }
        }
        assertThat(wrongs).isEmpty();
    }

    @Test
    void whatRestsOnAnAgreementIsFoundByTheBook() {
        assertThat(underAnAgreement()).hasSizeGreaterThan(30).contains(new Route("POST", "/inbox/{id}/answer"),
                new Route("POST", "/asked/{id}/telling"), new Route("POST", "/meetings/{id}/invitations"));
        assertThat(restingOnOne()).extracting(Route::path).containsAll(GOES_ON.keySet());
    }

    private List<Route> underAnAgreement() {
        return restingOnOne().stream().filter(it -> !GOES_ON.containsKey(it.path())).toList();
    }

    /// By the book, which acts rest on an agreement; and by what [EveryRouteAsksTest] has written, which routes ask one.
    private List<Route> restingOnOne() {
        var acts = access.book().stream().filter(rules -> rules.all().stream().anyMatch(it -> IN_FORCE.matcher(it.id()).matches()))
                .map(rules -> rules.act().id()).filter(act -> !ASKED_BESIDE.contains(act)).collect(Collectors.toSet());
        var asking = Golden.read("which-route-asks-what.txt").lines().map(line -> List.of(line.split(" +")))
                .filter(line -> line.stream().anyMatch(acts::contains)).map(line -> new Route(line.get(0), line.get(1)))
                .collect(Collectors.toSet());
        return acts(service).stream().filter(asking::contains).toList();
    }

    /// A request of this kind, a second after something ended.
    private Came after(Route route, RoutesToTry.Way way, Runnable ends) throws Exception {
        if (way.fields().containsKey("token")) {
            try (var system = new ApiCaller(port, way.fields().get("token"), way.officer())) {
                var path = way.path().substring("/api/v1".length());
                var version = system.version(path);
                var before = ends(way.officer(), ends);
                return came(way.officer(), before, system.tries(route.method(), "key-" + UUID.randomUUID(), path,
                        way.fields().get("json"), version).status());
            }
        }
        try (var client = Client.signedIn(port, way.officer())) {
            var fields = FormShown.of(client.get(way.path()).body()).filled(way.fields(), routes.today());
            var before = ends(way.officer(), ends);
            return came(way.officer(), before, EveryRouteAsksTest.sent(client, way, fields).statusCode());
        }
    }

    /// What stood in the ledger of that moment before: other tests may have turned the clock to it.
    private Set<UUID> ends(OfficerId officer, Runnable ends) {
        clock.advance(Duration.ofSeconds(1));
        ends.run();
        clock.advance(Duration.ofSeconds(1));
        return entries(officer).keySet();
    }

    private Came came(OfficerId officer, Set<UUID> before, int status) {
        var now = entries(officer);
        now.keySet().removeAll(before);
        return new Came(status, List.copyOf(now.values()));
    }

    private Map<UUID, String> entries(OfficerId officer) {
        var all = new LinkedHashMap<UUID, String>();
        world.jdbc().sql("select id, kind from ledger.entry where officer = ? and at = ?")
                .params(officer.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .query(row -> { all.put(row.getObject("id", UUID.class), row.getString("kind")); });
        return all;
    }

    /// What changes anything, for whoever is asked.
    static List<Route> acts(ApplicationContext service) {
        return EveryRouteAsksTest.routesOf(service).stream()
                .filter(it -> !it.method().equals("GET") && !it.path().equals(ActsAsked.FORGETFUL))
                .filter(it -> UnaskedRoutes.why(it.method(), it.path()).isEmpty()).toList();
    }

    private void says(OfficerId officer, Role role, Between held) {
        world.role(officer, role, held, routes.today().plusYears(1), clock.instant());
    }

    private List<AgreementId> inForce(OfficerId officer) {
        return world.jdbc().sql("""
                select p.agreement from partnership.agreement_party p join partnership.officer o on o.body = p.body where o.id = ?
                """).param(officer.value()).query(UUID.class).list().stream().map(AgreementId::new).toList();
    }
}
