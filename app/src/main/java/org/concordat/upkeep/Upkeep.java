package org.concordat.upkeep;

import java.util.Arrays;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/// The commands beside the service: `verify`, `backup`, `restore`.
///
/// Exit codes: 0 it is done, and all is whole; 1 something is wrong, and it was said what; 2 misuse; 3 something could not
/// be read or written.
public final class Upkeep {

    static final int DONE = 0;
    static final int WRONG = 1;
    static final int MISUSE = 2;
    static final int UNREADABLE = 3;

    private Upkeep() {
    }

    static void main(String[] args) {
        LoggingSystem.get(Upkeep.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        System.exit(run(args));
    }

    private static int run(String[] args) {
        var rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        return switch (args.length == 0 ? "" : args[0]) {
            case "verify" -> new VerifyRecords(System.out, System.err).run(rest);
            case "backup" -> new BackupCommand(System.out, System.err).run(rest);
            case "restore" -> new RestoreCommand(System.out, System.err).run(rest);
            default -> MISUSE;
        };
    }
}
