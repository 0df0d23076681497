package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What the originator sees of each hop: the roles, and whose yes it had; and what those in the middle do not learn.
@ConcordatTest
class CustodyInFullTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Custody custody;

    private World world;
    private Relay relay;
    private Composing composing;
    private TwiceTold steps;
    private DisclosureId told;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        relay = Relay.in(world);
        composing = Composing.of(service);
        steps = new TwiceTold(relay, composing, service.getBean(Onwards.class));
        told = steps.told();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void namesTheRolesAndWhoseYesEachHopHad() {
        chain();
        assertThat(hops(relay.police(), told)).extracting(Hop::body)
                .containsExactly(relay.school().body(), relay.council().body());
        assertThat(hops(relay.police(), told)).allSatisfy(hop -> assertThat(hop.held()).singleElement()
                .satisfies(held -> assertThat(held.roles()).containsExactly(Role.SAFEGUARDING_LEAD)));
        assertThat(yes(relay.police(), told)).containsExactly(List.of(relay.police().approver()),
                List.of(relay.police().approver(), relay.school().approver()));
    }

    @Test
    void whoStandsInTheMiddleLearnsOfNobodyFurtherUp() {
        var passed = chain();
        assertThat(yes(relay.school(), passed)).containsExactly(List.of(relay.school().approver()));
    }

    @Test
    void isNotShownToThoseBelow() {
        chain();
        assertThat(custody.below(composing.in(relay.council().lead()), told)).isEmpty();
    }

    /// From the school to the council, and on to the second; what the school told.
    private DisclosureId chain() {
        var passed = steps.passedOn(relay.school(), told, relay.council(), relay.next(), relay.police());
        steps.passedOn(relay.council(), passed, relay.second(), relay.last(), relay.police(), relay.school());
        return passed;
    }

    private List<Hop> hops(Relay.Team team, DisclosureId id) {
        return custody.below(composing.in(team.lead()), id).orElseThrow().hops();
    }

    private List<List<OfficerId>> yes(Relay.Team team, DisclosureId id) {
        return hops(team, id).stream().map(hop -> hop.yes().stream().map(Hop.Yes::by).toList()).toList();
    }
}
