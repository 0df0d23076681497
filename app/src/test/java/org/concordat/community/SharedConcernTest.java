package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.casework.CaseId;
import org.concordat.casework.Cases;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Form;
import org.concordat.govuk.Language;
import org.concordat.intake.Gender;
import org.concordat.intake.Letterbox;
import org.concordat.intake.OnlineMaterial;
import org.concordat.intake.Worried;
import org.concordat.ledger.StoppedLedger;
import org.concordat.people.AgeBand;
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

/// Somebody who is worried writes it down without an account; it is with an officer, who answers for it, and nobody can read it back.
@ConcordatTest
class SharedConcernTest {

    private static final Pattern REFERENCE = Pattern.compile("C-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final Pattern SECRET = Pattern.compile("([0-9A-Z]{4} ){3}[0-9A-Z]{4}");

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private Letterbox letterbox;
    @Autowired
    private SharedConcernSql sql;
    @Autowired
    private TestClock clock;
    @Autowired
    @Qualifier(StorageKind.PUBLIC_SITE)
    private DataSource publicSite;

    private World world;
    private Worried worried;
    private Stranger stranger;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        worried = Worried.in(service, world, Cast.in(world));
        stranger = new Stranger(port);
        letterbox.takeIn();   // what other tests left there
        clock.advance(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        stranger.close();
        world.close();
    }

    /// Also what stands below a box before anything was typed.
    @Test
    void theWelshFormIsWelsh() throws Exception {
        assertThat(stranger.open("/share-a-concern/person?lang=cy").body()).contains("Gallwch").doesNotContain("You can", "characters");
    }

    @Test
    void comesToTheLeadOfTheForceAndIsAnsweredForFromTheMomentItWasSent() throws Exception {
        var sent = sent(person());
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).contains("Concern sent", "Northvale Police", "shown this once");
        var reference = first(REFERENCE, sent);
        assertThat(look(reference, first(SECRET, sent)).body()).contains("We have your concern", "It has come in",
                "Northvale Police", "23 November 2026").doesNotContain("Jo Example");
        assertThat(letterbox.takeIn()).isOne();
        assertThat(letterbox.takeIn()).as("once").isZero();
        assertThat(look(reference, first(SECRET, sent).toLowerCase(Locale.ROOT)).body())
                .contains("An officer of the force has it.");
        var id = id(reference);
        assertThat(world.trail(id)).containsExactly("casework.case.opened nobody", "intake.concern.taken-in nobody");
        var seen = service.getBean(Cases.class).find(worried.in(worried.pat()), new CaseId(id)).orElseThrow();
        assertThat(seen.line().of().owner()).isEqualTo(worried.pat());
        assertThat(seen.line().of().fromPublic()).isTrue();
        assertThat(seen.sender().orElseThrow().reach()).isEqualTo("01632 960001");
        assertThat(seen.concern().account().seen()).isEqualTo("They said that they would go.");
        assertThat(world.count("notices.notice", "officer = ? and kind = 'case-waits' and place = ?", worried.pat().value(),
                "/cases/" + id)).isOne();
    }

    @Test
    void sentTwiceItIsOneAndTheAnswerIsTheSame() throws Exception {
        var sent = sent(person());
        var again = stranger.send("/share-a-concern/person/sent", with(person(), Form.ONCE, once));
        assertThat(first(REFERENCE, again)).isEqualTo(first(REFERENCE, sent));
        assertThat(first(SECRET, again)).isEqualTo(first(SECRET, sent));
        assertThat(world.count("intake.referral", "to_body = ?", worried.force().value())).isOne();
        assertThat(world.count("statistics.referrals", "area = ? and sector = 'public' and number = 1", worried.areaId())).isOne();
    }

    /// It need not be said; said, it is part of the concern as whoever has it reads it.
    @Test
    void aGenderComesWithItWhereItIsSaid() throws Exception {
        var said = new HashMap<>(person());
        said.put("gender", "ANOTHER");
        assertThat(stranger.open("/share-a-concern/person").body()).contains("What is their gender? (optional)", "It is counted, without names");
        assertThat(sent(said).body()).contains("Concern sent");
        assertThat(sent(person()).body()).contains("Concern sent");
        assertThat(letterbox.takeIn()).isEqualTo(2);
        assertThat(world.count("intake.concern", "to_body = ? and gender = 'ANOTHER'", worried.force().value())).isOne();
        assertThat(world.count("intake.concern", "to_body = ? and gender is null", worried.force().value())).isOne();
        assertThat(world.count("statistics.referrals", "area = ? and sector = 'public' and gender = 'another'", worried.areaId())).isOne();
        assertThat(world.count("statistics.referrals", "area = ? and sector = 'public' and gender = 'Not recorded'", worried.areaId())).isOne();
    }

