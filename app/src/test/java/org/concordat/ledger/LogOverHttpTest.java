package org.concordat.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.tlog.Policy;
import org.concordat.tlog.verify.LogFiles;
import org.concordat.tlog.verify.Progress;
import org.concordat.tlog.verify.Verdict;
import org.concordat.tlog.verify.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/// Anybody verifies the service's log by its address and the policy alone, and finds there nothing else.
@ConcordatTest
class LogOverHttpTest {

    @Autowired
    private Ledger ledger;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private TestClock clock;
    @Value("${local.server.port}")
    private int port;
    @Value("${local.management.port}")
    private int management;
    @Value("${concordat.storage.data}")
    private Path data;
    @TempDir
    Path seen;

    @BeforeEach
    void somethingIsShown() throws Exception {
        long before = ledger.head().size();
        transaction.executeWithoutResult(status ->
                ledger.record(Entry.of("test.entry.made", clock.instant()).with("n", "1")));
        Sequencing.await("a checkpoint", () -> ledger.head().size() > before);
    }

    @Test
    void anOutsiderVerifiesAllOfIt() throws Exception {
        var policy = Policy.parse(Files.readAllBytes(data.resolve("ledger.policy")));
        var verdict = new Verification(LogFiles.at(URI.create("http://localhost:" + port + "/log/")), policy,
                seen.resolve("seen"), Progress.SILENT).run(false);
        assertThat(verdict).as(verdict.toString()).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void filesAreKeptAsLongAsTheyStayTrue() throws Exception {
        var checkpoint = get("/log/checkpoint");
        assertThat(checkpoint.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(checkpoint.headers().firstValue("Cache-Control")).hasValue("max-age=1, public");
        assertThat(checkpoint.headers().firstValue("Set-Cookie")).isEmpty();
        long width = ledger.head().size() % 256;
        if (width > 0) {
            var tile = get("/log/tile/0/%03d.p/%d".formatted(ledger.head().size() / 256 % 1000, width));
            assertThat(tile.statusCode()).isEqualTo(200);
            assertThat(tile.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
            assertThat(tile.headers().firstValue("Cache-Control")).hasValue("max-age=3600, public");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/log/.state/checkpoint", "/log/.lock", "/log/tile/../.state/checkpoint", "/log/tile/", "/log/",
        "/log/tile/%2e%2e/.lock", "/log/tile/..%2f.lock", "/log/tile/0/../../.lock", "/log/tile/0/001.p/0",
        "/log/tile/0/x0001/000", "/log/tile/entries/999.p/1", "/log/tile//0/000", "/log/ledger", "/log/tile/0/000%00"})
    void nothingElseIsServed(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isBetween(300, 499);
        assertThat(answer.body()).doesNotContain("concordat.example/");
    }

    @Test
    void healthAndNumbersAreAtAPortOfTheirOwn() throws Exception {
        var ready = get(management, "/actuator/health/readiness");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("\"ledger\"").contains("\"waiting\"").contains("\"db\"")
                .doesNotContain("owner");
        for (var name : new String[] {"waiting", "refusals", "writes", "checkpoint.age"}) {
            assertThat(get(management, "/actuator/metrics/concordat.ledger." + name).body()).contains("\"value\"");
        }
        assertThat(get("/actuator/health").statusCode()).isNotEqualTo(200);
        assertThat(get(management, "/log/checkpoint").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(port, path);
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
