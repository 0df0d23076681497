package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The service is killed in the middle of a burst of acts. After a restart nothing that was acknowledged is missing, and
/// every act has its entry, once.
@Timeout(300)
class KilledConcordatTest {

    private static final int CLIENTS = 4;
    private static final int ENOUGH = 60;

    @TempDir
    Path data;

    private List<ProcessHandle> started = List.of();

    private final Queue<UUID> begun = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> saved = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> unexpected = new ConcurrentLinkedQueue<>();

    @AfterEach
    void leaveNothingRunning() {
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void nothingAcknowledgedIsMissingAfterTheServiceWasKilled() throws Exception {
        var ann = actUntilKilled();
        assertThat(unexpected).isEmpty();
        assertThat(saved).hasSizeGreaterThanOrEqualTo(ENOUGH);

        try (var service = ServiceToKill.start(data); var world = World.of(service);
                var client = Client.signedIn(ServiceToKill.port(service), ann)) {
            for (var id : begun) {
                assertThat(client.get("/drafts/" + id).statusCode()).as("draft " + id).isEqualTo(200);
            }
            for (var id : saved) {
                assertThat(client.get("/drafts/" + id + "/subject").body()).contains(words(id));
            }
            for (var id : begun) {
                assertThat(world.trail(id)).containsOnlyOnce("sharing.draft.started Ann");
            }
            for (var id : saved) {
                assertThat(world.trail(id)).containsOnlyOnce("sharing.draft.saved Ann");
            }
            assertThat(world.count("sharing.draft d", """
                    not exists (select from ledger.entry e where e.thing = d.id and e.kind = 'sharing.draft.started')
                    """)).as("drafts without an entry").isZero();
            assertThat(world.count("ledger.entry e", """
                    e.kind = 'sharing.draft.started' and not exists (select from sharing.draft d where d.id = e.thing)
                    """)).as("entries without a draft").isZero();
        }
    }

    private OfficerId actUntilKilled() throws Exception {
        var service = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), ServiceToKill.class.getName(), data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        started = List.of(service.toHandle());
        try (var said = service.inputReader(); var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var ready = said.lines().filter(line -> line.startsWith("ready ")).findFirst().orElseThrow().split(" ");
            started = Stream.concat(started.stream(), service.descendants()).toList();
            var port = Integer.parseInt(ready[1]);
            var ann = OfficerId.of(ready[2]);
            var enough = new CountDownLatch(ENOUGH);
            for (int i = 0; i < CLIENTS; i++) {
                threads.submit(() -> act(port, ann, enough));
            }
            assertThat(enough.await(120, TimeUnit.SECONDS)).as("acts in time").isTrue();
            service.toHandle().destroyForcibly();
            assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return ann;
        }
    }

    /// Starts drafts and writes in them, one after the other, until nobody answers any more.
    private void act(int port, OfficerId ann, CountDownLatch enough) {
        try (var client = Client.signedIn(port, ann)) {
            while (true) {
                var started = client.post("/drafts", Map.of("once", UUID.randomUUID().toString()));
                assertThat(started.statusCode()).isEqualTo(303);
                var id = UUID.fromString(started.headers().firstValue("Location").orElseThrow().substring("/drafts/".length()));
                begun.add(id);
                assertThat(client.post("/drafts/" + id + "/subject", Map.of("about", "PLACE", "words", words(id)))
                        .statusCode()).isEqualTo(303);
                saved.add(id);
                enough.countDown();
            }
        } catch (IOException killed) {
            // As was to be: what was on its way was not acknowledged.
        } catch (InterruptedException | AssertionError | RuntimeException e) {
            unexpected.add(e);
        }
    }

    private static String words(UUID id) {
        return "The square " + id;
    }
}
