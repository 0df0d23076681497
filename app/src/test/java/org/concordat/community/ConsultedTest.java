package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.consultation.Acted;
import org.concordat.consultation.Consultation;
import org.concordat.consultation.Consulting;
import org.concordat.consultation.Moderation.Reason;
import org.concordat.consultation.Moderation.Verdict;
import org.concordat.consultation.Steps;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Form;
import org.concordat.govuk.Language;
import org.concordat.ledger.PublicReceipts;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;

/// Somebody answers what is asked, without an account, and reads what came of it.
@ConcordatTest
class ConsultedTest {

    private static final Pattern REFERENCE = Pattern.compile("A-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private PublicConsultationSql sql;
    @Autowired
    private PublicReceipts receipts;
    @Autowired
    private TestClock clock;

    private World world;
    private Consulting at;
    private Stranger stranger;
    private UUID id;
    private String path = "";

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Consulting.in(service, world, Cast.in(world));
        stranger = new Stranger(port);
        at.takeIn();   // what other tests left there
        clock.advance(Duration.ofSeconds(1));
        id = at.open();
        path = path(id);
    }

    private static String path(UUID id) {
        return "/consultations/" + Consultation.reference(id);
    }

    @AfterEach
    void close() {
        stranger.close();
        world.close();
    }

    @Test
    void isReadInBothLanguagesAndStandsOnTheAreasPage() throws Exception {
        assertThat(stranger.open("/consultations").body()).contains(Consulting.TITLE, "Northvale", "2 December 2026");
        assertThat(stranger.open(path).body()).contains("We can do it in many ways.", "A letter", "In your own words", "Give your answer");
        assertThat(stranger.open(path + "?lang=cy").body()).contains("Sut dylem ddweud wrthych?", "Llythyr", "Yn eich geiriau eich hun",
                "lang=\"en\">We can do it in many ways.");
        var code = world.jdbc().sql("select code from partnership.area where id = ?").param(at.at().area()).query(String.class).single();
        assertThat(sql.ofArea(at.today(), code, 5).consultations()).extracting(PublicConsultation::reference).contains(Consultation.reference(id));
        assertThat(sql.ofArea(at.today(), "E23000014", 5).consultations()).extracting(PublicConsultation::reference).doesNotContain(
                Consultation.reference(id));
    }

    @Test
    void aFeedReaderHearsOfItFromItsFirstDayOn() throws Exception {
        var code = world.jdbc().sql("select code from partnership.area where id = ?").param(at.at().area()).query(String.class).single();
        assertThat(stranger.open("/news.atom?lang=en").body()).contains("urn:uuid:" + id, path + "\"", "Open. Northvale");
        assertThat(stranger.open("/news.atom?lang=cy").body()).contains("Sut dylem ddweud wrthych?");
        assertThat(sql.news(at.today(), code, 5)).extracting(PublicConsultation::id).contains(id);
        assertThat(sql.news(at.today(), "E23000014", 500)).extracting(PublicConsultation::id).doesNotContain(id);
        at.ago(id, -2);
        assertThat(stranger.open("/news.atom").body()).as("it is to come").doesNotContain(id.toString());
    }

    @Test
    void aDraftAndWhatIsToComeAreNotThere() throws Exception {
        var notThere = stranger.open(path(UUID.randomUUID()));
        assertThat(notThere.statusCode()).isEqualTo(404);
        at.ago(id, -2);
        for (var hidden : List.of(path(at.drafted()), path, path + "/answer", path + "/words")) {
            assertThat(stranger.open(hidden).statusCode()).as(hidden).isEqualTo(404);
        }
        stranger.open(path(at.open()) + "/answer");
        for (var hidden : List.of("/answer/check", "/answer/sent")) {
            assertThat(stranger.send(path + hidden, Map.of("q1", "1")).statusCode()).as(hidden).isEqualTo(404);
        }
        assertThat(count()).isZero();
    }

