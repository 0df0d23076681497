package org.concordat.notices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The receiver that a newcomer runs does what `docs/webhooks.md` asks of one: it takes what is signed, in whatever order,
/// and drops what it has had; what is changed, old or another's it refuses. It has a clock of its own.
class WebhookReceiverTest {

    private static final byte[] SECRET = secret(7);

    private final HookSender sender = new HookSender(new Reachable(true), Duration.ofSeconds(20));
    private Process process;
    private BufferedReader says;
    private URI address;

    private static byte[] secret(int fill) {
        var secret = new byte[32];
        Arrays.fill(secret, (byte) fill);
        return secret;
    }

    @BeforeEach
    void starts() throws IOException {
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Path.of("..", "examples", "WebhookReceiver.java").toString(), "0",
                "whsec_" + Base64.getEncoder().encodeToString(SECRET)).redirectErrorStream(true).start();
        says = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        var listens = says.readLine();
        assertThat(listens).startsWith("Events are received at ");
        address = URI.create(listens.substring("Events are received at ".length()));
    }

    @AfterEach
    void stops() {
        process.destroy();
    }

    private Outcome posts(UUID id, Instant at, String signed, String sent, byte[] secret) {
        long second = at.getEpochSecond();
        var headers = "webhook-id: " + id + "\r\nwebhook-timestamp: " + second + "\r\nwebhook-signature: "
                + Signature.of(id, second, signed.getBytes(UTF_8), List.of(secret)).header() + "\r\n";
        return sender.post(address, headers, sent.getBytes(UTF_8));
    }

    private Outcome posts(UUID id, String body) {
        return posts(id, Instant.now(), body, body, SECRET);
    }

    @Test
    void takesEventsInWhateverOrderAndDropsWhatItHasHad() throws IOException {
        var one = UUID.randomUUID();
        var two = UUID.randomUUID();
        assertThat(posts(two, "{\"sequence\":\"2\"}")).isEqualTo(new Outcome.Sent("204"));
        assertThat(posts(one, "{\"sequence\":\"1\"}")).isEqualTo(new Outcome.Sent("204"));
        assertThat(posts(two, "{\"sequence\":\"2\"}")).as("so that it is not sent again").isEqualTo(new Outcome.Sent("204"));
        assertThat(List.of(says.readLine(), says.readLine(), says.readLine())).containsExactly(
                "Told: {\"sequence\":\"2\"}", "Told: {\"sequence\":\"1\"}", "Had before, and dropped: " + two);
    }

    @Test
    void refusesWhatIsChangedOldOrAnothers() throws IOException {
        var id = UUID.randomUUID();
        var now = Instant.now();
        assertThat(posts(id, now, "{}", "{\"a\":1}", SECRET)).isEqualTo(new Outcome.NotYet("401"));
        assertThat(posts(id, now.minus(Duration.ofMinutes(6)), "{}", "{}", SECRET)).isEqualTo(new Outcome.NotYet("401"));
        assertThat(posts(id, now, "{}", "{}", secret(8))).isEqualTo(new Outcome.NotYet("401"));
        for (int i = 0; i < 3; i++) {
            assertThat(says.readLine()).startsWith("Refused: ");
        }
        assertThat(posts(id, "{}")).as("it was not counted as had").isEqualTo(new Outcome.Sent("204"));
        assertThat(says.readLine()).isEqualTo("Told: {}");
    }
}
