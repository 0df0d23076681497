package org.concordat.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordat.Concordat;
import org.concordat.FreshData;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.api.web.WorkedExample;
import org.concordat.casework.Stage;
import org.concordat.law.Gateways;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/// The demonstration as it stands after its first load was stopped half-way and the service started again.
class DemonstrationTest {

    private static final int BEFORE_IT_STOPPED = 30;

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext service;
    private static int partsWhenItStopped;
    private static Map<String, Long> loaded;
    private static final AtomicReference<HttpResponse<String>> whileLoading = new AtomicReference<>();

    @BeforeAll
    static void loadInTwoGoes() throws Exception {
        try (var first = start(false, started -> { })) {
            first.getBean(Loading.class).load(BEFORE_IT_STOPPED);
            partsWhenItStopped = first.getBean(ProgressSql.class).parts().size();
            assertThat(first.getBean(ProgressSql.class).isLoaded()).isFalse();
        }
        service = start(true, started -> whileLoading.set(get(started.getApplicationContext(), "/", HttpClient.newHttpClient())));
        loaded = counts("select kind, count(*) from ledger.entry group by 1");
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    private static ConfigurableApplicationContext start(boolean demonstration,
            ApplicationListener<ApplicationStartedEvent> beforeLoading) {
        return new SpringApplicationBuilder(Concordat.class, TestClock.Beans.class).listeners(beforeLoading)
                .run("--server.port=0", "--concordat.demonstration=" + demonstration, "--concordat.storage.data=" + data,
                        "--concordat.ledger.own-witnesses=false",
                        "--concordat.storage.binaries=" + FreshData.BINARIES);
    }

    @Test
    void aLoadThatWasStoppedIsFinished() {
        assertThat(partsWhenItStopped).isEqualTo(BEFORE_IT_STOPPED);
        assertThat(service.getBean(ProgressSql.class).isLoaded()).isTrue();
        assertThat(service.getBean(ProgressSql.class).parts()).hasSize(plan().parts());
    }

    @Test
    void nobodySeesHalfOfIt() {
        assertThat(whileLoading.get().statusCode()).isEqualTo(503);
        assertThat(whileLoading.get().body()).contains("Getting the demonstration ready");
    }

    /// What was done twice would be counted twice, and what was done past the front doors would not be counted.
    @Test
    void everyActStandsOnceInTheLedger() {
        Map<String, Predicate<Scene>> acts = Map.of(
                "partnership.body.registered", RegisterScene.EnterBody.class::isInstance,
                "partnership.officer.registered", RegisterScene.EnterOfficer.class::isInstance,
                "partnership.role.proposed", RegisterScene.ProposeRole.class::isInstance,
                "partnership.agreement.signed", AgreementScene.Sign.class::isInstance,
                "sharing.draft.started", it -> it instanceof SharingScene.Start || it instanceof SharingScene.Derive
                        || it instanceof RequestScene.Prepare,
                "sharing.disclosure.proposed", SharingScene.Propose.class::isInstance,
                "sharing.disclosure.approved", SharingScene.Approve.class::isInstance,
                "sharing.received.opened", SharingScene.Open.class::isInstance,
                "sharing.received.answered", SharingScene.Answer.class::isInstance,
                "sharing.received.disposal.confirmed", SharingScene.ConfirmDisposal.class::isInstance);
        Map<String, Predicate<Scene>> asking = Map.of(
                "sharing.inquiry.asked", InquiryScene.Ask.class::isInstance,
                "sharing.inquiry.nothing-said", InquiryScene.SayNothing.class::isInstance,
                "sharing.inquiry.told", InquiryScene.Tell.class::isInstance);
        Map<String, Predicate<Scene>> openly = Map.of(
                "requests.request.proposed", RequestScene.Propose.class::isInstance,
                "requests.request.approved", RequestScene.Approve.class::isInstance,
                "requests.response.taken", RequestScene.Take.class::isInstance,
                "requests.response.refused-to-share", RequestScene.Refuse.class::isInstance,
                "requests.response.preparing", RequestScene.Prepare.class::isInstance);
        Stream.of(acts, asking, openly).flatMap(each -> each.entrySet().stream()).forEach(act ->
                assertThat(loaded.get(act.getKey())).as(act.getKey()).isEqualTo(plan().phases().stream()
                        .flatMap(List::stream).flatMap(part -> part.scenes().stream()).filter(act.getValue()).count()));
        assertThat(loaded.keySet()).noneMatch(kind -> kind.endsWith(".refused"));
    }

    @Test
    void agreementsStandInEveryState() throws SQLException {
        var states = counts("select partnership.state_of(id, timestamptz '" + TestClock.BEGINNING
                + "'), count(*) from partnership.agreement group by 1");
        assertThat(states.keySet()).containsExactlyInAnyOrder("AWAITING_SIGNATURES", "AGREED", "IN_FORCE", "SUSPENDED",
                "ENDED", "EXPIRED", "SUPERSEDED", "WITHDRAWN");
        assertThat(counts("select 'drafts', count(*) from partnership.agreement_draft")).containsEntry("drafts", 2L);
        assertThat(counts("""
                select 'due', count(*) from partnership.agreement
                 where partnership.state_of(id, timestamptz '%s') = 'IN_FORCE' and review_day < date '2026-11-23'
                """.formatted(TestClock.BEGINNING)).get("due")).as("due for review").isPositive();
    }

    @Test
    void disclosuresStandInEveryState() throws SQLException {
        var states = counts("""
                select case when x.outcome is null then 'PROPOSED' when x.outcome = 'DECLINED' then 'DECLINED'
                            when r.kind is not null then r.kind when d.expires_on < date '2026-11-23' then 'EXPIRED'
                            when n.answers = 0 and d.answer_due < date '2026-11-23' then 'OVERDUE'
                            when n.answers > 0 then 'ANSWERED' when n.openings > 0 then 'OPENED' else 'SENT' end, count(*)
                  from sharing.disclosure d
                  left join sharing.decision x on x.disclosure = d.id
                  left join sharing.recall r on r.disclosure = d.id
                 cross join lateral (select (select count(*) from sharing.answer a where a.disclosure = d.id) as answers,
                                            (select count(*) from sharing.opening o where o.disclosure = d.id) as openings) n
                 group by 1
                """);
        assertThat(states.remove("WITHDRAWN")).as("what was passed on of what was recalled").isPositive();
        assertThat(states).hasSize(9).allSatisfy((state, count) -> assertThat(count).as(state).isGreaterThan(10));
        assertThat(states.values().stream().mapToLong(count -> count).sum()).isBetween(350L, 500L);
        assertThat(counts("select kind, count(*) from sharing.answer group by 1")).hasSize(4);
        assertThat(counts("select 'drafts', count(*) from sharing.draft")).containsEntry("drafts", 17L);
    }

    @Test
    void theBoardHasReleasedFiguresOfTheLastQuarter() throws SQLException {
        assertThat(counts("select table_id, count(*) from statistics.release group by 1"))
                .isEqualTo(Map.of("referrals-by-sector", 1L, "referrals-by-age", 1L, "referrals-by-gender", 1L, "concerns-again", 1L, "support-ended", 1L,
                        "shared-under-agreements", 1L, "recalled-under-agreements", 1L, "complaints-under-agreements", 1L));
        assertThat(counts("select kind, count(*) from statistics.step group by 1")).isEqualTo(Map.of("RELEASED", 8L));
        assertThat(counts("select beside, sum(number) from statistics.decisions group by 1"))
                .containsKeys("first", "again", "Not recorded", "no-end", "completed");
        assertThat(counts("select act, sum(number)::bigint from statistics.agreement_acts group by 1")).as("two in each area").containsEntry("complaint", 6L);
        assertThat(get(service, "/areas/E23000001?lang=en", browser()).body()).contains("Complaints about it: hidden", "fewer than 5 were counted");
        assertThat(get(service, "/figures/complaints-under-agreements-2026-q3?lang=en", browser()).body())
                .as("six of three agreements would tell of each").contains("Of all cells, 100% are hidden", "every number for it is hidden or 0");
    }

    /// Drawn from what the log holds, and judged; anybody sees how.
    @Test
    void aSampleWasDrawnInPublicInAnAreaAtLeast() throws Exception {
        assertThat(counts("select 'drawn', count(*) from sampling.drawn where not changed and missing = 0")).extractingByKey("drawn")
                .isEqualTo(counts("select 'rounds', count(*) from sampling.round where reason is null").get("rounds")).asInstanceOf(LONG).isPositive();
        var code = counts("select a.code, count(*) from sampling.drawn d join sampling.round r on r.id = d.round join partnership.area a on a.id = r.area "
                + "group by 1").keySet().iterator().next();
        var list = get(service, "/areas/" + code + "/samples", HttpClient.newHttpClient()).body();
        var path = Pattern.compile("/areas/" + code + "/samples/S-[0-9A-F]{4}-[0-9A-F]{4}").matcher(list);
        var pages = new ArrayList<String>();
        while (path.find()) {
            pages.add(get(service, path.group(), HttpClient.newHttpClient()).body());
        }
        assertThat(pages).as(list).anySatisfy(page -> assertThat(page).contains("Appropriate", "They could not agree", "The public meeting", "/check/"));
    }

    /// For a priority of the area, by another than planned it, and judged by two; anybody sees that it was chosen, and why.
    @Test
    void aRoundWasChosenForAPriorityInAnAreaAtLeast() throws Exception {
        assertThat(counts("""
                select r.priority is not null and c.made_by <> r.made_by and r.size = (select count(*) from sampling.opened o where o.round = r.id), count(*)
                  from sampling.round r join sampling.chosen c on c.round = r.id group by 1""")).containsOnlyKeys("t")
                .isEqualTo(counts("select 't', count(*) from sampling.round where reason is not null"));
        var round = counts("select a.code || '/samples/' || r.reference, count(*) from sampling.round r join partnership.area a on a.id = r.area "
                + "where r.reason is not null group by 1").keySet().iterator().next();
        assertThat(get(service, "/areas/" + round, HttpClient.newHttpClient()).body()).contains("Schools and health services hear back",
                "Whoever referred somebody hears what was decided.", "Appropriate", "/check/");
    }

    @Test
    void theBoardPublishesCorrectsAndWithdrawsAndTheCommissionerReports() throws SQLException {
        assertThat(counts("select kind, count(*) from publications.step group by 1")).isEqualTo(Map.of("APPROVED", 5L, "WITHDRAWN", 1L));
        assertThat(counts("select kind, count(*) from publications.edition group by 1"))
                .isEqualTo(Map.of("STATEMENT", 1L, "REPORT", 3L, "DECISION_NOTICE", 1L, "EVALUATION", 1L));
    }

    /// One is open in each area; one is over, with enough answers to be told, and is said to have changed a direction.
    @Test
    void peopleWereAskedAndSeeWhatCameOfIt() throws Exception {
        assertThat(counts("select kind, count(*) from consultation.step group by 1")).isEqualTo(Map.of("APPROVAL", 6L, "RESPONSE", 3L));
        assertThat(counts("select verdict, count(*) from consultation.moderation group by 1")).isEqualTo(Map.of("FIT", 15L, "HELD_BACK", 3L));
        assertThat(counts("select 'waits', count(*) from intake.consultation_answer where taken_in_at is null")).containsEntry("waits", 0L);
        var over = counts("select reference, 0 from published.consultation where answered_on is not null").keySet();
        assertThat(over).hasSize(3);
        for (var reference : over) {
            var page = get(service, "/consultations/" + reference + "?lang=en", HttpClient.newHttpClient()).body();
            assertThat(page).contains("You said, we did, or why not", "Something was changed", "concordat-chart", "Read what people wrote (5)", "/matters/M-",
                    "Schools and health services hear back").doesNotContain("So few answered", "Example family");
        }
    }

    /// Signed in two areas; in the third the national board doubts it.
    @Test
    void whatIsStatedOfTheLastQuarterIsSignedInTwoAreas() throws Exception {
        assertThat(counts("select kind, count(*) from assurance.said group by 1"))
                .isEqualTo(Map.of("AMENDMENT", 6L, "CHALLENGE", 2L, "ANSWER", 1L, "SIGNATURE", 2L));
        var table = get(service, "/open-data/statements.csv", HttpClient.newHttpClient()).body();
        assertThat(table).contains("E23000001", "E23000014", "A number alone does not say that it was answered.").doesNotContain("E23000005");
        assertThat(get(service, "/areas/E23000014/statements?lang=en", HttpClient.newHttpClient()).body()).doesNotContain("Nothing has been signed");
    }

    /// One runs in two areas, one waits for what an area says, and one was evaluated.
    @Test
    void pilotsStandInEveryState() throws SQLException {
        assertThat(counts("select kind, count(*) from pilots.step group by 1")).isEqualTo(Map.of("SETTLED", 3L, "APPROVED", 1L));
        assertThat(counts("select kind, count(*) from pilots.said group by 1")).isEqualTo(Map.of("VIEW", 4L, "VOICES", 4L, "ANSWER", 4L, "START", 3L));
        assertThat(counts("select case when interim then 'interim' else 'last' end, count(*) from pilots.evaluation group by 1"))
                .isEqualTo(Map.of("last", 1L));
    }

    @Test
    void resourcesOfThreeYearsAreEnteredAndSaidToBeInvented() throws SQLException {
        assertThat(counts("select year::text || planned, count(*) from resources.amount where version = 1 group by 1"))
                .isEqualTo(Map.of("2024false", 12L, "2025false", 12L, "2026true", 12L));
        assertThat(counts("select 'corrected', count(*) from resources.amount where version = 2 and reason is not null")).containsEntry("corrected", 3L);
        assertThat(counts("select distinct source, 0 from resources.amount")).containsOnlyKeys("Invented for this demonstration: no such document exists");
    }

    @Test
    void inquiriesStandInEveryState() throws SQLException {
        assertThat(counts("""
                select case when r.outcome is not null then r.outcome when a.due_on < date '2026-11-23' then 'LAPSED'
                            else 'OPEN' end, count(*)
                  from sharing.asked a left join sharing.reply r on r.inquiry = a.inquiry and r.body = a.body group by 1
                """)).containsOnlyKeys("TOLD", "NOTHING_SAID", "LAPSED", "OPEN");
        assertThat(counts("""
                select kind, sum(counted)::bigint from sharing.tally where kind like 'inquiry-%' group by 1
                """)).hasSize(5)
                .allSatisfy((kind, times) -> assertThat(times).as(kind).isPositive());
    }

    @Test
    void requestsStandInEveryState() throws SQLException {
        assertThat(counts("""
                select case when s.kind is null and a.due_on < date '2026-11-23' then 'OVERDUE' when s.kind is null then 'OPEN'
                            when s.kind = 'REFUSED' and s.review_on <= date '2026-11-23' then 'UP_AGAIN' else s.kind end, count(*)
                  from requests.asked a
                  left join lateral (select t.kind, t.review_on from requests.step t
                                      where t.request = a.request and t.body = a.body and t.kind not in ('TAKEN', 'REMINDED')
                                      order by t.number desc limit 1) s on true
                 group by 1
                """)).containsOnlyKeys("OVERDUE", "OPEN", "UP_AGAIN", "REFUSED", "PREPARING", "DISCLOSED", "NOTHING_HELD",
                "WITHDRAWN");
        assertThat(counts("""
                select coalesce(d.outcome, 'WAITS'), count(*) from requests.request r
                  left join requests.decision d on d.request = r.id group by 1
                """)).containsOnlyKeys("WAITS", "DECLINED", "APPROVED");
        assertThat(counts("""
                select kind, sum(counted)::bigint from sharing.tally where kind like 'request-%' group by 1
                """)).hasSize(6);
    }

    @Test
    void aGrantAndABrokenGlassStandInEachState() throws SQLException {
        assertThat(counts("""
                select case when w.request is not null then 'WITHDRAWN' when d.outcome is null then 'WAITS'
                            when d.outcome = 'DECLINED' then 'DECLINED'
                            when d.stands_until > timestamptz '%s' then 'STANDS' else 'ENDED' end, count(*)
                  from sharing.grant_request r
                  left join sharing.grant_decision d on d.request = r.id
                  left join sharing.grant_withdrawal w on w.request = r.id
                 group by 1
                """.formatted(TestClock.BEGINNING))).isEqualTo(
                Map.of("WAITS", 1L, "STANDS", 1L, "ENDED", 1L, "DECLINED", 1L, "WITHDRAWN", 1L));
        assertThat(counts("""
                select coalesce(c.outcome, f.outcome, case when b.review_due < date '2026-11-23' then 'OVERDUE' else 'DUE' end),
                       count(*)
                  from sharing.breaking b
                  left join sharing.breaking_review c on c.breaking = b.id and c.concludes
                  left join sharing.breaking_review f on f.breaking = b.id and not f.concludes
                 group by 1
                """)).isEqualTo(Map.of("DUE", 1L, "OVERDUE", 1L, "TO_BE_LOOKED_INTO", 1L, "JUSTIFIED", 1L, "NOT_JUSTIFIED", 1L));
    }

    @Test
    void hundredsOfCasesStandInEveryState() throws SQLException {
        var stages = counts("select stage, count(*) from casework.case group by 1");
        assertThat(stages.keySet()).containsExactlyInAnyOrderElementsOf(Stream.of(Stage.values()).map(Stage::name).toList());
        assertThat(stages.values().stream().mapToLong(Long::longValue).sum()).isGreaterThan(300);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureThatReviewsFoundIsCaughtInTheAct(String failure) throws SQLException {
        assertThat(counts("select 'times', (" + CaughtInTheAct.FAILURES.get(failure) + ")").get("times")).isPositive();
    }

    static Stream<String> failures() {
        return CaughtInTheAct.FAILURES.keySet().stream().sorted();
    }

    @Test
    void anotherStartLoadsNothing() throws Exception {
        var entries = counts("select 'entries', count(*) from ledger.entry where kind not like 'access.%'");
        service.getBean(Loading.class).run(new DefaultApplicationArguments());
        assertThat(counts("select 'entries', count(*) from ledger.entry where kind not like 'access.%'"))
                .isEqualTo(entries);
    }

    @Test
    void signInListsEveryRole() {
        var page = get(service, "/sign-in", HttpClient.newHttpClient()).body();
        assertThat(page).contains("Originating officer at Counter Terrorism Policing");
        for (var role : Role.values()) {
            assertThat(page).contains(role.words() + " at ");
        }
        assertThat(page).contains("No person in it is real");
    }

    /// By whoever has read `docs/api.md` alone: what its pages show is all that the commands need.
    @Test
    void whoFollowsTheExampleOfTheApiFindsAllThatItNeedsOnThePages(@TempDir Path directory) throws Exception {
        var filledIn = new FromThePages(new OnPages()).filledIn();
        filledIn.putAll(Map.of("CONCORDAT", address(service, "").toString(), "TODAY", "2026-11-23", "ANSWER_BY", "2026-12-07",
                "REVIEW_ON", "2027-02-23", "LAST_DAY", "2027-05-23"));
        new WorkedExample(directory).doesWhatItSays("api.md", filledIn);
    }

    private static final class OnPages implements FromThePages.Browser {

        private HttpClient browser = browser();

        @Override
        public void begins() {
            browser = browser();
        }

        @Override
        public String get(String path) {
            return DemonstrationTest.get(service, path, browser).body();
        }

        @Override
        public void signsIn(String officer) {
            try {
                assertThat(post(browser, "/sign-in", Map.of("_csrf", token(get("/sign-in")), "someone", officer, "everyone", "yes"))
                        .statusCode()).isEqualTo(303);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void theListIsFilteredAndPaged() {
        var page = get(service, "/sign-in?area=West+Midlands&role=PANEL_CHAIR", HttpClient.newHttpClient()).body();
        assertThat(page).contains("1 officer holds").contains("Panel chair at Brindlewick and Tollgrave Channel Panel");
        assertThat(get(service, "/sign-in?words=no+such+body&page=99", HttpClient.newHttpClient()).body())
                .contains("No officer matches");
    }

    @Test
    void choosingNobodyIsAnErrorBesideTheQuestion() throws Exception {
        var browser = browser();
        var answer = post(browser, "/sign-in", Map.of("_csrf", token(get(service, "/sign-in", browser).body())));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Select who you want to be").contains("There is a problem");
    }

    @Test
    void someoneWhoIsNotListedCannotSignIn() throws Exception {
        var browser = browser();
        var answer = post(browser, "/sign-in", Map.of("_csrf", token(get(service, "/sign-in", browser).body()),
                "person", "00000000-0000-4000-8000-000000000000"));
        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void whoSignsInIsNamedOnThePageAndSignsOutAgain() throws Exception {
        var browser = browser();
        var page = get(service, "/sign-in", browser).body();
        var chosen = Pattern.compile("name=\"person\" type=\"radio\" value=\"([^\"]+)\"").matcher(page);
        assertThat(chosen.find()).isTrue();
        var answer = post(browser, "/sign-in", Map.of("_csrf", token(page), "person", chosen.group(1)));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/home");

        var start = get(service, "/", browser).body();
        assertThat(start).contains("Counter Terrorism Policing").contains("Sign out");
        var out = post(browser, "/sign-out", Map.of("_csrf", token(start)));
        assertThat(out.headers().firstValue("Location")).contains("/signed-out");
        assertThat(get(service, "/", browser).body()).doesNotContain("Sign out");
    }

    private static Plan plan() {
        return Plan.of(service.getBean(DemonstrationSettings.class).demonstrationSeed(), LocalDate.of(2026, 11, 23),
                service.getBean(Gateways.class));
    }

    private static Map<String, Long> counts(String question) throws SQLException {
        try (var superuser = Superuser.connect(service); var statement = superuser.createStatement();
                var rows = statement.executeQuery(question)) {
            var counts = new HashMap<String, Long>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        }
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext at, String path, HttpClient browser) {
        try {
            return browser.send(HttpRequest.newBuilder(address(at, path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> post(HttpClient browser, String path, Map<String, String> form) throws Exception {
        var body = String.join("&", form.entrySet().stream().map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8)).toList());
        return browser.send(HttpRequest.newBuilder(address(service, path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(ConfigurableApplicationContext at, String path) {
        return URI.create("http://localhost:" + at.getEnvironment().getProperty("local.server.port") + path);
    }

    private static String token(String page) {
        var found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
