package org.concordat.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Map;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.InTheLog;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// While the log does not hold an act, whoever did it takes what opens the very leaf that waits, as a file that is kept
/// nowhere on the way (decision 0035).
@ConcordatTest
class OpeningTakenTest {

    @Autowired
    private ApplicationContext service;
    @Value("${local.server.port}")
    private int port;

    @Test
    void isAFileOfTheBytesThatTheWaitingLeafCommitsTo() throws Exception {
        try (var world = World.of(service); var numbers = Superuser.connect(service);
                var ann = Client.signedIn(port, Cast.in(world).ann())) {
            numbers.setAutoCommit(false);
            numbers.createStatement().execute("lock table ledger.leaf in share mode");   // none are given until it is let go
            var draft = UUID.fromString(ann.post("/drafts", Map.of("once", UUID.randomUUID().toString())).headers()
                    .firstValue("Location").orElseThrow().substring("/drafts/".length()));
            var entry = world.jdbc().sql("select id from ledger.entry where kind = 'sharing.draft.started' and thing = ?")
                    .param(draft).query(UUID.class).single();
            var waiting = world.jdbc().sql("select commitment from ledger.waiting where entry = ?").param(entry)
                    .query(byte[].class).single();

            var taken = ann.bytes("/receipts/" + entry);
            assertThat(taken.statusCode()).isEqualTo(200);
            assertThat(MessageDigest.getInstance("SHA-256").digest(taken.body())).isEqualTo(waiting);
            assertThat(new String(taken.body(), UTF_8)).startsWith("concordat ledger entry 1\nsalt ")
                    .contains("\nid " + entry + "\nkind sharing.draft.started\n", "\nthing " + draft + "\n");
            assertThat(taken.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
            assertThat(taken.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"opening-" + entry + ".txt\"");
            assertThat(taken.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(world.trail(entry)).containsExactly("receipts.opening.taken Ann");

            numbers.rollback();
            InTheLog.entry(service, world, entry);
            assertThat(ann.get("/receipts/" + entry).body()).as("a receipt, a moment later").startsWith("c2sp.org/tlog-proof@v1\n");
        }
    }
}
