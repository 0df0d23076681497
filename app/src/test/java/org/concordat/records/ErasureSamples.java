package org.concordat.records;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Act;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.Commitment;
import org.concordat.ledger.Entries.Seen;
import org.concordat.ledger.Ledger;
import org.concordat.records.Erasure.Decision;
import org.concordat.records.Erasure.Outcome;
import org.jspecify.annotations.Nullable;

/// Who may have an entry erased.
final class ErasureSamples implements Samples {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final BodyId SCHOOL = new BodyId(new UUID(5, 1));
    static final OfficerId ASH = new OfficerId(new UUID(6, 2));
    static final OfficerId KIM = new OfficerId(new UUID(6, 3));
    static final OfficerId LEE = new OfficerId(new UUID(6, 4));
    private static final Viewer VIEWER = new Viewer(ASH, "Ash Example", SCHOOL, "A school", BodyKind.SCHOOL, "ENGLAND",
            Set.of(), Set.of(), Set.of(), NOON, NOON, null);

    @Override
    public List<Sample<?>> all() {
        return List.of(Sample.of(ErasureRules.LIST, VIEWER).in("any", VIEWER),
                Sample.of(ErasureRules.PROPOSE, VIEWER)
                        .in("a colleague’s act", proposing(seen("test.entry.made", LEE, 7L), false))
                        .in("their own act", proposing(seen("test.entry.made", ASH, 7L), false))
                        .in("not in the log", proposing(seen("test.entry.made", LEE, null), false))
                        .in("an erasure", proposing(seen(Ledger.ERASED, LEE, 7L), false))
                        .in("proposed before, and waits", proposing(seen("test.entry.made", LEE, 7L), true)),
                of(ErasureRules.READ), of(ErasureRules.CONFIRM), of(ErasureRules.DECLINE),
                of(ErasureRules.WITHDRAW));
    }

    private static Sample<Erasure> of(Act<Erasure> act) {
        return Sample.of(act, VIEWER).in("waits", waits())
                .in("of what they did", erasure(false, ASH, null))
                .in("waits, gone already", erasure(true, null, null))
                .in("erased", decided(Outcome.ERASED)).in("declined", decided(Outcome.DECLINED))
                .and("every role, and proposed it", it -> Sample.by(it, KIM))
                .and("every role, of the national board", it -> new Viewer(it.officer(), it.name(),
                        new BodyId(new UUID(5, 9)), "The board", BodyKind.NATIONAL_BOARD, it.nation(), it.roles(),
                        it.lapsed(), it.inForce(), it.at(), it.provedAt(), null));
    }

    static ErasureRules.Proposing proposing(Seen entry, boolean waits) {
        return new ErasureRules.Proposing(entry, waits);
    }

    static Seen seen(String kind, OfficerId by, @Nullable Long number) {
        return new Seen(new UUID(7, 1), kind, 1, NOON, SCHOOL, by, number, number == null ? null : Commitment.of(new byte[32]));
    }

    static Erasure waits() {
        return erasure(false, LEE, null);
    }

    static Erasure decided(Outcome outcome) {
        return erasure(outcome == Outcome.ERASED, outcome == Outcome.ERASED ? null : LEE,
                new Decision(outcome, LEE, NOON, outcome == Outcome.ERASED ? null : "Not so"));
    }

    static Erasure erasure(boolean gone, @Nullable OfficerId didIt, @Nullable Decision decision) {
        return new Erasure(new UUID(7, 2), new UUID(7, 1), 7, Commitment.of(new byte[32]), SCHOOL, Ground.ORDER, "A court said so",
                KIM, NOON, decision == null, gone, didIt, decision);
    }
}
