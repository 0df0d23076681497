package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.measures.Compared;
import org.concordat.measures.MeasureDefinitions;
import org.concordat.measures.Rate;
import org.concordat.measures.RoundedShares;
import org.concordat.pilots.Piloting;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.storage.StorageKind;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What a pilot counted of things that figures count too is told so that the figures hide what they hid (decision 0172).
@ConcordatTest
class PilotsBesideFiguresTest {

    private static final String MEASURE = "told-one-body";
    private static final String FIGURES = "select f::text from published.pilot_figures(?) f";

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private MeasureDefinitions definitions;
    @Autowired
    @Qualifier(StorageKind.PUBLIC_SITE)
    private DataSource publicSite;

    private World world;
    private Piloting at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Piloting.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    /// With no Java between.
    @Test
    void theDatabaseGivesOutNoCountOfThem() {
        var evaluation = at.approved(pilot(new Rate(11, 26)));
        assertThat(JdbcClient.create(publicSite).sql("select place, period, part, \"of\", share, in_counts, told_from from published.pilot_figures(?)").param(evaluation)
                .query().listOfRows()).hasSize(4).allSatisfy(it -> assertThat(it).containsEntry("part", null).containsEntry("of", null)
                .containsEntry("in_counts", false).containsEntry("told_from", 20)).extracting(it -> it.get("place") + " " + it.get("period") + " " + it.get("share"))
                .containsExactly("PILOT BEFORE 50", "PILOT DURING 40", "COMPARED BEFORE 50", "COMPARED DURING 50");
    }

    /// The file says which measures these are, and the database has a list of its own; what is not in it is told in shares.
    @Test
    void theDatabaseAndTheFileSayTheSameOfEveryMeasure() {
        var told = "select published.is_told_in_counts(?) || ' ' || published.told_from(?)";
        for (var it : definitions.all()) {
            assertThat(world.jdbc().sql(told).params(it.id(), it.id()).query(String.class).single()).as(it.id()).isEqualTo(it.isToldInCounts() + " " + it.toldFrom());
        }
        assertThat(world.jdbc().sql(told).params("a-new-one", "a-new-one").query(String.class).single()).isEqualTo("false 20");
    }

    /// The shares that the board is told of before it approves are those that the public reads.
    @Test
    void theBoardIsToldWhatTheDatabaseTells() {
        var evaluation = at.approved(pilot(new Rate(11, 26)));
        for (int of = 18; of < 42; of++) {
            for (int part : List.of(0, 1, of / 3, of / 2, of - 1)) {
                var rate = new Rate(part, of);
                recount(evaluation, rate);
                var said = RoundedShares.of(new Compared(rate, rate, rate, rate), 20).map(it -> it.before() + "").orElse("");
                assertThat(read(evaluation)).as(part + " of " + of).isEqualTo(List.of("(told-one-body,PILOT,BEFORE,,," + said + ",f,20)",
                        "(told-one-body,PILOT,DURING,,," + said + ",f,20)", "(told-one-body,COMPARED,BEFORE,,," + said + ",f,20)",
                        "(told-one-body,COMPARED,DURING,,," + said + ",f,20)"));
            }
        }
    }

    /// Of an area and quarter the figures print that 13 and 7 things were shared under two agreements, and hide a third. When the public
    /// read 11 of 26, the third was 6. Now everything that the public reads is the same of each number that it may be.
    @Test
    void whatFiguresHideIsNotWhatThePilotCountedLessWhatTheyPrint() throws Exception {
        int printed = 13 + 7;
        var id = pilot(new Rate(11, 26));
        var evaluation = at.approved(id);
        var so = everything(id, evaluation);
        assertThat(so.toString()).contains("40").doesNotContain("11 of 26", "11,26", ",11,");
        var mayBe = new ArrayList<Integer>();
        for (int hidden = 0; hidden <= 24; hidden++) {
            int of = printed + hidden;
            recount(evaluation, 1, new Rate(Math.round(0.4 * of), of));
            if (everything(id, evaluation).equals(so)) {
                mayBe.add(hidden);
            }
        }
        assertThat(mayBe).as("what the third may be, to whoever reads all of it").hasSize(25);
    }

    /// That nothing is told says of none of the four that there were few in it.
    @Test
    void whereThereAreFewItIsNotToldInWhich() {
        var evaluation = at.approved(pilot(new Rate(11, 26)));
        var seen = new HashSet<List<String>>();
        for (int few = 0; few < 4; few++) {
            recount(evaluation, new Rate(10, 20));
            recount(evaluation, few, new Rate(10, 19));
            seen.add(read(evaluation));
        }
        assertThat(seen).hasSize(1);
    }

