package org.concordat.journeys;

import java.sql.SQLException;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// Whether the ledger has another refusal of an officer after each answer that refuses them something.
final class Refusals implements AutoCloseable {

    /// Of a form that is shown again with its errors: a mistake, unless something was forged.
    private static final int UNFIT = 422;

    private final World world;
    private UUID officer = new UUID(0, 0);
    private long before;
    private boolean recorded;

    private Refusals(World world) {
        this.world = world;
    }

    static Refusals in(ApplicationContext service) throws SQLException {
        return new Refusals(World.of(service));
    }

    /// Whose answers come next.
    void of(OfficerId who) {
        officer = who.value();
        before = recorded();
    }

    /// Whether an answer of this status refused something that nobody recorded.
    boolean isMissing(int status) {
        var now = recorded();
        recorded = now > before;
        before = now;
        return !recorded && status >= 400 && status < 500 && status != UNFIT;
    }

    /// Whether the answer last asked about has one.
    boolean isRecorded() {
        return recorded;
    }

    /// Also as whom they stand in, where their session has changed to that.
    private long recorded() {
        return world.count("ledger.entry", "officer = any(array(select ?::uuid union all select s.officer from succession.stand_in s"
                + " where s.for_officer = ?)) and kind like '%.refused'", officer, officer);
    }

    @Override
    public void close() {
        world.close();
    }
}
