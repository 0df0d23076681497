package org.concordat.measures;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;

/// Who reads measures.
final class MeasureSamples implements Samples {

    private static final Viewer SAM = new Viewer(new OfficerId(new UUID(3, 1)), "Sam", new BodyId(new UUID(1, 1)), "Body",
            BodyKind.LOCAL_POLICING_BODY, "ENGLAND", Set.of(), Set.of(), Set.of(), Instant.EPOCH, Instant.EPOCH, null);

    @Override
    public List<Sample<?>> all() {
        return List.of(Sample.of(MeasureRules.READ, SAM).in("own area", new MeasureRules.Place(true))
                .in("another area", new MeasureRules.Place(false)));
    }
}
