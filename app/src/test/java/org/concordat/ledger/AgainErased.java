package org.concordat.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.sharing.World;
import org.concordat.storage.Superuser;
import org.concordat.tlog.TileSource;
import org.springframework.context.ApplicationContext;

/// What a restore does with a list that names an entry which its database holds, done to the shared service.
public final class AgainErased {

    private AgainErased() {
    }

    /// @param entry which the log holds
    public static void in(ApplicationContext service, World world, Path place, UUID entry) throws Exception {
        var leaf = world.jdbc().sql("select number || ' ' || encode(commitment, 'hex') from ledger.leaf where entry = ?").param(entry)
                .query(String.class).single();
        var list = Files.writeString(place.resolve("ledger.erasures"), "concordat ledger erasures 2\n" + leaf + "\nend 1\n");
        try (var superuser = Superuser.connect(service)) {
            long erased = ErasedAgain.erase(superuser, list, TileSource.directory(service.getBean(LogFiles.class).directory()),
                    service.getBean(Ledger.class).head(), service.getBean(TestClock.class).instant());
            if (erased != 1) {
                throw new AssertionError("erased again: " + erased);
            }
        }
    }
}
