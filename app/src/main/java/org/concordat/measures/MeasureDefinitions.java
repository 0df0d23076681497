package org.concordat.measures;

import java.util.List;
import java.util.Optional;
import org.concordat.statistics.TableDefinition.InBoth;
import org.springframework.stereotype.Component;

/// Every measure that there is (`measures/measures.json`).
@Component
public class MeasureDefinitions {

    private final MeasuresFile.Defined defined;

    MeasureDefinitions() {
        defined = MeasuresFile.shipped();
    }

    public List<Measure> all() {
        return defined.measures();
    }

    public Optional<Measure> find(String id) {
        return all().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// Why no number is hidden, however small.
    public InBoth small() {
        return defined.small();
    }

    /// In which areas a body counts.
    public InBoth areas() {
        return defined.areas();
    }
}
