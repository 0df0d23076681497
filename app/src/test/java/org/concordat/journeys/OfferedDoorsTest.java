package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.ConcordatTest;
import org.concordat.access.Doorway;
import org.concordat.kernel.OfficerId;
import org.concordat.scrutiny.National;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// Every door that an officer is shown opens to them; to those who oversee, each that they are not shown stays closed.
@ConcordatTest
class OfferedDoorsTest {

    private static final Pattern NAVIGATION = Pattern.compile("<nav\\b.*?</nav>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"([^\"?#]+)\"");

    /// Closed or empty for whoever oversees no police area.
    private static final Set<String> OF_AREAS = Set.of("/priorities", "/statements", "/resources", "/consulting", "/board", "/measures");

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Collection<Doorway> doorways;
    @Value("${local.server.port}")
    private int port;

    private World world;
    private Scrutinised at;
    private National it;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Scrutinised.in(service, world, Cast.in(world));
        it = National.in(at);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatIsShownOpens() throws Exception {
        var cast = at.cast();
        for (var officer : List.of(it.ira(), at.sam(), at.bo(), it.syd(), it.stan(), it.sue(), at.olu(), at.una(), cast.bea(), cast.cara(), cast.dan(),
                cast.eve())) {
            try (var client = Client.signedIn(port, officer)) {
                var shown = shown(client);
                assertThat(shown).as("%s", officer).isNotEmpty().allSatisfy(href -> assertThat(client.get(href).statusCode()).as(href).isEqualTo(200));
            }
        }
    }

    @Test
    void whatIsNotShownToThoseWhoOverseeIsClosedToThem() throws Exception {
        for (var officer : List.of(it.ira(), at.sam(), at.bo())) {
            try (var client = Client.signedIn(port, officer)) {
                var closed = all();
                closed.removeAll(shown(client));
                closed.remove("/measures/national-bodies");   // a page of the measures of areas, for the national board
                assertThat(closed).as("%s", officer).isNotEmpty().allSatisfy(href -> assertThat(client.get(href).statusCode()).as(href).isBetween(400, 499));
            }
        }
    }

    @Test
    void theCommissionerIsShownWhatIsOfNationalBodiesAndNothingOfAreas() throws Exception {
        assertThat(shown(it.ira())).contains("/matters", "/samples", "/our-publications", "/oversight", "/oversight/entries", "/measures/national-bodies",
                "/reviews", "/our-pilots").doesNotContainAnyElementsOf(OF_AREAS);
        assertThat(shown(at.sam())).containsAll(OF_AREAS).doesNotContain("/measures/national-bodies");
        assertThat(shown(at.bo())).containsAll(OF_AREAS).doesNotContain("/measures/national-bodies");
        assertThat(shown(it.syd())).as("whom they alone oversee").contains("/matters").doesNotContainAnyElementsOf(OF_AREAS);
    }

    /// What a form says no by is what the commissioner acts by, and not what local policing bodies do.
    @Test
    void eachIsToldTheActThatTheyOverseeBy() throws Exception {
        for (var path : List.of("/priorities", "/matters/new?kind=direction", "/samples/choices/new", "/our-publications/new?of=" + at.area())) {
            try (var client = Client.signedIn(port, it.ira())) {
                assertThat(client.get(path).body()).as(path).doesNotContain("Police Reform and Social Responsibility Act 2011 s.1", "Policing Protocol");
            }
        }
        try (var client = Client.signedIn(port, it.ira())) {
            assertThat(client.get("/priorities").body()).contains("Investigatory Powers Act 2016 ss.229, 230");
            assertThat(client.get("/samples").body()).contains("Plan a round").doesNotContain("Plan a choice");
            assertThat(client.get("/matters").body()).contains("Finding").doesNotContain("Strategic direction");
        }
        try (var client = Client.signedIn(port, at.ed())) {
            assertThat(client.get("/samples").body()).contains("Plan a round", "Plan a choice");
            assertThat(client.get("/drafts").body()).doesNotContain("Investigatory Powers Act");
        }
    }

    private Set<String> all() {
        return doorways.stream().map(Doorway::href).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> shown(OfficerId officer) throws IOException, InterruptedException {
        try (var client = Client.signedIn(port, officer)) {
            return shown(client);
        }
    }

    private Set<String> shown(Client client) throws IOException, InterruptedException {
        var page = client.get("/home").body();
        var all = all();
        return NAVIGATION.matcher(page).results().flatMap(nav -> LINK.matcher(nav.group()).results()).map(link -> link.group(1)).filter(all::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
