package org.concordat.measures;

import java.util.function.Predicate;
import org.concordat.access.Access;
import org.concordat.access.Viewer;
import org.springframework.stereotype.Component;

/// Who reads measures of areas, and who of national bodies, by the rules that are asked when they do: what the doors to them are offered by.
@Component
public class Readers {

    private final Access access;

    Readers(Access access) {
        this.access = access;
    }

    public Predicate<Viewer> ofAreas() {
        return access.opens(MeasureRules.READ, viewer -> new MeasureRules.Place(Measures.isOfAreas(viewer)));
    }

    public Predicate<Viewer> ofBodies() {
        return access.opens(MeasureRules.READ, viewer -> new MeasureRules.Place(BodyMeasures.sees(viewer)));
    }
}
