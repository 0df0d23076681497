package org.concordat.records;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.InTheLog;
import org.concordat.TestClock;
import org.concordat.access.Acting;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.Ledger;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// Erasures of what officers did, proposed and confirmed through the front door, each expected to go well.
public final class Proposed {

    public static final String WHY = "The request of 3 November was granted";

    private final ApplicationContext service;
    private final World world;

    private Proposed(ApplicationContext service, World world) {
        this.service = service;
        this.world = world;
    }

    public static Proposed in(ApplicationContext service, World world) {
        return new Proposed(service, world);
    }

    public SignedIn now(OfficerId officer) {
        return new SignedIn(officer, service.getBean(TestClock.class).instant());
    }

    public SignedIn administrator(BodyId body) {
        return now(world.officer(body, "An Administrator", Role.ADMINISTRATOR));
    }

    /// Something that the officer did, when the log holds it.
    public UUID done(OfficerId officer) {
        return done(officer, 1).getFirst();
    }

    /// The same, this many times, and the log is waited for once.
    public List<UUID> done(OfficerId officer, int times) {
        var entries = new ArrayList<UUID>();
        for (int i = 0; i < times; i++) {
            entries.add(service.getBean(Acting.class).as(now(officer), viewer ->
                    service.getBean(Ledger.class).record(viewer.entry("test.entry.made").with("n", "1"))));
        }
        entries.forEach(entry -> InTheLog.entry(service, world, entry));
        return entries;
    }

    /// That something the officer did be erased, by an administrator of their body.
    public UUID proposed(BodyId body, UUID entry) {
        var id = UUID.randomUUID();
        done(service.getBean(Erasures.class).propose(administrator(body), id, entry, Ground.ARTICLE_17, WHY));
        return id;
    }

    /// By two administrators of the body.
    public UUID erased(BodyId body, UUID entry) {
        var id = proposed(body, entry);
        done(service.getBean(Erasures.class).confirm(administrator(body), id, UUID.randomUUID()));
        return id;
    }

    private static void done(Erasing came) {
        if (!(came instanceof Erasing.Done)) {
            throw new AssertionError("not done: " + came);
        }
    }
}
