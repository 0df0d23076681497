package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.concordat.ConcordatTest;
import org.concordat.ledger.PublicReceipts;
import org.concordat.ledger.PublicReceipts.Published;

import org.concordat.sampling.Acted;
import org.concordat.sampling.Division;
import org.concordat.sampling.Judgement.Outcome;
import org.concordat.sampling.Purpose;
import org.concordat.sampling.Round;
import org.concordat.sampling.RoundId;
import org.concordat.sampling.Sampled;
import org.concordat.sampling.Sort;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Anybody sees that nobody chose what was drawn, and how it was judged; and neither what was drawn nor by whom.
@ConcordatTest
class PublicSamplesTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private PublicSampleSql sql;
    @Autowired
    private PublicReceipts receipts;

    private World world;
    private Sampled at;
    private String code = "";

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Sampled.in(service, world, Cast.in(world));
        code = world.jdbc().sql("select code from partnership.area where id = ?").param(at.area()).query(String.class).single();
        world.jdbc().sql("insert into published.area (code, name, nation, region, from_day) "
                + "select code, name, nation, region, from_day from partnership.area where id = ?").param(at.area()).update();
    }

    @AfterEach
    void close() {
        world.jdbc().sql("delete from published.area where code = ?").param(code).update();
        world.close();
    }

    @Test
    void isFollowedFromItsPlanToItsOutcome() throws Exception {
        var id = planned(6);
        assertThat(read("?lang=en")).contains(reference(id), "Decisions of the police on cases", "1 October 2026 and 31 October 2026", "Not drawn yet");
        assertThat(read("/" + reference(id) + "?lang=en")).contains("Root of the list", "Nobody has committed to anything yet.", "No dice were thrown yet.",
                "Not all of them were judged yet.", "The sample was planned").doesNotContain("sha256sum");
        at.committed(id, at.sam(), at.tess());
        at.rolled(id, Sampled.DIGITS);
        at.revealed(id, at.sam());
        assertThat(read("/" + reference(id) + "?lang=en")).contains(Sampled.DIGITS, "The town hall", "Not revealed", "nonce of " + at.sam());
        at.revealed(id, at.tess());
        var told = List.of("/areas/" + code + "/news.atom?lang=en", "/news.atom?lang=en");
        for (var feed : told) {
            assertThat(get(feed).body()).as("not drawn yet").doesNotContain("urn:uuid:" + id.value());
        }
        at.rounds().draw(at.in(at.tess()), id);
        for (var feed : told) {
            assertThat(get(feed).body()).contains("urn:uuid:" + id.value(), "A sample of decisions was drawn: Northvale", "/areas/" + code + "/samples/" + reference(id));
        }
        assertThat(get("/areas/E23000014/news.atom?lang=en").body()).as("of another area").doesNotContain("urn:uuid:" + id.value());
        assertThat(read("/" + reference(id) + "?lang=en")).contains("The sample was drawn", "sha256sum", "Not all of them were judged yet.");
        judged(id);
        var page = read("/" + reference(id) + "?lang=en");
        assertThat(page).contains("How they were judged came out", "Appropriate with observations", "They could not agree")
                .doesNotContain("Tess", "Two members of the public", "Not all of them");
        assertThat(sql.outcomes(id.value())).containsExactly(new PublicSample.Outcome("APPROPRIATE", 4),
                new PublicSample.Outcome("COULD_NOT_AGREE", 1), new PublicSample.Outcome("WITH_OBSERVATIONS", 1));
        assertThat(get("/open-data/samples.csv").body()).containsPattern(code + "," + reference(id) + ",[^\\r\\n]*,true,"
                + "appropriate 4; could-not-agree 1; with-observations 1,http://localhost:" + port + "/areas/" + code + "/samples/" + reference(id));
        assertThat(read("/" + reference(id) + "?lang=cy")).contains("Sut y’u barnwyd", "Ni allent gytuno", "Tynnwyd y sampl").doesNotContain("They could");
        assertThat(get("/areas/" + code + "?lang=en").body()).contains("/areas/" + code + "/samples");
    }

    /// Which entries they are says when an area decided.
    @Test
    void neitherThePopulationNorWhatWasDrawnIsTold() throws Exception {
        var id = planned(6);
        drawn(id);
        judged(id);
        var numbers = at.seen(at.sam(), id).drawn().orElseThrow().numbers();
        var page = read("/" + reference(id) + "?lang=en");
        assertThat(numbers).hasSize(6).allSatisfy(number -> assertThat(page).doesNotContainPattern("\\b" + number + "\\b(?![^<]*Z)"));
        assertThat(get("/open-data/samples.csv").body()).doesNotContain(String.join("\n", numbers), "Tess");
        assertThat(receipts.about(id.value())).extracting(Published::act).containsExactly("sampling.round.planned", "sampling.sample.drawn",
                "sampling.decision.judged");
        assertThat(receipts.about(id.value())).allSatisfy(it -> assertThat(receipts.find(it.entry()).orElseThrow().words().orElseThrow())
                .doesNotContain(String.join("\n", numbers)).doesNotContain("Tess", "Two members of the public"));
    }

    @Test
    void ofSoFewNobodyIsToldHowTheyWereJudged() throws Exception {
        var id = at.drawn();
        for (var number : at.seen(at.sam(), id).drawn().orElseThrow().numbers()) {
            judged(id, number, Outcome.APPROPRIATE, Outcome.APPROPRIATE);
        }
        assertThat(sql.outcomes(id.value())).isEmpty();
        assertThat(read("/" + reference(id) + "?lang=en")).contains("So few were drawn");
        assertThat(get("/open-data/samples.csv").body()).contains(reference(id)).doesNotContainPattern(reference(id) + ",[^\\r\\n]*appropriate");
        assertThat(receipts.about(id.value())).extracting(Published::act).doesNotContain("sampling.decision.judged");
    }

    /// What it serves and why, and that it was not drawn.
    @Test
    void whatIsChosenIsMarkedAsSuch() throws Exception {
        var act = UUID.randomUUID();
        assertThat(at.choices().plan(at.in(at.sam()), act, new Round.Plan(at.area(), Sort.CASE_DECISION, Sampled.OCTOBER, Sampled.OCTOBER, 5),
                new Purpose(Purpose.Serves.PRIORITY, at.priority(), Sampled.WHY))).isEqualTo(new Acted.Done(act));
        var id = new RoundId(act);
        assertThat(read("?lang=en")).contains(reference(id), "Chosen, not drawn: not yet");
        at.choices().choose(at.in(at.tess()), id, List.of(1, 2, 3, 4, 6));
        var numbers = at.seen(at.sam(), id).taken().orElseThrow();
        for (var number : numbers) {
            judged(id, number, Outcome.APPROPRIATE, Outcome.APPROPRIATE);
        }
        var page = read("/" + reference(id) + "?lang=en");
        assertThat(page).contains("Chosen by those who oversee, not drawn", "Advice that comes in time", Sampled.WHY, "It never counts as the sample of a quarter",
                "What is looked at was chosen", "How they were judged came out").doesNotContain("Tess", "Seed", "Dice", "drawn by chance");
        assertThat(numbers).hasSize(5).allSatisfy(number -> assertThat(page).doesNotContainPattern("\\b" + number + "\\b(?![^<]*Z)"));
        assertThat(sql.outcomes(act)).containsExactly(new PublicSample.Outcome("APPROPRIATE", 5));
        assertThat(read("/" + reference(id) + "?lang=cy")).contains("nid ei dynnu").doesNotContain("Chosen by");
        assertThat(read("?lang=cy")).contains("Dewis, nid tynnu");
        assertThat(receipts.about(act)).extracting(Published::act).containsExactly("sampling.choice.planned", "sampling.sample.chosen",
                "sampling.decision.judged");
        var words = receipts.about(act).stream().map(it -> receipts.find(it.entry()).orElseThrow().words().orElseThrow()).toList();
        assertThat(words.getFirst()).contains("chosen-for priority\ntitle Advice that comes in time\nreason " + Sampled.WHY);
        assertThat(words.get(1)).contains("chosen 5\n").doesNotContain(String.join("\n", numbers), "Tess");
        assertThat(receipts.find(receipts.about(planned(6).value()).getFirst().entry()).orElseThrow().words().orElseThrow()).as("one that is drawn")
                .doesNotContain("chosen-for");
    }

    /// As the page says that anybody can.
    @Test
    void whatItShowsMakesTheSeedAgain() throws Exception {
        var id = planned(6);
        drawn(id);
        var shown = sql.find(at.clock().instant().atZone(java.time.ZoneOffset.UTC).toLocalDate(), code, reference(id)).orElseThrow();
        var from = new ByteArrayOutputStream();
        from.write((shown.root() + "\n" + sql.rolls(id.value()).getLast().digits()).getBytes(StandardCharsets.UTF_8));
        for (var each : sql.commitments(id.value())) {
            from.write(("\n" + each.nonce()).getBytes(StandardCharsets.UTF_8));
            assertThat(sha256(each.nonce().getBytes(StandardCharsets.UTF_8))).isEqualTo(each.hash());
        }
        assertThat(sha256(from.toByteArray())).isEqualTo(shown.draw().seed());
        var page = new AreaSamplePage(org.concordat.govuk.Language.EN, null, shown, null, List.of(), sql.commitments(id.value()), sql.rolls(id.value()), List.of(), null, null);
        var shell = new ProcessBuilder("sh", "-c", page.check()).start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith(shown.draw().seed());
    }

    @Test
    void whatIsOfAnotherAreaOrNoneIsNotThere() throws Exception {
        var id = planned(6);
        for (var none : List.of("/areas/E23000014/samples/" + reference(id), "/areas/" + code + "/samples/S-0000-0000", "/areas/E99999999/samples")) {
            assertThat(get(none).statusCode()).as(none).isEqualTo(404);
        }
        assertThat(get("/areas/E23000014/samples?lang=en").body()).doesNotContain(reference(id));
    }

    /// Of the parts of a list none is told of which fewer than five are drawn, and none that would give it away, for the whole size is told.
    @Test
    void ofItsStrataNoneIsToldThatIsFewNorFoundBySubtraction() throws Exception {
        at.decided("2026-09-07T09:00:00Z");
        var id = at.divided(new Round.Plan(at.area(), Sort.CASE_DECISION, Sampled.OCTOBER.minusMonths(1), Sampled.OCTOBER, 1, Division.MONTH),
                Map.of("2026-09", 5, "2026-10", 2));
        assertThat(sql.strata(id.value())).containsExactly(new PublicSample.Stratum("MONTH", null, null));
        drawn(id);
        assertThat(read("/" + reference(id) + "?lang=en")).contains("Parts of the list", "Parts that are not told").doesNotContain("The month from");
        assertThat(read("/" + reference(id) + "?lang=cy")).contains("Rhannau o’r rhestr").doesNotContain("Parts of the list", "Y mis o");
        var planned = receipts.about(id.value()).getFirst();
        assertThat(receipts.find(planned.entry()).orElseThrow().words().orElseThrow()).contains("divided-by MONTH\nstratum others\n")
                .doesNotContain("stratum 2026");
        assertThat(sql.strata(planned(6).value())).as("not divided").isEmpty();
    }

    @Test
    void strataThatAreNotFewAreTold() throws Exception {
        at.decided("2026-09-07T09:00:00Z");
        var id = at.divided(new Round.Plan(at.area(), Sort.CASE_DECISION, Sampled.OCTOBER.minusMonths(1), Sampled.OCTOBER, 1, Division.MONTH),
                Map.of("2026-09", 5, "2026-10", 6));
        assertThat(sql.strata(id.value())).containsExactly(new PublicSample.Stratum("MONTH", "2026-09", 5), new PublicSample.Stratum("MONTH", "2026-10", 6));
        assertThat(read("/" + reference(id) + "?lang=en")).contains("The month from 1 September 2026").doesNotContain("Parts that are not told");
        assertThat(read("/" + reference(id) + "?lang=cy")).contains("Y mis o 1 Medi 2026");
    }

    /// Whoever takes what is told from the whole size finds the sum of two strata at least, and of five.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsLeftOfTheSizeIsOfTwoAndOfFive(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var numbers = random.ints(1 + random.nextInt(7), 0, 12).boxed().toArray(Integer[]::new);
            var told = (Boolean[]) at.world().jdbc().sql("select published.strata_told(?::int[])").param(numbers)
                    .query((row, _) -> (Object) row.getArray(1).getArray()).single();
            var hidden = IntStream.range(0, numbers.length).filter(it -> !told[it]).map(it -> numbers[it]).toArray();
            assertThat(told.length).isEqualTo(numbers.length);
            assertThat(IntStream.range(0, numbers.length).filter(it -> told[it])).as("few").allMatch(it -> numbers[it] >= 5);
            if (Arrays.stream(numbers).allMatch(it -> it >= 5)) {
                assertThat(hidden).as("nothing to hide").isEmpty();
            } else if (hidden.length < numbers.length) {
                assertThat(hidden.length).as("alone %s %s", Arrays.toString(numbers), Arrays.toString(told)).isGreaterThanOrEqualTo(2);
                assertThat(Arrays.stream(hidden).sum()).as("together %s %s", Arrays.toString(numbers), Arrays.toString(told)).isGreaterThanOrEqualTo(5);
            }
        }
    }

    private RoundId planned(int size) {
        var act = UUID.randomUUID();
        assertThat(at.rounds().plan(at.in(at.sam()), act, new Round.Plan(at.area(), Sort.CASE_DECISION, Sampled.OCTOBER, Sampled.OCTOBER, size)))
                .isEqualTo(new Acted.Done(act));
        return new RoundId(act);
    }

    private void drawn(RoundId id) {
        at.committed(id, at.sam(), at.tess());
        at.rolled(id, Sampled.DIGITS);
        at.revealed(id, at.sam(), at.tess());
        at.rounds().draw(at.in(at.tess()), id);
    }

    /// Of six: one with observations, one of which they say different things.
    private void judged(RoundId id) {
        var numbers = at.seen(at.sam(), id).drawn().orElseThrow().numbers();
        for (int i = 0; i < numbers.size(); i++) {
            var said = i == 0 ? Outcome.WITH_OBSERVATIONS : Outcome.APPROPRIATE;
            judged(id, numbers.get(i), said, i == 1 ? Outcome.INAPPROPRIATE : said);
        }
    }

    private void judged(RoundId id, String number, Outcome sam, Outcome tess) {
        at.judgements().judge(at.in(at.sam()), id, number, sam, "It was so.");
        at.judgements().judge(at.in(at.tess()), id, number, tess, "It was so.");
    }

    private static String reference(RoundId id) {
        return id.reference();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private String read(String path) throws Exception {
        var answer = get("/areas/" + code + "/samples" + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
