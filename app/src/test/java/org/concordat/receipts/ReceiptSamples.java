package org.concordat.receipts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;

/// Whose acts may be listed, and proven.
final class ReceiptSamples implements Samples {

    private static final OfficerId ANN = new OfficerId(new UUID(3, 1));
    private static final OfficerId BEN = new OfficerId(new UUID(3, 2));
    private static final Viewer VIEWER = new Viewer(ANN, "Ann", new BodyId(new UUID(1, 1)), "Body", BodyKind.SCHOOL,
            "ENGLAND", Set.of(), Set.of(), Set.of(), Instant.EPOCH, Instant.EPOCH, null);

    @Override
    public List<Sample<?>> all() {
        return Stream.of(ReceiptRules.LIST, ReceiptRules.TAKE).<Sample<?>>map(act -> Sample.of(act, VIEWER)
                .in("what they did", ANN).in("what a colleague did", BEN)).toList();
    }
}
