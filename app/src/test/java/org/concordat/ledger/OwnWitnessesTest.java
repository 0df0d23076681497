package org.concordat.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.concordat.tlog.Disk;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.Log;
import org.concordat.tlog.LogSettings;
import org.concordat.tlog.Policy;
import org.concordat.tlog.SigningKey;
import org.concordat.tlog.witness.WitnessServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The demonstration's witnesses are processes of their own, which cosign, remember, and are stopped at the next start.
@Timeout(60)
class OwnWitnessesTest {

    @TempDir
    Path data;

    @AfterEach
    void leaveNothingRunning() {
        running().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void cosignAndAreFoundAgainAfterTheServiceWasKilled() throws Exception {
        var key = SigningKey.generate("concordat.example/test", KeyType.ED25519, new SecureRandom());
        var settings = new LogSettings(key).publishing(LogSettings.Publishing.WHEN_TOLD);
        try (var log = Log.open(Disk.directory(data.resolve("log")), settings)) {
            var killed = new OwnWitnesses(data);
            log.append("first".getBytes(UTF_8));
            cosigned(log, policy(key, killed.start("log " + key.verifier())));
            var left = running();
            assertThat(left).hasSize(2);

            try (var next = new OwnWitnesses(data)) {
                var policy = policy(key, next.start("log " + key.verifier()));
                assertThat(left).noneMatch(ProcessHandle::isAlive);
                log.append("second".getBytes(UTF_8));
                cosigned(log, policy);
                assertThat(policy.judge(log.published().orElseThrow())).isInstanceOf(Policy.Trust.Trusted.class);
            }
            assertThat(running()).isEmpty();
        }
    }

    private static Policy policy(SigningKey key, List<String> lines) throws Exception {
        return Policy.parse(("log " + key.verifier() + "\n" + String.join("\n", lines) + "\n").getBytes(UTF_8));
    }

    /// By both, once they have started.
    private static void cosigned(Log log, Policy policy) throws Exception {
        Sequencing.await("both cosignatures", () -> {
            var publication = new Publication(policy, Duration.ofSeconds(2), InstantSource.system());
            publication.show(log);
            return publication.absent().isEmpty() && log.published().orElseThrow()
                    .signers(policy.witnesses().stream().map(Policy.Witness::key).toList()).size() == 2;
        });
    }

    private List<ProcessHandle> running() {
        return ProcessHandle.allProcesses().filter(process -> process.info().arguments().map(List::of).orElse(List.of())
                .stream().anyMatch(WitnessServer.class.getName()::equals)
                && process.info().commandLine().orElse("").contains(data.toString())).toList();
    }
}
