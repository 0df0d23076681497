package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.concordat.ActsAsked;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.access.web.UnaskedRoutes;
import org.concordat.api.web.ApiCaller;
import org.concordat.journeys.EveryRouteAsksTest.Route;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.Between;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// Whatever an officer or a system in their name sends after their roles have ended, or after the agreement has been suspended
/// on which it rests: nothing is done, and that it was refused stands in the ledger. Of every route of the service, with what
/// would have been done a second before; what is said then is in [MidSessionTest].
@ConcordatTest
class EndedMeanwhileTest {

    /// What an officer may do who holds no role: what is about themselves alone.
    private static final Set<String> WITHOUT_A_ROLE = Set.of("/my-systems/{id}/agree", "/my-systems/{id}/withdraw",
            "/notices/settings");

    /// Sent back for what is missing before anybody is asked: [RoutesToTry] does not fill them wholly.
    private static final Set<String> NOT_FILLED = Set.of("/bodies/{id}/succession", "/offices/{id}/holder");

    /// What rests on an agreement that is in force.
    private static final Set<String> UNDER_AN_AGREEMENT = Set.of("/drafts/{id}/proposal", "/approvals/{id}/approve",
            "/inbox/{id}/opening", "/inquiries/{id}/check", "/requests/{id}/check",
            "/requests-to-us/{id}/disclosure", "/api/v1/drafts/{id}/proposal", "/api/v1/approvals/{id}/approval",
            "/api/v1/inbox/{id}/acceptance", "/api/v1/inbox/{id}/answer", "/api/v1/request-drafts/{id}/proposal",
            "/api/v1/request-approvals/{id}/approval", "/api/v1/requests-to-us/{id}/disclosure");

    @Autowired
    private ApplicationContext service;
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
        for (var route : acts()) {
            var way = routes.to(route.method(), route.path());
            var roles = roles(way.officer());
            var came = after(route, way, () -> {
                roles.forEach(role -> says(way.officer(), role, new Between(routes.today(), routes.today())));
                says(way.officer(), Role.BOARD_MEMBER, Between.from(routes.today()));
            });
            clock.advance(Duration.ofSeconds(1));
            roles.forEach(role -> says(way.officer(), role, Between.from(routes.today())));
            says(way.officer(), Role.BOARD_MEMBER, new Between(routes.today(), routes.today()));
            var nothing = came.refused() || came.status() == 422 && NOT_FILLED.contains(route.path());
            if (nothing == WITHOUT_A_ROLE.contains(route.path())) {
                wrongs.add(route + ": " + came);
            }
        }
        assertThat(wrongs).isEmpty();
    }

    @Test
    void nothingIsDoneUnderAnAgreementThatIsSuspended() throws Exception {
        var wrongs = new ArrayList<String>();
        var tried = new TreeSet<String>();
        for (var route : acts().stream().filter(it -> UNDER_AN_AGREEMENT.contains(it.path())).toList()) {
            tried.add(route.path());
            var way = routes.to(route.method(), route.path());
            var suspended = new ArrayList<Runnable>();
            var came = after(route, way, () -> inForce(way.officer()).forEach(it -> {
                var suspension = world.suspend(it, clock.instant());
                suspended.add(() -> world.resume(it, suspension, clock.instant()));
            }));
            clock.advance(Duration.ofSeconds(1));
            suspended.forEach(Runnable::run);
            if (suspended.isEmpty() || !came.refused()) {
                wrongs.add(route + ": " + came);
            }
        }
        assertThat(wrongs).isEmpty();
        assertThat(tried).isEqualTo(new TreeSet<>(UNDER_AN_AGREEMENT));
    }

    /// The same, with nothing that ended: or nothing would have been done anyhow.
    @Test
    void whatEndsIsWhatRefuses() throws Exception {
        for (var path : UNDER_AN_AGREEMENT) {
            var route = new Route("POST", path);
            var came = after(route, routes.to("POST", path), () -> { });
            assertThat(came).as(path).matches(it -> it.status() < 400 && !it.refused());
        }
    }

    /// A request of this kind, a second after something ended.
    private Came after(Route route, RoutesToTry.Way way, Runnable ends) throws Exception {
        if (way.fields().containsKey("token")) {
            try (var system = new ApiCaller(port, way.fields().get("token"), way.officer())) {
                ends(ends);
                return came(way.officer(), system.tries(route.method(), "key-" + UUID.randomUUID(),
                        way.path().substring("/api/v1".length()), way.fields().get("json")).status());
            }
        }
        try (var client = Client.signedIn(port, way.officer())) {
            ends(ends);
            return came(way.officer(), client.post(way.path(), way.fields()).statusCode());
        }
    }

    private void ends(Runnable ends) {
        clock.advance(Duration.ofSeconds(1));
        ends.run();
        clock.advance(Duration.ofSeconds(1));
    }

    private Came came(OfficerId officer, int status) {
        return new Came(status, world.jdbc().sql("select kind from ledger.entry where officer = ? and at = ?")
                .params(officer.value(), clock.instant().atOffset(ZoneOffset.UTC)).query(String.class).list());
    }

    /// What changes anything, for whoever is asked.
    private List<Route> acts() {
        return EveryRouteAsksTest.routesOf(service).stream()
                .filter(it -> !it.method().equals("GET") && !it.path().equals(ActsAsked.FORGETFUL))
                .filter(it -> UnaskedRoutes.why(it.method(), it.path()).isEmpty()).toList();
    }

    private List<Role> roles(OfficerId officer) {
        return world.jdbc().sql("select distinct role from partnership.role_change where officer = ?").param(officer.value())
                .query(String.class).list().stream().map(Role::valueOf).filter(role -> role != Role.BOARD_MEMBER).toList();
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
