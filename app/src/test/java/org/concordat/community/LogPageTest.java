package org.concordat.community;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.concordat.ConcordatTest;
import org.concordat.InTheLog;
import org.concordat.TestClock;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.ledger.Checkpoints;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.storage.DataDirectory;
import org.concordat.storage.Superuser;
import org.concordat.tlog.Checkpoint;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.Note;
import org.concordat.tlog.Policy;
import org.concordat.tlog.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// What auditors are shown of the log, and what they are not.
@ConcordatTest
class LogPageTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private GrowthSql growth;
    @Autowired
    private TestClock clock;
    @Autowired
    private org.concordat.ledger.Ledger ledger;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private DataDirectory data;

    private World world;

    @BeforeEach
    void recorded() throws SQLException {
        world = World.of(service);
        Cast.in(world);
        transaction.executeWithoutResult(status -> ledger.record(
                org.concordat.ledger.Entry.of("signin.refused", clock.instant())));
        InTheLog.everything(service, world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anyoneSeesTheNewestCheckpointInEnglishAndWelsh() throws Exception {
        var note = Note.parse(get("/log/checkpoint").body().getBytes(UTF_8));
        var checkpoint = Checkpoint.parse(note.text());
        var english = get("/log?lang=en");
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body()).contains("<html lang=\"en\"", "The newest checkpoint", checkpoint.origin(),
                "What it cannot show", "that what was recorded is true", "What the public sends is recorded when it is taken in");
        var welsh = get("/log?lang=cy");
        assertThat(welsh.body()).contains("<html lang=\"cy\"", "Y pwynt gwirio diweddaraf", checkpoint.origin(),
                "yn aros i gyfieithydd", "cyhoedd yn ei anfon pan fydd yn cael ei dderbyn").doesNotContain("The newest checkpoint");
    }

    @Test
    void whatTheCheckpointSaysAndWhoCosignedItStandsOnThePage() throws Exception {
        var file = data.path().resolve("ledger.policy");
        var policy = Files.readString(file);
        Files.writeString(file, policy.replace("quorum none", "witness north " + witness("north.example") + "\nwitness south "
                + witness("south.example") + "\nquorum none"));
        try {
            String page;
            Checkpoint checkpoint;
            do {   // no other was shown meanwhile
                checkpoint = checkpoint();
                page = get("/log?lang=en").body();
            } while (!checkpoint.equals(checkpoint()));
            assertThat(text(page)).contains("Entries " + String.format(Locale.UK, "%,d", checkpoint.head().size()),
                    checkpoint.head().root().base64(), "north Not yet south Not yet");
        } finally {
            Files.writeString(file, policy);
        }
        assertThat(text(get("/log?lang=en").body())).as("of this log, which has no witnesses").doesNotContain("north Not yet")
                .contains("The policy of this log names no witnesses");
    }

    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private Checkpoint checkpoint() throws Exception {
        return Checkpoint.parse(Note.parse(get("/log/checkpoint").body().getBytes(UTF_8)).text());
    }

    private static String witness(String name) throws Exception {
        return SigningKey.generate(name, KeyType.ED25519_COSIGNATURE, new SecureRandom()).verifier().toString();
    }

    @Test
    void thePolicyThatIsDownloadedTrustsTheCheckpointThatIsShown() throws Exception {
        var answer = get("/log/policy");
        assertThat(answer.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"ledger.policy\"");
        var policy = Policy.parse(answer.body().getBytes(UTF_8));
        assertThat(policy.judge(Note.parse(get("/log/checkpoint").body().getBytes(UTF_8))))
                .isInstanceOf(Policy.Trust.Trusted.class);
        assertThat(get("/log").body()).contains("/log/policy", "verify http://localhost:" + port + "/log/ --policy ledger.policy");
    }

    @Test
    void nothingOnItTellsWhoSharesWithWhom() throws Exception {
        var page = get("/log").body();
        for (var name : world.jdbc().sql("select distinct name from partnership.body_name where length(name) > 6")
                .query(String.class).list()) {
            assertThat(page).doesNotContain(name);
        }
        for (var kind : List.of("sharing.", "partnership.", "signin.refused")) {
            assertThat(page).doesNotContain(kind);
        }
    }

    @Test
    void eachWitnessStandsThereWithWhenItCosignedOrThatItHasNotOrContradicts() {
        var newest = new Checkpoints.Newest("concordat.example/log", 3, "cm9vdA==", Instant.EPOCH, List.of("the log's key"),
                List.of(new Checkpoints.Witnessed("north", "north's key", Instant.parse("2026-07-01T12:30:05Z"), false),
                        new Checkpoints.Witnessed("south", "south's key", null, false),
                        new Checkpoints.Witnessed("west", "west's key", null, true)), "");
        for (var language : Language.values()) {
            var page = new LogPage(language, Optional.of(newest), List.of(), 0, 0, "https://concordat.example");
            assertThat(page.witnesses(newest).rows()).containsExactly(
                    List.of(Cell.of("north"), Cell.of(language == Language.CY ? "1 Gorffennaf 2026, 13:30:05" : "1 July 2026, 13:30:05")),
                    List.of(Cell.of("south"), Cell.of(page.of("log.not-cosigned"))),
                    List.of(Cell.of("west"), Cell.of(language == Language.CY
                            ? "Mae’n gwrthod: mae wedi gweld mwy nag y mae’r log hwn yn ei ddangos, neu hanes arall"
                            : "Refuses: it has seen more than this log shows, or another history")));
            assertThat(page.keys(newest)).containsExactly("the log's key", "north's key", "south's key", "west's key");
        }
    }

    /// Beside what is there, in a transaction of which nothing stays.
    @Test
    void growthIsCountedByDaysInLondon() throws SQLException {
        try (var connection = Superuser.connect(service)) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("""
                    insert into ledger.leaf (number, entry, commitment, numbered_at)
                    select 1000000000 + row_number() over (order by at), gen_random_uuid(), sha256('x'), at
                      from (values ('2031-06-20T10:00Z'::timestamptz), ('2031-07-01T22:59:59.999999Z'), ('2031-07-01T23:00Z'), ('2031-07-02T12:00Z'),
                                   ('2031-07-02T22:59Z'), ('2031-07-04T10:00Z')) t (at)
                    """).update();
            var days = jdbc.sql("select day || ' ' || entries from published.growth('2031-07-04', 5) order by day")
                    .query(String.class).list();
            assertThat(days).containsExactly("2031-06-30 0", "2031-07-01 1", "2031-07-02 3", "2031-07-03 0", "2031-07-04 1");
            connection.rollback();
        }
    }

    /// Beside what is there, in a transaction of which nothing stays; and in words, in both languages.
    @Test
    void howManyRecordsWereLostIsSaid() throws Exception {
        try (var connection = Superuser.connect(service)) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var before = jdbc.sql("select published.losses()").query(Long.class).single();
            jdbc.sql("""
                    insert into ledger.loss (first, last, by_entry) values (1000000000, 1000000000, gen_random_uuid()),
                                                                          (1000000005, 1000000019, gen_random_uuid())""").update();
            assertThat(jdbc.sql("select published.losses()").query(Long.class).single() - before).isEqualTo(16);
            connection.rollback();
        }
        assertThat(text(get("/log?lang=en").body())).contains("So far none has been lost.");
        assertThat(losses(Language.EN, 1)).isEqualTo("So far the record of 1 entry has been lost.");
        assertThat(losses(Language.EN, 1600)).isEqualTo("So far the records of 1,600 entries have been lost.");
        assertThat(losses(Language.CY, 16)).isEqualTo("Hyd yma collwyd 16.");
    }

    private static String losses(Language language, long lost) {
        return new LogPage(language, Optional.empty(), List.of(), 0, lost, "https://concordat.example").losses();
    }

    @Test
    void theDaysAddUpToWhatTheLogHolds() {
        var today = world.jdbc().sql("select (clock_timestamp() at time zone 'Europe/London')::date").query(LocalDate.class).single();
        long before = ledger.head().size();
        var days = growth.until(today.plusDays(1), 30);
        assertThat(days).hasSize(30);
        assertThat(days.stream().mapToLong(Growth::entries).sum()).isBetween(before, before + 1000);
    }

    @Test
    void theTallestBarIsTheTallestDayAndNoDayIsLost() {
        var day = LocalDate.of(2026, 11, 1);
        var chart = GrowthChart.of(List.of(new Growth(day, 0), new Growth(day.plusDays(1), 1), new Growth(day.plusDays(2), 9_000)),
                "Days", LocalDate::toString);
        assertThat(chart.bars()).extracting(GrowthChart.Bar::height).containsExactly(0, 2, 120);
        assertThat(chart.most()).isEqualTo("9,000");
        assertThat(chart.bars()).allSatisfy(bar -> assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(GrowthChart.WIDTH));
        assertThat(GrowthChart.of(List.of(new Growth(day, 0)), "None", LocalDate::toString).bars().getFirst().height()).isZero();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
