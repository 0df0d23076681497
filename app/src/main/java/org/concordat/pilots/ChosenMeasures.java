package org.concordat.pilots;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.measures.Measure;
import org.concordat.measures.Measure.Counts;
import tools.jackson.databind.json.JsonMapper;

/// The measures of a pilot with what counts in each, as the definitions have it by then: a definition that changes later changes no pilot.
final class ChosenMeasures {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ChosenMeasures() {
    }

    static String json(List<Measure> measures) {
        return JSON.writeValueAsString(measures.stream().map(it -> Map.of("id", it.id(), "part", codes(it, Set.of(Counts.NUMERATOR)),
                "of", codes(it, Set.of(Counts.NUMERATOR, Counts.BASE, Counts.OPEN)))).toList());
    }

    private static List<String> codes(Measure of, Set<Counts> counts) {
        return of.parts().stream().filter(it -> counts.contains(it.counts())).map(Measure.Part::code).toList();
    }
}