    @Test
    void somethingOnlineIsTextAndNamesNobody() throws Exception {
        var online = new HashMap<>(person());
        Arrays.asList("name", "ageBand", "place", "reach").forEach(online::remove);
        online.putAll(Map.of("address", "https://example.org/watch?v=1", "material", "VIDEO", "seenWhere", "A chat, last week"));
        assertThat(stranger.open("/share-a-concern/online").body()).contains("Where whoever put it there lives", "reported it to the site")
                .doesNotContain("the person");
        var check = stranger.send("/share-a-concern/online/check", online);
        assertThat(check.body()).contains("https://example.org/watch?v=1", "A video or stream", "You have not said")
                .doesNotContain("href=\"https://example.org");
        assertThat(stranger.send("/share-a-concern/online/sent", Map.of()).body()).contains("Concern sent");
        assertThat(letterbox.takeIn()).isOne();
        assertThat(world.count("intake.concern", "to_body = ? and kind = 'ONLINE' and name is null", worried.force().value())).isOne();
    }

    /// What is not taken in waits, and the service may die or be unable to record meanwhile.
    @Test
    void whatWasAcknowledgedIsNotLost() throws Exception {
        var reference = first(REFERENCE, sent(person()));
        try (var _ = StoppedLedger.in(service)) {
            assertThat(letterbox.takeIn()).isZero();
        }
        assertThat(world.count("casework.case", "reference = ?", reference)).isZero();
        assertThat(world.count("intake.way_back", "taken_in_at is null and to_body = ?", worried.force().value())).isOne();
        assertThat(letterbox.takeIn()).isOne();
        assertThat(world.count("casework.case", "reference = ?", reference)).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name     | ''                    | Enter the name of the person
            name     | <script>alert(1)      | must not include HTML
            seen     | UK SECRET             | Take out the line that is marked SECRET
            seen     | a\u202Eb              | invisible or direction-changing
            area     | E99999999             | from what is shown here
            ageBand  | SEVEN                 | from what is shown here
            gender   | SEVEN                 | from what is shown here
            urgent   | ''                    | Select if it could do harm to wait
            """)
    void saysWhatIsWrongAndKeepsWhatWasWritten(String field, String typed, String said) throws Exception {
        stranger.open("/share-a-concern/person");
        var answer = stranger.send("/share-a-concern/person/check", with(person(), field, typed));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(said, "There is a problem", "They mean it.");
        var welsh = stranger.send("/share-a-concern/person/check?lang=cy", with(person(), field, typed));
        assertThat(welsh.body()).contains("Mae problem wedi codi", "Gwall:", "They mean it.").doesNotContain(said, "Error:", "Enter ");
        assertThat(world.count("intake.referral", "to_body = ?", worried.force().value())).isZero();
    }

    @Test
    void whatIsFarTooLongIsRefusedAndBinaryIsNoText() throws Exception {
        stranger.open("/share-a-concern/person");
        assertThat(stranger.send("/share-a-concern/person/check", with(person(), "seen", "x".repeat(4001))).statusCode()).isEqualTo(422);
        assertThat(stranger.send("/share-a-concern/person/check", with(person(), "seen", "\0\1\2")).statusCode()).isEqualTo(422);
        assertThat(stranger.send("/share-a-concern/person/check", with(person(), "seen", "x".repeat(3_000_000))).statusCode())
                .isBetween(400, 422);
        assertThat(world.count("intake.referral", "to_body = ?", worried.force().value())).isZero();
    }

    @Test
    void withoutAFormOfThisServiceNothingIsSent() throws Exception {
        assertThat(stranger.send("/share-a-concern/person/sent", person()).statusCode()).isIn(303, 302, 403);
        stranger.open("/share-a-concern/person");
        assertThat(stranger.send("/share-a-concern/person/sent", with(person(), Form.ONCE, "")).statusCode()).isEqualTo(400);
        assertThat(world.count("intake.referral", "to_body = ?", worried.force().value())).isZero();
    }

    /// Neither a reference that is there nor one that is not: the answer is letter by letter the same.
    @Test
    void whoeverGuessesLearnsNothing() throws Exception {
        var sent = sent(person());
        var there = look(first(REFERENCE, sent), "0000 0000 0000 0000");
        var notThere = look("C-0000-0000", "0000 0000 0000 0000");
        var other = look("C-0000-0000", first(SECRET, sent));
        assertThat(there.statusCode()).isEqualTo(422);
        assertThat(there.body()).contains("There is no concern with this reference and this secret word");
        for (var answer : List.of(notThere, other)) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(bare(answer.body())).isEqualTo(bare(there.body()));
        }
    }

    /// Of the form alone, for here every test comes from one address.
    @Test
    void aFloodIsHeldUpAndNothingThatWasTypedIsLost() {
        var turnstile = new Turnstile(new TurnstileSettings(1, 1, 1, 1), clock);
        var controller = new ShareConcernController(sql, turnstile, clock);
        for (int i = 0; i < 2; i++) {
            var answers = Answers.prefilled(with(person(), Form.ONCE, UUID.randomUUID().toString()));
            var page = controller.create(Language.EN, "person", answers, new MockHttpServletRequest());
            assertThat(page.status()).isEqualTo(i == 0 ? 200 : 429);
            if (page instanceof ShareCheckPage held) {
                assertThat(held.errors().getFirst().message()).contains("Nothing was sent", "999");
                assertThat(held.carried()).contains(Map.entry("worry", "They mean it."));
            }
        }
        assertThat(world.count("intake.referral", "to_body = ?", worried.force().value())).isOne();
        var looking = new WayBackController(sql, turnstile);
        for (int status : new int[] {422, 429}) {
            assertThat(looking.show(Language.CY, Answers.prefilled(Map.of("reference", "C-0000-0000", "secret", "0")),
                    new MockHttpServletRequest()).status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update intake.way_back set reach = null", "delete from intake.concern", "select * from intake.way_back",
        "select * from intake.take_in(now(), '{}')", "select casework.open_for_the_public(gen_random_uuid(), current_date, current_date, gen_random_uuid(), current_date, gen_random_uuid())",
        "insert into casework.case (id) values (gen_random_uuid())"})
    void theSiteItselfDoesNothingElse(String statement) {
        assertThatThrownBy(() -> JdbcClient.create(publicSite).sql(statement).update()).rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void whatItSendsIsNotTakenInYet() {
        assertThatThrownBy(() -> JdbcClient.create(publicSite).sql("insert into intake.way_back (taken_in_at) values (now())").update())
                .rootCause().hasMessageContaining("row-level security");
    }

    /// The database says again where a concern of the public may go.
    @Test
    void goesNowhereWhereNobodyReceivesIt() throws SQLException {
        var at = clock.instant();
        var here = sql.receiving(LocalDate.of(2026, 11, 23), at).stream().filter(it -> it.code().equals(worried.area()))
                .findFirst().orElseThrow();
        var concern = new SharedConcern(ConcernKind.PERSON, "Jo Example", null, "UNDER_18", null, null, null, null, null, "a", "b", null,
                here.code(), false, null);
        var elsewhere = new Receiving(here.area(), here.code(), here.name(), worried.cast().council().value(), "A council");
        assertThatThrownBy(() -> sql.send(WayBack.toConcern(UUID.randomUUID()), concern, elsewhere, Language.EN, at)).rootCause()
                .hasMessageContaining("goes where somebody receives it");
        world.leaves(worried.pat(), LocalDate.of(2026, 11, 23));
        world.leaves(worried.quinn(), LocalDate.of(2026, 11, 23));
        assertThat(sql.receiving(LocalDate.of(2026, 11, 23), at)).extracting(Receiving::code).doesNotContain(worried.area());
        assertThatThrownBy(() -> sql.send(WayBack.toConcern(UUID.randomUUID()), concern, here, Language.EN, at)).rootCause()
                .hasMessageContaining("goes where somebody receives it");
    }

    @Test
    void theFormOffersWhatCaseworkKnows() {
        assertThat(ConcernForm.AGES).containsExactlyElementsOf(Arrays.stream(AgeBand.values()).map(Enum::name).toList());
        assertThat(ConcernForm.GENDERS).containsExactlyElementsOf(Arrays.stream(Gender.values()).map(Enum::name).toList());
        assertThat(ConcernForm.MATERIALS).containsExactlyElementsOf(Arrays.stream(OnlineMaterial.values()).map(Enum::name).toList());
    }

    private String once = "";

    private HttpResponse<String> sent(Map<String, String> typed) throws Exception {
        stranger.open("/share-a-concern/person");
        var check = stranger.send("/share-a-concern/person/check", typed);
        assertThat(check.statusCode()).as(check.body()).isEqualTo(200);
        assertThat(check.body()).contains("Check your answers", "It goes to Northvale Police", "Jo Example").doesNotContain("(optional)");
        once = Pattern.compile("name=\"once\" value=\"([^\"]+)\"").matcher(check.body()).results().findFirst().orElseThrow().group(1);
        return stranger.send("/share-a-concern/person/sent", Map.of());
    }

    private HttpResponse<String> look(String reference, String secret) throws Exception {
        stranger.open("/share-a-concern/sent");
        return stranger.send("/share-a-concern/sent", Map.of("reference", reference, "secret", secret));
    }

    private UUID id(String reference) {
        return world.jdbc().sql("select id from intake.referral where reference = ?").param(reference).query(UUID.class).single();
    }

    private Map<String, String> person() {
        return Map.of("name", "Jo Example", "ageBand", "UNDER_18", "place", "Larkrise School", "seen", "They said that they would go.",
                "worry", "They mean it.", "area", worried.area(), "urgent", "no", "reach", "01632 960001");
    }

    private static Map<String, String> with(Map<String, String> typed, String field, String value) {
        var changed = new HashMap<>(typed);
        changed.put(field, value);
        return changed;
    }

    private static String first(Pattern pattern, HttpResponse<String> answer) {
        return pattern.matcher(answer.body()).results().findFirst().orElseThrow().group();
    }

    /// Without what was typed, and what is new in each answer.
    private static String bare(String html) {
        return html.replaceAll("value=\"[^\"]*\"", "");
    }
}
