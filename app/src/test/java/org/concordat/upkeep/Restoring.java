package org.concordat.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Map;

/// `./concordat restore`, as whoever runs the service calls it, for tests of other modules.
public final class Restoring {

    private Restoring() {
    }

    /// What it says, of a database that the superuser comes to so; it ends with that.
    public static String external(String[] login, int ends, String... args) {
        var said = new ByteArrayOutputStream();
        var print = new PrintStream(said, true);
        int ended = new RestoreCommand(print, print, InstantSource.system(), Map.of("CONCORDAT_RESTORE_USER", login[1],
                "CONCORDAT_RESTORE_PASSWORD", login[2])).run(args);
        assertThat(ended).as(said.toString()).isEqualTo(ends);
        return said.toString();
    }
}
