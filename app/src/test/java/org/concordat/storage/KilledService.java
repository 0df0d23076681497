package org.concordat.storage;

import java.nio.file.Path;

/// A process that a test kills: it writes rows, and says each number once its commit has been acknowledged.
final class KilledService {

    private KilledService() {
    }

    public static void main(String[] arguments) throws Exception {
        Database database = Clusters.start(Path.of(arguments[0])).database();
        try (var owner = Database.connect(database.url(), database.owner());
                var insert = owner.prepareStatement("insert into written values (?)")) {
            Clusters.run(owner, "create table if not exists written (number integer)");
            for (int number = 1; ; number++) {
                insert.setInt(1, number);
                insert.executeUpdate();
                System.out.println(number);
            }
        }
    }
}
