package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.publications.Publishing;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// What anybody reads of publications, on pages and in feeds.
@ConcordatTest
class PublicationsTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;

    private World world;
    private Publishing at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Publishing.in(service, world);
        world.jdbc().sql("""
                insert into published.area (code, name, nation, region, from_day, until_day)
                select code, name, nation, region, from_day, until_day from partnership.area where id = ?
                """).param(at.area()).update();
    }

    @AfterEach
    void close() {
        world.jdbc().sql("delete from published.area where code = ?").param(at.code()).update();
        world.close();
    }

    private String path(UUID id) {
        return "/publications/" + at.seen(at.pam(), id).edition().reference();
    }

    @Test
    void standsFromItsTimeOnWithAnAddressToPassOnAndAReceipt() throws Exception {
        var later = at.clock().instant().plus(Duration.ofHours(3));
        var id = at.approved(at.written(Publishing.says(Publishing.TITLE, later)));
        assertThat(get(path(id)).statusCode()).isEqualTo(404);
        at.clock().set(later);
        var page = get(path(id) + "?lang=en").body();
        assertThat(page).contains(Publishing.TITLE, ">We asked the force.</p>", ">It answered in May.</p>", "press@westlea.example",
                        "http://localhost:" + port + path(id), "/check/", "Edition 1 was approved")
                .doesNotContain("Pam", "Pat", "utm_", "What changed, and why").containsPattern("20\\d\\d, \\d\\d:\\d\\d<")
                .as("nobody publishes to the second").doesNotContainPattern("20\\d\\d, \\d\\d:\\d\\d:\\d\\d");
        for (var list : List.of("/publications?lang=en", "/areas/" + at.code() + "/publications?lang=en")) {
            assertThat(get(list).body()).contains(path(id), Publishing.TITLE).doesNotContainPattern(", \\d\\d:\\d\\d:\\d\\d");
        }
        assertThat(get("/areas/" + at.code() + "/publications?lang=en").body()).as("the name of an area is not that of a place").contains("Published here: ");
        assertThat(get("/areas/E23000001/publications?lang=en").body()).doesNotContain(path(id));
        assertThat(get("/areas/" + at.code() + "?lang=en").body()).contains("/areas/" + at.code() + "/publications", "/news.atom");
        assertThat(get("/publications/P-0000-0000").statusCode()).isEqualTo(404);
        assertThat(get("/areas/E99999999/publications").statusCode()).isEqualTo(404);
    }

    @Test
    void isInEnglishUntilThereIsWelsh() throws Exception {
        var id = at.approved();
        assertThat(get(path(id) + "?lang=cy").body()).contains("Disgwylir fersiwn Gymraeg", "lang=\"en\">We asked the force.");
        at.approved(at.written(id, Publishing.inWelsh(), "It is in Welsh, too."));
        assertThat(get(path(id) + "?lang=cy").body()).contains("Beth a ofynnwyd gennym", "Gofynnwyd gennym.", "It is in Welsh, too.")
                .doesNotContain("Disgwylir fersiwn Gymraeg", "We asked");
        assertThat(get(path(id) + "?lang=en").body()).contains("Edition 2,", "It is in Welsh, too.");
    }

    @Test
    void whatIsWithdrawnSaysWhyAndNoMore() throws Exception {
        var id = at.approved();
        at.withdrawn(id);
        assertThat(get(path(id) + "?lang=en").body()).contains("This was withdrawn on", "It named the wrong month.", "It was withdrawn")
                .doesNotContain("We asked the force.");
        assertThat(get("/publications?lang=en").body()).contains("Withdrawn");
    }

    @Test
    void aFeedReaderReadsEverythingAndOneArea() throws Exception {
        var id = at.approved();
        for (var feed : List.of("/news.atom?lang=en", "/areas/" + at.code() + "/news.atom?lang=cy")) {
            assertThat(entries(feed)).filteredOn(it -> it.getUri().equals("urn:uuid:" + id)).singleElement().satisfies(it -> {
                assertThat(it.getTitle()).isEqualTo(Publishing.TITLE);
                assertThat(it.getLink()).isEqualTo("http://localhost:" + port + path(id));
            });
        }
        assertThat(entries("/areas/E23000001/news.atom")).noneMatch(it -> it.getUri().equals("urn:uuid:" + id));
        assertThat(get("/areas/E99999999/news.atom").statusCode()).isEqualTo(404);
        at.withdrawn(id);
        assertThat(entries("/news.atom?lang=en")).filteredOn(it -> it.getUri().equals("urn:uuid:" + id)).singleElement()
                .satisfies(it -> assertThat(it.getDescription().getValue()).startsWith("Withdrawn."));
    }

    private List<SyndEntry> entries(String path) throws Exception {
        return new SyndFeedInput().build(new StringReader(get(path).body())).getEntries();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