    @Test
    void pageTableAndReceiptSayThatTheyAreSharesAndWhy() throws Exception {
        var id = pilot(new Rate(11, 26));
        var evaluation = at.approved(id);
        var page = page(id, "en");
        assertThat(page).contains("About 40%", "About 50%", "About -10 points", "each share is told to the nearest 5%, and not how many were counted",
                "If only 20 had been counted in each of the four, chance alone might bring that").doesNotContain("of 26", "(42%");
        assertThat(page(id, "cy")).contains("Tua 40%", "i’r 5% agosaf", "gallai hap yn unig ddod â hynny");
        assertThat(csv(id)).hasSize(4).allSatisfy(it -> assertThat(it).contains("," + MEASURE + ",")).anySatisfy(it -> assertThat(it)
                .contains("pilot,during,,,40,false,20,2026-07-01"));
        assertThat(words(id)).contains("\nfigure told-one-body pilot during about 40 %\n").doesNotContain("of 26");
        recount(evaluation, 3, new Rate(10, 19));
        assertThat(page(id, "en")).contains("Not told", "fewer than 20 were counted in at least one of the four").doesNotContain("About 50%");
        assertThat(csv(id)).hasSize(4).allSatisfy(it -> assertThat(it).contains(",,,,true,20,"));
        assertThat(words(id)).contains("\nfigure told-one-body pilot during not told\n");
    }

    /// Whoever was given what opens its entry could try which counts its words had.
    @Test
    void anEvaluationOfBeforeOpensItsCountsNoLonger() throws SQLException {
        var id = pilot(new Rate(11, 26));
        at.approved(id);
        assertThat(receipts(publicSite, id)).contains("pilots.evaluation.approved");
        try (var connection = Superuser.connect(service)) {
            connection.setAutoCommit(false);
            var one = new SingleConnectionDataSource(connection, true);
            var jdbc = JdbcClient.create(one);
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("alter table pilots.evaluation drop constraint in_counts_no_longer").update();
            jdbc.sql("update pilots.evaluation set in_counts_until = 'infinity' where pilot = ?").param(id).update();
            var entry = jdbc.sql("select id from ledger.entry where thing = ? and fields ->> 'act' = 'pilots.evaluation.approved'").param(id).query(UUID.class).single();
            jdbc.sql("set local role concordat_public").update();
            assertThat(receipts(one, id)).contains("pilots.pilot.settled").doesNotContain("pilots.evaluation.approved");
            assertThat(jdbc.sql("select count(*) from published.opening(?)").param(entry).query(Long.class).single()).isZero();
            assertThat(jdbc.sql("select published.words_told('pilots.evaluation.approved', ?, 1) is null").param(id).query(Boolean.class).single()).isTrue();
            connection.rollback();
        }
    }

    private static List<String> receipts(DataSource as, UUID id) {
        return JdbcClient.create(as).sql("select act from published.receipts(?)").param(id).query(String.class).list();
    }

    /// So many in the pilot's area meanwhile, and 20 of 40 in each of the others.
    private UUID pilot(Rate during) {
        var id = at.over(MEASURE);
        for (var body : List.of(at.at().force(), at.besideForce())) {
            for (var quarter : List.of(Piloting.BEFORE, Piloting.DURING)) {
                boolean its = body.equals(at.at().force()) && quarter.equals(Piloting.DURING);
                at.count(MEASURE, quarter, body, "one", (int) (its ? during.part() : 20));
                at.count(MEASURE, quarter, body, "more", (int) (its ? during.of() - during.part() : 20));
            }
        }
        return id;
    }

    private void recount(UUID evaluation, Rate each) {
        for (int i = 0; i < 4; i++) {
            recount(evaluation, i, each);
        }
    }

    /// As if one of the four had been this.
    private void recount(UUID evaluation, int which, Rate it) {
        world.jdbc().sql("update pilots.evaluation set figures = jsonb_set(jsonb_set(figures, array[:nth, 'part'], to_jsonb(:part)), array[:nth, 'of'], "
                + "to_jsonb(:of)) where id = :id").param("nth", "" + which).param("part", it.part()).param("of", it.of()).param("id", evaluation).update();
    }

    private List<String> read(UUID evaluation) {
        return JdbcClient.create(publicSite).sql(FIGURES).param(evaluation).query(String.class).list();
    }

    private Map<String, Object> everything(UUID id, UUID evaluation) throws Exception {
        return Map.of("function", read(evaluation), "page", page(id, "en"), "table", csv(id), "words", words(id));
    }

    private String page(UUID id, String language) throws Exception {
        return get("/pilots/" + at.pilot(id).reference() + "?lang=" + language);
    }

    private List<String> csv(UUID id) throws Exception {
        var reference = at.pilot(id).reference();
        return get("/open-data/pilot-figures.csv").lines().filter(it -> it.startsWith(reference + ",")).toList();
    }

    private String words(UUID id) {
        return JdbcClient.create(publicSite).sql("select published.words_told('pilots.evaluation.approved', ?, 1)").param(id).query(String.class).single();
    }

    private String get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        }
    }
}
