package org.concordat.upkeep;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /// Where it is made before it has its name. What is there is not this command's to remove.
    static Path beside(Path made, String ending, String what) throws Refused {
        var beside = made.resolveSibling(made.getFileName() + ending);
        if (Files.exists(beside)) {
            throw new Refused(beside + " is there: what a " + what + " left that did not end, or somebody else's. Look, and remove it "
                    + "first.");
        }
        return beside;
    }

    /// Also by way of a link, and where nothing is there yet.
    static boolean isWithin(Path inner, Path outer) throws IOException {
        var there = inner;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        return Files.exists(outer) && there.toRealPath().startsWith(outer.toRealPath());
    }

    abstract void carryOut(List<String> args)
            throws Refused, IOException, SQLException, Malformed, InterruptedException;
}
