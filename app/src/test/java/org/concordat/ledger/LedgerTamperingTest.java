package org.concordat.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.concordat.tlog.verify.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drill: random changes to what is kept of a ledger, each found by whoever is to find it. To tiles, bundles and
/// checkpoints: by an outsider with the policy file and an earlier checkpoint. To records that the log holds: by comparing
/// the database with it. To records that it does not hold yet: by who did the act, took what opens its entry while their
/// receipt was not ready, and looks for it in the log.
///
/// 1,000 of them; `-Dconcordat.tampering=10000` for more, `-Dconcordat.tampering.seed=N` to see one again.
class LedgerTamperingTest {

    private static final int CHANGES = Integer.getInteger("concordat.tampering", 1000);
    private static final long SEED = Long.getLong("concordat.tampering.seed", System.nanoTime());

    @TempDir
    private static Path home;
    private static KeptLedger ledger;

    private final Random chance = new Random(SEED);

    @BeforeAll
    static void lay() throws Exception {
        ledger = KeptLedger.laid(home);
    }

    @AfterAll
    static void close() throws Exception {
        ledger.close();
    }

    @Test
    void whereNothingWasChangedNothingIsFound() throws Exception {
        assertThat(ledger.compared()).isEmpty();
        assertThat(ledger.summary).isEqualTo(new RecordsCompared(0, KeptLedger.LOGGED, KeptLedger.LOGGED - KeptLedger.ERASED,
                KeptLedger.ERASED, 0, KeptLedger.NUMBERED - KeptLedger.LOGGED, KeptLedger.ALL - KeptLedger.NUMBERED, 0));
        assertThat(ledger.outsider(ledger.files)).isInstanceOf(Verdict.Whole.class);
        tampering(() -> {
            var given = ledger.held.subList(KeptLedger.LOGGED, KeptLedger.ALL).stream().map(ledger::given).toList();
            var later = ledger.goneOn();
            for (int i = 0; i < given.size(); i++) {
                assertThat(ledger.verified(later, given.get(i), it -> assertThat(it).isZero()))
                        .contains("opens entry " + (KeptLedger.LOGGED + i) + "\n");
            }
        });
    }

    @Test
    void everyChangeToTheLogIsFoundByAnOutsider() throws Exception {
        var tampering = new FileTampering(ledger.files, chance);
        for (int i = 0; i < CHANGES * 2 / 5; i++) {
            var what = new StringBuilder();
            assertThat(ledger.outsider(tampering.changed(what))).as("%s (change %d of seed %d)", what, i, SEED)
                    .isInstanceOfAny(Verdict.NotWhole.class, Verdict.NotCosigned.class);
        }
        assertThat(ledger.outsider(ledger.files)).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void everyChangeToARecordInTheLogIsFoundAndNamed() throws Exception {
        var tampering = new RecordTampering(ledger, chance);
        for (int i = 0; i < CHANGES / 2; i++) {
            tampering(() -> {
                ledger.run("alter table ledger.entry drop constraint fields_have_plain_names");   // nor any constraint
                var change = tampering.inTree();
                var found = ledger.compared();
                assertThat(found).as("%s (seed %d)", change.what(), SEED)
                        .anyMatch(finding -> finding.contains(change.names())).noneMatch(it -> it.contains(KeptLedger.CANARY));
            });
        }
        assertThat(ledger.compared()).isEmpty();
    }

    @Test
    void everyChangeToARecordThatIsNotInTheLogYetIsFoundByWhoHoldsIt() throws Exception {
        var tampering = new RecordTampering(ledger, chance);
        for (int i = 0; i < CHANGES / 10; i++) {
            tampering(() -> {
                var act = tampering.notInTree();
                var given = ledger.given(act);
                tampering.beforeTree(act);
                assertThat(ledger.compared()).as("in the database nothing contradicts it").isEmpty();
                assertThat(ledger.verified(ledger.goneOn(), given, it -> assertThat(it).isOne()))
                        .as("%s (seed %d)", act.id(), SEED).contains("NOT IN THE LOG");
            });
        }
    }

    private interface Drill {
        void run() throws Exception;
    }

    /// By somebody whom no trigger stops; nothing of it stays.
    private static void tampering(Drill drill) throws Exception {
        ledger.superuser.setAutoCommit(false);
        try {
            ledger.run("set local session_replication_role = replica");
            drill.run();
        } finally {
            ledger.superuser.rollback();
            ledger.superuser.setAutoCommit(true);
        }
    }
}