    @Test
    void isCheckedSentAndAcknowledgedAtOnceAndNobodyIsKept() throws Exception {
        var sent = sent();
        assertThat(sent.body()).contains("We have your answer", "24 February 2027");
        var kept = world.jdbc().sql("select * from intake.consultation_answer where consultation = ?").param(id).query().singleRow();
        assertThat(kept).containsEntry("reference", first(REFERENCE, sent)).containsEntry("taken_in_at", null).containsOnlyKeys("id", "reference",
                "consultation", "to_body", "worded", "sent_at", "language", "given", "taken_in_at");
        assertThat(at.takeIn()).isOne();
        assertThat(at.takeIn()).as("once").isZero();
    }

    @Test
    void sentTwiceItIsOneAndTheAnswerIsTheSame() throws Exception {
        var sent = sent();
        var again = stranger.send(path + "/answer/sent", Map.of(Form.ONCE, once, "q1", "1", "q2", Consulting.SAID));
        assertThat(first(REFERENCE, again)).isEqualTo(first(REFERENCE, sent));
        at.ago(id, 10);
        var closed = stranger.send(path + "/answer/sent", Map.of(Form.ONCE, once, "q1", "1", "q2", Consulting.SAID));
        assertThat(first(REFERENCE, closed)).as("it came in before it closed").isEqualTo(first(REFERENCE, sent));
        assertThat(count()).isOne();
    }

