package org.concordat.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.scrutiny.Scrutinised.words;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.concordat.ConcordatTest;
import org.concordat.sharing.Cast;
import org.concordat.scrutiny.web.PrioritiesPage;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// What anybody reads of scrutiny at their area's address, in English and Welsh.
@ConcordatTest
class AreaMattersTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;

    private World world;
    private Scrutinised at;
    private String area;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Scrutinised.in(service, world, Cast.in(world));
        // A world is laid past triggers, and so without the copies that they make.
        area = "/areas/" + world.jdbc().sql("""
                insert into published.area (code, name, nation, region, from_day)
                select code, name, nation, region, from_day from partnership.area where id = ? returning code
                """).param(at.area()).query(String.class).single();
    }

    @AfterEach
    void close() {
        world.jdbc().sql("delete from published.area where code = ?").param(area.substring("/areas/".length())).update();
        world.close();
    }

    @Test
    void anAreaShowsItsPrioritiesAndWhatIsRaisedThere() throws Exception {
        var title = "Answer in time in " + area;   // which no other test's area has
        at.set(at.priority(title));
        var id = at.raised(MatterKind.FINDING);
        at.accepted(id);
        var matter = area + "/matters/" + reference(id);
        assertThat(read(area)).contains(title, Scrutinised.TITLE, "Accepted, to be done", matter);
        assertThat(read(area + "/matters")).contains("Every concern has an answer within its time.", "Northvale Commissioner", matter);
        assertThat(read(area + "/news.atom?lang=en")).contains(title, "A priority is set for Northvale. Northvale Commissioner.");
        assertThat(read("/areas/E23000014/news.atom?lang=en")).doesNotContain(title);
        assertThat(read(matter)).contains("Finding", "Northvale Police", "Of ten requests four were answered after their day.",
                "1. Answer", "It will be so.").doesNotContain("Sam", "Olu");
        assertThat(read(matter + "?lang=cy")).contains("Canfyddiad", "1. Ateb", "Derbyniwyd, i’w wneud",
                "lang=\"en\">Northvale Police</span>").doesNotContain(">Finding<", "Raised by");
        at.closed(id);
        assertThat(read(matter)).contains("2. Closed");
    }

    /// What is set under a strand stands with its plan; a strand under which nothing is set says so.
    @Test
    void allFourStrandsAreThereWithTheirPlans() throws Exception {
        at.set(at.priority("Answer in time"));
        for (var page : List.of(area, area + "/matters")) {
            assertThat(read(page)).contains("Prevent: to stop people being drawn into terrorism", "Every concern has an answer within its time.",
                    "No priority is set under Pursue here now.", "No priority is set under Protect here now.",
                    "No priority is set under Prepare here now.").doesNotContain("No priority is set under Prevent");
            assertThat(read(page + "?lang=cy")).contains("Nid oes blaenoriaeth wedi’i gosod o dan Pursue yma nawr.");
        }
    }

    /// The signed-in page does the same.
    @Test
    void overseersSeeAllFourStrands() {
        at.set(at.priority("Answer in time"));
        var listed = at.priorities().list(at.in(at.sam())).seen().orElseThrow();
        var ours = listed.stream().filter(it -> it.area().id().equals(at.area())).findFirst().orElseThrow();
        assertThat(new PrioritiesPage(listed, false).table(ours).rows().stream().map(row -> row.get(0).toString() + row.get(1)))
                .hasSize(4).anyMatch(it -> it.contains("Prevent") && it.contains("Answer in time"))
                .anyMatch(it -> it.contains("No priority under Pursue")).noneMatch(it -> it.contains("No priority under Prevent"));
    }

    @Test
    void whatIsWithheldOrOfAnotherAreaIsNotThere() throws Exception {
        var good = words(MatterKind.QUESTION);
        var hidden = at.raised(new Matter.Wording(MatterKind.QUESTION, "Not for everybody", good.words(), good.evidence(), null, null,
                "An inquiry has not ended."));
        var shown = at.raised(MatterKind.QUESTION);
        assertThat(read(area + "/matters")).doesNotContain("Not for everybody").contains(reference(shown));
        assertThat(get(area + "/matters/" + reference(hidden)).statusCode()).isEqualTo(404);
        assertThat(get("/areas/E23000014/matters/" + reference(shown)).statusCode()).isEqualTo(404);
        assertThat(get("/areas/E99999999/matters").statusCode()).isEqualTo(404);
        assertThat(read(area + "/matters?page=7")).contains("Nothing has been raised here yet.");
    }

    /// Of each kind, duty, strand and outcome that scrutiny has.
    @Test
    void everythingThatCanBeRaisedHasWords() throws Exception {
        var said = new Properties();
        try (var file = getClass().getResourceAsStream("/community/voices.properties")) {
            said.load(file);
        }
        for (var kind : new Object[][] {{"kind", MatterKind.values()}, {"duty", Duty.values()}, {"strand", Strand.values()},
            {"outcome", Step.Outcome.values()}, {"answered", Step.Outcome.values()}, {"step", Step.Kind.values()},
            {"state", Course.State.values()}}) {
            assertThat(Arrays.stream((Enum<?>[]) kind[1]).map(it -> "raised." + kind[0] + "."
                    + it.name().toLowerCase(Locale.ROOT).replace('_', '-'))).allMatch(said::containsKey);
        }
    }

    private String reference(MatterId id) {
        return at.seen(at.sam(), id).of().reference();
    }

    private String read(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
