package org.concordat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.concordat.tlog.verify.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comparing the records with the log says, and of whom it asks nothing.
class RecordCheckTest {

    @TempDir
    private static Path home;
    private static KeptLedger ledger;

    @BeforeAll
    static void lay() throws Exception {
        ledger = KeptLedger.laid(home);
    }

    @AfterAll
    static void close() throws Exception {
        ledger.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        ledger.superuser.setAutoCommit(false);
        ledger.run("set local session_replication_role = replica");
    }

    @AfterEach
    void nothingStays() throws SQLException {
        ledger.superuser.rollback();
        ledger.superuser.setAutoCommit(true);
    }

    @Test
    void namesWhatIsAlteredMissingAndAddedAndNeverSaysWhatItIs() throws Exception {
        ledger.run("update ledger.entry set kind = 'test.altered' where id = '" + id(7) + "'");
        ledger.run("delete from ledger.entry where id = '" + id(8) + "'");
        ledger.run("delete from ledger.leaf where number = 9");
        ledger.run("delete from ledger.salt where entry = '" + id(10) + "'");
        ledger.run("insert into ledger.entry (id, kind, version, at, fields) values ('018f4e1a-0000-4000-8000-00000000000a', "
                + "'test.added', 1, now(), '{\"way\": \"" + KeptLedger.CANARY + "\"}')");
        assertThat(ledger.compared()).containsExactlyInAnyOrder(
                "entry 7 (" + id(7) + ") is altered: its record and its salt do not open its leaf",
                "entry 8 (" + id(8) + ") is missing: its record is gone, and no entry says that it was erased",
                "entry 9 is missing: the database has no leaf of that number",
                "entry 10 (" + id(10) + ") cannot be opened: its salt is missing",
                "the record of entry 018f4e1a-0000-4000-8000-00000000000a is added: no leaf and no place in the queue is its",
                "the record of entry " + id(9) + " is added: no leaf and no place in the queue is its",
                "the salt of entry " + id(9) + " is added: no leaf and no place in the queue is its");
        assertThat(ledger.summary.wrong()).isEqualTo(7);
    }

    @Test
    void anErasureIsToldApartByTheEntryThatSaysSo() throws Exception {
        assertThat(ledger.compared()).isEmpty();
        assertThat(ledger.summary.erased()).isEqualTo(KeptLedger.ERASED);
        ledger.run("update ledger.erasure set by_entry = gen_random_uuid() where entry = '" + id(20) + "'");
        assertThat(ledger.compared())
                .containsExactly("entry 20 (" + id(20) + ") is missing: an erasure is written down, and no entry says so");
    }

    /// One that the erased entry's number bears out, and that neither the log nor the queue holds.
    @Test
    void anErasureByAnEntryThatIsNowhereInTheLogIsSeenByThatEntry() throws Exception {
        var forged = "018f4e1a-0000-4000-8000-00000000000b";
        ledger.run("delete from ledger.entry where id = '" + id(8) + "'; delete from ledger.salt where entry = '" + id(8) + "'");
        ledger.run("insert into ledger.entry (id, kind, version, at, thing) values ('" + forged + "', '" + Ledger.ERASED + "', 1, now(), '"
                + id(8) + "'); insert into ledger.erasure values ('" + id(8) + "', '" + forged + "', now())");
        assertThat(ledger.compared())
                .containsExactly("the record of entry " + forged + " is added: no leaf and no place in the queue is its");
    }

    @Test
    void aNameOfAFieldThatPassesForMoreIsAnAlteration() throws Exception {
        var act = ledger.record(Entry.of("test.entry.made", ledger.held.getFirst().entry().at()).with("a", "one two").with("b", "2"));
        ledger.held.removeLast();
        assertThat(ledger.compared()).isEmpty();
        ledger.run("alter table ledger.entry drop constraint fields_have_plain_names");
        for (var fields : List.of("{\"a one two\\nfield.b\": \"2\"}", "{\"a one\": \"two\", \"b\": \"2\"}")) {
            ledger.run("update ledger.entry set fields = '" + fields + "' where id = '" + act.id() + "'");
            assertThat(ledger.compared()).as(fields).containsExactly("entry " + act.id()
                    + ", which waits, is altered: its record and its salt do not open its leaf");
        }
    }

    @Test
    void whatIsPastTheLogHasToGoOnWithoutAGap() throws Exception {
        ledger.run("delete from ledger.leaf where number = 650");
        assertThat(ledger.compared()).contains("entry 650 is missing: the database numbers others after it");
    }

    @Test
    void whatWaitsThoughItHasItsNumberIsNamed() throws Exception {
        ledger.run("insert into ledger.waiting (entry, commitment) select entry, commitment from ledger.leaf where number = 12");
        assertThat(ledger.compared())
                .containsExactly("entry 12 (" + id(12) + ") is added to the queue: it has its number already");
    }

    @Test
    void aLossIsToldApartByTheEntryThatSaysSo() throws Exception {
        for (int number : new int[] {630, 631, 632}) {
            ledger.run("delete from ledger.entry where id = '" + id(number) + "'; delete from ledger.salt where entry = '"
                    + id(number) + "'");
        }
        assertThat(ledger.compared()).hasSize(3);
        var told = ledger.record(Entry.of(LostRecords.KIND, ledger.held.getFirst().entry().at()).with("first", "630").with("last", "632"));
        ledger.held.removeLast();
        ledger.run("insert into ledger.loss values (630, 632, '" + told.id() + "')");
        assertThat(ledger.compared()).isEmpty();
        assertThat(ledger.summary.lost()).isEqualTo(3);
        ledger.run("update ledger.loss set first = 629");
        assertThat(ledger.compared()).contains("the loss of records 629 to 632 is written down, and no entry says so");
    }

    @Test
    void aRoleThatRowSecurityBindsIsRefusedRatherThanShownAPart() throws Exception {
        try (var app = ledger.cluster.app().getConnection()) {
            var check = new RecordCheck(app, path -> Optional.ofNullable(ledger.files.get(path)), ledger.head, finding -> { },
                    Progress.SILENT);
            assertThatThrownBy(() -> check.run(0)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void nothingCanBeChangedWhileItCompares() throws Exception {
        try (var other = ledger.cluster.superuser().getConnection()) {
            var tried = new RecordCheck(other, path -> {
                try (var statement = other.createStatement()) {
                    statement.execute("delete from ledger.waiting");
                } catch (SQLException refused) {
                    throw new java.io.IOException(refused);
                }
                return Optional.ofNullable(ledger.files.get(path));
            }, ledger.head, finding -> { }, Progress.SILENT);
            assertThatThrownBy(() -> tried.run(0)).hasMessageContaining("read-only transaction");
        }
    }

    private static String id(int number) {
        return ledger.held.get(number).id().toString();
    }
}