    /// Whoever begins before its end and sends afterwards is told so, and has what they wrote.
    @Test
    void whatClosesInTheMinuteOfSendingIsNotLostUnseen() throws Exception {
        clock.set(Instant.parse("2026-12-02T23:59:30Z"));
        stranger.open(path + "/answer");
        assertThat(stranger.send(path + "/answer/check", typed("q2", Consulting.SAID)).statusCode()).isEqualTo(200);
        clock.set(Instant.parse("2026-12-03T00:00:00Z"));
        var late = stranger.send(path + "/answer/sent", Map.of());
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("This has closed, and your answer was not sent", Consulting.SAID).doesNotContain(">Continue<");
        assertThat(stranger.send(path + "/answer/check?lang=cy", typed("q2", Consulting.SAID)).body()).contains("Mae hwn wedi cau", Consulting.SAID);
        assertThat(stranger.open(path + "/answer?lang=en").body()).contains("Closed: waits for an answer");
        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q1 | 4                     | from what is shown here
            q1 | 01                    | from what is shown here
            q1 | <b>                   | from what is shown here
            q2 | UK SECRET             | Take out the line that is marked SECRET
            q2 | <script>alert(1)      | must not include HTML
            """)
    void saysWhatIsWrongAndKeepsWhatWasWritten(String field, String typed, String said) throws Exception {
        stranger.open(path + "/answer");
        var typing = new HashMap<>(Map.of("q1", "1", "q2", "A word."));
        typing.put(field, typed);
        var answer = stranger.send(path + "/answer/check", typing);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(said, "There is a problem");
        assertThat(stranger.send(path + "/answer/sent", typing).statusCode()).isEqualTo(422);
        assertThat(stranger.send(path + "/answer/check?lang=cy", typing).body()).contains("Mae problem wedi codi").doesNotContain(said);
        assertThat(count()).isZero();
    }

    /// As no browser does: of each, nothing is kept, and nothing fails.
    @Test
    void hostileFormsAreAnsweredAndNotKept() throws Exception {
        for (var hostile : List.of("\u0000", "\uD83D", "x".repeat(2001), "{\"1\":\"1\"}", "1\u202E", "\r\n\r\n", "../../etc/passwd\u0007")) {
            for (var field : List.of("q1", "q2", "q11", "q-1", "given", "reference")) {
                stranger.open(path + "/answer");
                var status = stranger.send(path + "/answer/sent", Map.of(field, hostile)).statusCode();
                assertThat(status).as(field + " " + hostile.length()).isIn(400, 422, 200);
            }
        }
        assertThat(world.count("intake.consultation_answer", "consultation = ? and (given - '2' <> '{}' or given ->> '2' ~ '[[:cntrl:]\u202E]')", id))
                .isZero();
        assertThat(stranger.open("/consultations?page=-1").statusCode()).isEqualTo(200);
        for (var wrong : List.of("/consultations/'", "/consultations/Q-0000-0000%00", "/consultations/" + "x".repeat(3000))) {
            assertThat(stranger.open(wrong).statusCode()).as(wrong).isBetween(400, 431);
        }
    }

    @Test
    void withoutAFormOfThisServiceNothingIsSent() throws Exception {
        stranger.open(path + "/answer");
        assertThat(stranger.send(path + "/answer/sent", Map.of(Form.ONCE, "", "q1", "1")).statusCode()).isEqualTo(400);
        assertThat(count()).isZero();
    }

    /// Of the form alone, for here every test comes from one address; complaints come through beside it.
    @Test
    void aFloodIsHeldUpAndNothingThatWasTypedIsLost() {
        var turnstile = new Turnstile(new TurnstileSettings(1, 1, 1, 1), clock);
        var controller = new ConsultController(sql, receipts, turnstile, clock);
        for (int i = 0; i < 2; i++) {
            var page = controller.create(Language.EN, Consultation.reference(id), Answers.prefilled(Map.of(Form.ONCE, UUID.randomUUID().toString(),
                    "q2", Consulting.SAID)), new MockHttpServletRequest());
            assertThat(page.status()).isEqualTo(i == 0 ? 200 : 429);
            if (page instanceof ConsultCheckPage held) {
                assertThat(held.errors().getFirst().message()).contains("Nothing of this was sent");
                assertThat(held.carried()).contains(Map.entry("q2", Consulting.SAID));
            }
        }
        assertThat(turnstile.lets(Turnstile.Form.COMPLAIN, "127.0.0.1")).isTrue();
    }

    /// One form sent by twenty at once is one answer.
    @Test
    void sentAtOnceItIsOne() throws Exception {
        var back = WayBack.toAnswer(UUID.randomUUID());
        try (var all = Executors.newFixedThreadPool(8)) {
            var sends = Collections.nCopies(20, (Callable<Boolean>) () -> sql.send(back, Consultation.reference(id),
                    Map.of(1, "1"), Language.EN, clock.instant(), at.today()));
            for (var sent : all.invokeAll(sends)) {
                assertThat(sent.get()).isTrue();
            }
        }
        assertThat(count()).isOne();
    }

    @Test
    void whatCameOfItIsShownAndNoWordThatNobodyFoundFit() throws Exception {
        at.chosen(id, 1, 12);
        at.chosen(id, 2, 2);
        at.chosen(id, 3, 30);
        at.moderated(at.wrote(id, Consulting.SAID), Verdict.FIT, null);
        at.moderated(at.wrote(id, "It was Jo Example."), Verdict.HELD_BACK, Reason.PERSON);
        at.moderated(at.wrote(id, "Only read."), Verdict.READ, null);
        at.takeIn();
        at.ago(id, 10);
        assertThat(stranger.open(path).body()).contains("Closed: waits for an answer").doesNotContain("Answers that count");
        at.ago(id, 100);
        assertThat(stranger.open(path).body()).contains("Late: they have not answered");
        at.answer(at.sam(), id);
        var page = stranger.open(path).body();
        assertThat(page).contains("Answers that count: 47.", "You said, we did, or why not", "Not shown", "concordat-chart",
                "It names or describes a person", "fewer than 5", "Read what people wrote (1)")
                .doesNotContain(Consulting.SAID, "Jo Example");
        assertThat(page.split("Not shown", -1).length - 1).as("no hidden number alone, in chart and table").isGreaterThan(3);
        assertThat(stranger.open(path + "/words").body()).contains(Consulting.SAID, "What else should we do?").doesNotContain("Jo Example", "Only read.");
        assertThat(stranger.open(path + "?lang=cy").body()).contains("Dywedoch chi, gwnaethom ni, neu pam lai", "Nis dangosir", "llai na 5");
    }

    /// Whoever reads what was changed finds what people said, as whoever reads what people said finds what it changed; of the last answer.
    @Test
    void whatItChangedLeadsBackToIt() throws Exception {
        var finding = world.jdbc().sql("select reference from scrutiny.matter where id = ?").param(at.at().raised(MatterKind.FINDING).value())
                .query(String.class).single();
        var question = world.jdbc().sql("select reference from scrutiny.matter where id = ?").param(at.at().raised(MatterKind.QUESTION).value())
                .query(String.class).single();
        var code = world.jdbc().sql("select code from partnership.area where id = ?").param(at.at().area()).query(String.class).single();
        world.jdbc().sql("insert into published.area (code, name, nation, region, from_day) "
                + "select code, name, nation, region, from_day from partnership.area where code = ?").param(code).update();
        try {
            var of = "/areas/" + code + "/matters/";
            assertThat(stranger.open(of + finding + "?lang=en").body()).contains(Scrutinised.TITLE).doesNotContain("Shaped by what people said");
            at.ago(id, 10);
            assertThat(at.answer(at.sam(), id, new Steps.Changed(finding, null))).isEqualTo(new Acted.Done(id));
            assertThat(stranger.open(path).body()).contains("href=\"" + of + finding + "\"", "lang=\"en\">" + Scrutinised.TITLE);
            assertThat(stranger.open(of + finding + "?lang=en").body()).contains("Shaped by what people said", "href=\"" + path + "\"", Consulting.TITLE);
            assertThat(stranger.open(of + finding + "?lang=cy").body()).contains("Lluniwyd gan yr hyn a ddywedodd pobl", "Sut dylem ddweud wrthych?");
            assertThat(at.answer(at.sam(), id, new Steps.Changed(question, null))).isEqualTo(new Acted.Done(id));
            assertThat(stranger.open(of + finding + "?lang=en").body()).as("it was corrected").doesNotContain(path);
            assertThat(stranger.open(of + question + "?lang=en").body()).contains("href=\"" + path + "\"");
        } finally {
            world.jdbc().sql("delete from published.area where code = ?").param(code).update();
        }
    }

    /// Where it is not told how many answered, no number beside it tells it.
    @Test
    void ofFewAnswersNoNumberIsShown() throws Exception {
        at.chosen(id, 1, 1);
        at.moderated(at.wrote(id, Consulting.SAID), Verdict.FIT, null);
        at.moderated(at.wrote(id, "It was Jo Example."), Verdict.HELD_BACK, Reason.PERSON);
        at.takeIn();
        at.ago(id, 10);
        at.answer(at.sam(), id);
        assertThat(stranger.open(path).body()).contains("So few answered that we do not say how many.", "Read what people wrote<")
                .doesNotContain("Answers that were held back", "It names or describes a person", "fewer than 5", "No answer was held back");
        assertThat(stranger.open(path + "?lang=cy").body()).contains("Darllen yr hyn a ysgrifennodd pobl<").doesNotContain("llai na 5");
        assertThat(stranger.open(path + "/words").body()).contains(Consulting.SAID);
    }

    @Test
    void whatIsWithdrawnSaysWhy() throws Exception {
        at.withdrawn(id);
        assertThat(stranger.open(path).body()).contains("Withdrawn", "It was asked too soon.").doesNotContain("Give your answer");
        assertThat(stranger.open(path + "/answer").body()).contains("It was asked too soon.");
    }

    private String once = "";

    private HttpResponse<String> sent() throws Exception {
        stranger.open(path + "/answer");
        var check = stranger.send(path + "/answer/check", typed("q2", Consulting.SAID));
        assertThat(check.statusCode()).as(check.body()).isEqualTo(200);
        assertThat(check.body()).contains("Check your answers", "A letter", Consulting.SAID);
        once = ONCE.matcher(check.body()).results().findFirst().orElseThrow().group(1);
        return stranger.send(path + "/answer/sent", Map.of());
    }

    private static Map<String, String> typed(String field, String value) {
        return Map.of("q1", "1", field, value);
    }

    private long count() {
        return world.count("intake.consultation_answer", "consultation = ?", id);
    }

    private static String first(Pattern pattern, HttpResponse<String> answer) {
        return pattern.matcher(answer.body()).results().findFirst().orElseThrow().group();
    }
}
