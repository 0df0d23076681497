package org.concordat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is acknowledged outlives the service, its server, or both.
@Timeout(120)
class KilledServiceTest {

    @TempDir
    Path data;

    @AfterEach
    void leaveNothingRunning() {
        Clusters.processes(data).alive().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void stopsTheServerThatAKilledServiceLeftAndKeepsItsRows() throws Exception {
        int acknowledged = writeAndKill();
        var orphan = Clusters.processes(data).postmaster();
        assertThat(orphan).as("the server outlives the service").isPresent();

        assertThatNothingIsMissing(acknowledged);
        assertThat(ProcessHandle.of(orphan.getAsLong()).filter(found -> Clusters.processes(data).alive()
                .contains(found))).isEmpty();
    }

    @Test
    void recoversWhenTheServerIsKilledToo() throws Exception {
        int acknowledged = writeAndKill();
        Clusters.processes(data).alive().forEach(ProcessHandle::destroyForcibly);

        assertThatNothingIsMissing(acknowledged);
    }

    private int writeAndKill() throws Exception {
        Process service = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), KilledService.class.getName(), data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader said = service.inputReader()) {
            int acknowledged = 0;
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.matches("\\d+")) {
                    acknowledged = Integer.parseInt(line);
                }
                if (acknowledged == 200) {
                    refusesASecondService();
                    // Through its handle, which leaves what it has said to be read.
                    service.toHandle().destroyForcibly();
                }
            }
            assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(acknowledged).isGreaterThanOrEqualTo(200);
            return acknowledged;
        }
    }

    private void refusesASecondService() {
        assertThatThrownBy(() -> Clusters.start(data).close()).isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("Another Concordat is already running on the data directory");
    }

    private void assertThatNothingIsMissing(int acknowledged) throws Exception {
        try (var postgres = Clusters.start(data);
                var owner = Database.connect(postgres.database().url(), postgres.database().owner())) {
            assertThat(Clusters.ask(owner,
                    "select count(distinct number) from written where number <= " + acknowledged))
                    .isEqualTo(Integer.toString(acknowledged));
        }
    }
}
