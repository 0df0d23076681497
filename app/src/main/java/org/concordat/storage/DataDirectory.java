package org.concordat.storage;

import java.nio.file.Files;
import java.nio.file.Path;

/// The directory of everything kept between runs, absolute. A bean.
public record DataDirectory(Path path) {

    /// What a backup holds, in a backup.
    public static final String BACKUP = "concordat-backup";

    /// *Errors*: [StartRefused] if it is a backup, which would be none any more when a database has started in it.
    static DataDirectory of(Path path) {
        if (Files.exists(path.resolve(BACKUP))) {
            throw new StartRefused(path + " is a backup, and a database that is started in it spoils it: restore it elsewhere"
                    + " first, with ./concordat restore --from " + path + " --data DIR.");
        }
        return new DataDirectory(path.toAbsolutePath());
    }
}
