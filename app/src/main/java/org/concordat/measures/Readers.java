package org.concordat.measures;

import java.util.function.Predicate;
import org.concordat.access.Access;
import org.concordat.access.Viewer;
import org.springframework.stereotype.Component;

/// Who reads measures of areas, and who of national bodies, by the rules that are asked when they do: what the doors to them are offered by.
@Component
public class Readers {

    private final Predicate<Viewer> ofAreas;
    private final Predicate<Viewer> ofBodies;

    Readers(Access access) {
        this.ofAreas = access.opens(MeasureRules.READ, viewer -> new MeasureRules.Place(Measures.isOfAreas(viewer)));
        this.ofBodies = access.opens(MeasureRules.READ, viewer -> new MeasureRules.Place(BodyMeasures.sees(viewer)));
    }

    public boolean ofAreas(Viewer viewer) {
        return ofAreas.test(viewer);
    }

    public boolean ofBodies(Viewer viewer) {
        return ofBodies.test(viewer);
    }
}
