package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.complaints.ComplaintId;
import org.concordat.complaints.Complaining;
import org.concordat.complaints.Step;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Form;
import org.concordat.govuk.Language;
import org.concordat.intake.Worried;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.storage.StorageKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/// Somebody complains without an account, comes back with what they were shown once, and is told what may be told.
@ConcordatTest
class SharedComplaintTest {

    private static final Pattern REFERENCE = Pattern.compile("K-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final Pattern SECRET = Pattern.compile("([0-9A-Z]{4} ){3}[0-9A-Z]{4}");
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private SharedComplaintSql sql;
    @Autowired
    private TestClock clock;
    @Autowired
    @Qualifier(StorageKind.PUBLIC_SITE)
    private DataSource publicSite;

    private World world;
    private Complaining at;
    private Stranger stranger;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Complaining.in(service, world, Cast.in(world));
        stranger = new Stranger(port);
        at.takeIn();   // what other tests left there
        clock.advance(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        stranger.close();
        world.close();
    }

    @Test
    void goesToTheBodyAndIsAnsweredByTheWayBack() throws Exception {
        var sent = sent("Jo Example");
        assertThat(sent.body()).contains("Complaint sent", "Northvale Police", "Standards and Compliance Unit", "within 30 days");
        var reference = first(REFERENCE, sent);
        var secret = first(SECRET, sent);
        assertThat(look(reference, secret).body()).contains("It has come in.", "23 November 2026").doesNotContain("Jo Example");
        at.takeIn();
        assertThat(look(reference, secret).body()).contains("23 December 2026", "21 January 2027");
        answer(reference, Step.Outcome.UPHELD, true);
        assertThat(look(reference, secret).body()).contains("They have answered.", "It was done wrong, and we are sorry", "In short: UPHELD",
                "we cannot say if anything is held about you");
        stranger.open("/complain/sent?lang=cy");
        assertThat(stranger.send("/complain/sent", Map.of("reference", reference, "secret", secret)).body())
                .contains("Maent wedi ateb.", "Fe’i gwnaed yn anghywir");
    }

    /// Of somebody about whom there is a case and of somebody about whom there is nothing, whatever was found.
    @Test
    void whatIsNotToldIsTheSameWhetherOrNotSomethingIsHeld() throws Exception {
        Worried.in(service, world, at.cast()).referred("Jo Example");
        var held = answeredPage("Jo Example", Step.Outcome.UPHELD);
        var notHeld = answeredPage("Alex Nobody", Step.Outcome.NOT_UPHELD);
        assertThat(held).contains("If something had to be put right, that was done", "does not mean that it is, or that it is not").doesNotContain("In short");
        assertThat(notHeld).isEqualTo(held);
    }

    private String answeredPage(String name, Step.Outcome outcome) throws Exception {
        var sent = sent(name);
        var reference = first(REFERENCE, sent);
        at.takeIn();
        answer(reference, outcome, false);
        return look(reference, first(SECRET, sent)).body().replace(reference, "K").replaceAll("(?s)<input type=\"hidden\"[^>]*>", "");
    }

    @Test
    void sentTwiceItIsOneAndTheAnswerIsTheSame() throws Exception {
        var sent = sent("Jo Example");
        var again = stranger.send("/complain/mistake/sent", with("Jo Example", Form.ONCE, once));
        assertThat(first(REFERENCE, again)).isEqualTo(first(REFERENCE, sent));
        assertThat(first(SECRET, again)).isEqualTo(first(SECRET, sent));
        assertThat(world.count("intake.complaint", "to_body = ?", at.force().value())).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name     | ''                    | Enter your name
            happened | ''                    | Enter what happened
            happened | UK SECRET             | Take out the line that is marked SECRET
            wanted   | <script>alert(1)      | must not include HTML
            body     | 00000000-0000-0000-0000-000000000000 | from what is shown here
            """)
    void saysWhatIsWrongAndKeepsWhatWasWritten(String field, String typed, String said) throws Exception {
        stranger.open("/complain/mistake");
        var answer = stranger.send("/complain/mistake/check", with("Jo Example", field, typed));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(said, "There is a problem", "07700 900000");
        var welsh = stranger.send("/complain/mistake/check?lang=cy", with("Jo Example", field, typed));
        assertThat(welsh.body()).contains("Mae problem wedi codi", "07700 900000").doesNotContain(said, "Enter ");
        assertThat(world.count("intake.complaint", "to_body = ?", at.force().value())).isZero();
    }

    @Test
    void whoeverComplainsOfHowSomethingWasDoneMayStayUnnamed() throws Exception {
        stranger.open("/complain/treatment");
        assertThat(stranger.send("/complain/treatment/check", with("", "reach", "")).body()).contains("Check your answers", "You have not said")
                .doesNotContain("(optional)");
        assertThat(stranger.send("/complain/treatment/sent", Map.of()).body()).contains("Complaint sent");
        assertThat(world.count("intake.complaint", "to_body = ? and kind = 'TREATMENT' and name is null", at.force().value())).isOne();
    }

    /// Neither a reference that is there nor one that is not: the answer is letter by letter the same.
    @Test
    void whoeverGuessesLearnsNothing() throws Exception {
        var there = look(first(REFERENCE, sent("Jo Example")), "0000 0000 0000 0000");
        var notThere = look("K-0000-0000", "0000 0000 0000 0000");
        assertThat(there.statusCode()).isEqualTo(422);
        assertThat(there.body()).contains("There is no complaint with this reference and this secret word");
        assertThat(bare(notThere.body())).isEqualTo(bare(there.body()));
    }

    @Test
    void withoutAFormOfThisServiceNothingIsSent() throws Exception {
        stranger.open("/complain/mistake");
        assertThat(stranger.send("/complain/mistake/sent", with("Jo Example", Form.ONCE, "")).statusCode()).isEqualTo(400);
        assertThat(world.count("intake.complaint", "to_body = ?", at.force().value())).isZero();
    }

    /// Of the form alone, for here every test comes from one address; concerns come through beside it.
    @Test
    void aFloodIsHeldUpAndNothingThatWasTypedIsLost() {
        var turnstile = new Turnstile(new TurnstileSettings(1, 1, 1, 1), clock);
        var controller = new ComplainController(sql, turnstile, clock);
        for (int i = 0; i < 2; i++) {
            var page = controller.create(Language.EN, "mistake", Answers.prefilled(with("Jo Example", Form.ONCE, UUID.randomUUID().toString())),
                    new MockHttpServletRequest());
            assertThat(page.status()).isEqualTo(i == 0 ? 200 : 429);
            if (page instanceof ComplainCheckPage held) {
                assertThat(held.errors().getFirst().message()).contains("Nothing was sent");
                assertThat(held.carried()).contains(Map.entry("happened", Complaining.WRONG));
            }
        }
        assertThat(turnstile.lets(Turnstile.Form.SEND, "127.0.0.1")).isTrue();
        for (int status : new int[] {422, 429}) {
            assertThat(new ComplaintBackController(sql, turnstile).show(Language.CY, Answers.prefilled(Map.of("reference", "K-0000-0000",
                    "secret", "0")), new MockHttpServletRequest()).status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"select * from intake.complaint", "update intake.complaint set wanted = null", "select * from complaints.next('{}')",
        "select * from complaints.step", "select complaints.take_in(gen_random_uuid(), now(), current_date, current_date, '{}')"})
    void theSiteItselfDoesNothingElse(String statement) {
        assertThatThrownBy(() -> JdbcClient.create(publicSite).sql(statement).update()).rootCause()
                .hasMessageContaining("permission denied");
    }

    /// The database says again of whom somebody may complain here.
    @Test
    void goesNowhereWhereNobodyAnswers() throws SQLException {
        var day = LocalDate.of(2026, 11, 23);
        var complaint = new SharedComplaint(ComplaintKind.TREATMENT, at.force().value(), null, "a", null, null);
        assertThat(bodies(day)).contains(at.force().value());
        world.leaves(at.olu(), day);
        assertThat(bodies(day)).doesNotContain(at.force().value());
        assertThatThrownBy(() -> sql.send(WayBack.toComplaint(UUID.randomUUID()), complaint, Language.EN, clock.instant())).rootCause()
                .hasMessageContaining("goes to a body of which somebody answers");
    }

    private List<UUID> bodies(LocalDate day) {
        return sql.bodies(day, clock.instant()).stream().map(ComplainedOf::body).toList();
    }

    private void answer(String reference, Step.Outcome outcome, boolean told) {
        var id = new ComplaintId(world.jdbc().sql("select id from intake.complaint where reference = ?").param(reference).query(UUID.class).single());
        at.complaints().answer(at.in(at.olu()), id, UUID.randomUUID(), new Step.Answer(outcome, told, "In short: " + outcome));
    }

    private String once = "";

    private HttpResponse<String> sent(String name) throws Exception {
        stranger.open("/complain/mistake");
        var check = stranger.send("/complain/mistake/check", with(name, "reach", "07700 900000"));
        assertThat(check.statusCode()).as(check.body()).isEqualTo(200);
        assertThat(check.body()).contains("Check your answers", "Northvale Police", name);
        once = ONCE.matcher(check.body()).results().findFirst().orElseThrow().group(1);
        return stranger.send("/complain/mistake/sent", Map.of());
    }

    private HttpResponse<String> look(String reference, String secret) throws Exception {
        stranger.open("/complain/sent?lang=en");
        return stranger.send("/complain/sent", Map.of("reference", reference, "secret", secret));
    }

    private Map<String, String> with(String name, String field, String value) {
        var typed = new HashMap<>(Map.of("body", at.force().toString(), "name", name, "happened", Complaining.WRONG, "wanted", "A word",
                "reach", "07700 900000"));
        typed.put(field, value);
        return typed;
    }

    private static String first(Pattern pattern, HttpResponse<String> answer) {
        return pattern.matcher(answer.body()).results().findFirst().orElseThrow().group();
    }

    /// Without what was typed, and what is new in each answer.
    private static String bare(String html) {
        return html.replaceAll("value=\"[^\"]*\"", "");
    }
}
