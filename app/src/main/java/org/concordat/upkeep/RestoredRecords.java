package org.concordat.upkeep;

import static org.concordat.upkeep.SpokenProgress.number;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.concordat.ledger.ErasedAgain;
import org.concordat.ledger.LostRecords;
import org.concordat.ledger.RecordCheck;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.TileSource;
import org.concordat.tlog.TreeHead;

/// A database that was restored, and the log that it has to agree with: nothing in it is older than the log, or it is gone
/// on with; what was erased since is erased again; and every record is the one that the log holds.
///
/// @param log was verified
/// @param clock gives the time of what is written down here
record RestoredRecords(Connecting database, Path log, TreeHead head, InstantSource clock, PrintStream out, PrintStream err) {

    /// Makes a connection that row security does not bind.
    interface Connecting {

        Connection connect() throws SQLException, IOException;
    }

    /// *Errors*: [Refused] with a sentence. What was gone on without and erased again by then stays so.
    ///
    /// @param withoutLost whether it is gone on with where the log holds more than the database numbers
    void prove(boolean withoutLost, List<Path> erasures) throws Refused, IOException, SQLException {
        reaches(withoutLost);
        for (var list : erasures) {
            eraseAgain(list);
        }
        areWhole();
    }

    private void reaches(boolean withoutLost) throws Refused, IOException, SQLException {
        try (var connection = database.connect()) {
            long numbered = LostRecords.numbered(connection);
            if (numbered >= head.size()) {
                return;
            }
            if (!withoutLost) {
                throw new Refused("the database is older than the log: it numbers " + number(numbered) + " entries, and the "
                        + "log holds " + number(head.size()) + ". If a newer backup of the database is somewhere, restore "
                        + "that. If there is none, the records of entries " + number(numbered) + " to "
                        + number(head.size() - 1) + ", and what was done by them, are lost, but for those that waited when "
                        + "the backup was made: say --without-lost-records to go on without them.");
            }
            long lost = LostRecords.goOnWithout(connection, TileSource.directory(log), head, clock.instant());
            out.println("going on without the records of " + number(lost) + " entries between " + number(numbered) + " and "
                    + number(head.size() - 1) + "; an entry in the ledger says so");
        }
    }

    private void eraseAgain(Path list) throws Refused, IOException, SQLException {
        try (var connection = database.connect()) {
            long erased = ErasedAgain.erase(connection, list, TileSource.directory(log), head, clock.instant());
            out.println("erased again: " + number(erased) + " record(s) of what was erased since the backup was made");
        } catch (Malformed noList) {
            throw new Refused(noList.getMessage() + ".");
        }
    }

    private void areWhole() throws Refused, IOException, SQLException {
        try (var connection = database.connect()) {
            var compared = new RecordCheck(connection, TileSource.directory(log), head, sentence -> out.println("  " + sentence),
                    new SpokenProgress(err)).run(0);
            if (compared.wrong() > 0) {
                throw new Refused("the records are not those that the log holds (" + number(compared.wrong())
                        + " thing(s), named above), so no service is to start on them.");
            }
            out.println("the records are whole: " + number(compared.kept()) + " are those of the log, " + number(compared.erased())
                    + " were erased, " + number(compared.lost()) + " are lost, " + number(compared.numbered() + compared.waiting())
                    + " are yet to come into it");
        }
    }
}
