package org.concordat.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.concordat.storage.OwnServer;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two nodes of the service over one database and one directory of the log.
@Timeout(90)
class TwoNodesTest {

    @TempDir
    Path place;

    @Test
    void actsOfBothComeToOneLogAndTheSecondGoesOnWithoutTheFirst() throws Exception {
        try (var server = OwnServer.start(place.resolve("server"));
             var outsider = new Sequencing(server, place, SigningKey.generate("concordat.example/test", KeyType.ED25519,
                     new SecureRandom()), "quorum none\n", Duration.ofSeconds(30));
             var first = LedgerNode.start(node(server, outsider, "first"))) {
            Sequencing.await("its turn", first::hasTurn);
            try (var second = LedgerNode.start(node(server, outsider, "second"))) {
                var all = new ArrayList<>(atOnce(first.recording(150), second.recording(150), first.recording(150)));
                assertThat(all).hasSize(450).doesNotHaveDuplicates();
                Sequencing.await("all, on the first", () -> first.shown() == 450);
                Sequencing.await("all, on the second", () -> second.shown() == 450);
                assertThat(first.hasTurn()).isTrue();
                assertThat(second.hasTurn()).isFalse();
                outsider.isWholeWith(all);

                // Only the second acts: the first, which writes, hears no bell of it.
                all.addAll(atOnce(second.recording(20)));
                outsider.isWholeWith(all);
                Sequencing.await("nothing waiting", () -> first.isUpToDate() && second.isUpToDate());

                try (var thread = Executors.newSingleThreadExecutor()) {
                    var meanwhile = thread.submit(second.recording(300));
                    first.close();
                    all.addAll(meanwhile.get());
                }
                Sequencing.await("its turn", second::hasTurn);
                outsider.isWholeWith(all);
                assertThat(second.shown()).isEqualTo(770);
                Sequencing.await("nothing waiting", second::isUpToDate);
            }
        }
    }

    private List<String> node(OwnServer server, Sequencing outsider, String name) throws Exception {
        var key = place.resolve("key");
        Files.writeString(key, outsider.key().secret() + "\n");
        var settings = new ArrayList<>(server.asExternal());
        settings.add("--concordat.storage.data=" + place.resolve(name));
        settings.add("--concordat.storage.connections=4");
        settings.add("--concordat.ledger.directory=" + outsider.directory);
        settings.add("--concordat.ledger.key=" + key);
        return settings;
    }

    @SafeVarargs
    private static List<UUID> atOnce(Callable<List<UUID>>... recordings) throws Exception {
        var all = new ArrayList<UUID>();
        try (var threads = Executors.newFixedThreadPool(recordings.length)) {
            for (var done : threads.invokeAll(List.of(recordings))) {
                all.addAll(done.get());
            }
        }
        return all;
    }
}
