package org.concordat.upkeep;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import org.concordat.storage.StartRefused;
import org.concordat.tlog.Malformed;

/// How every command ends: with a sentence, and an exit code.
abstract class Command {

    final PrintStream out;
    final PrintStream err;
    private final String name;
    private final String usage;

    Command(String name, String usage, PrintStream out, PrintStream err) {
        this.name = name;
        this.usage = usage;
        this.out = out;
        this.err = err;
    }

    int run(String... args) {
        try {
            carryOut(List.of(args));
            return Upkeep.DONE;
        } catch (Refused refused) {
            out.println(name + ": " + refused.getMessage());
            return Upkeep.WRONG;
        } catch (IllegalArgumentException misused) {
            err.println(name + ": " + misused.getMessage());
            err.print(usage);
            return Upkeep.MISUSE;
        } catch (StartRefused | IOException | UncheckedIOException | SQLException | Malformed failed) {
            out.println(name + ": " + (failed.getMessage() == null ? failed : failed.getMessage()));
            return Upkeep.UNREADABLE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Upkeep.UNREADABLE;
        }
    }

    abstract void carryOut(List<String> args)
            throws Refused, IOException, SQLException, Malformed, InterruptedException;
}
