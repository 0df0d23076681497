package org.concordat.measures;

import org.concordat.statistics.TableDefinition.InBoth;

/// On what joint working was welcomed: each measure is of one.
public enum FourTests {
    EFFICIENT("Efficient", "Effeithlon"),
    EFFECTIVE("Effective", "Effeithiol"),
    PROPORTIONATE("Proportionate", "Cymesur"),
    RESPONSIVE("Responsive to local circumstances", "Ymatebol i amgylchiadau lleol");

    private final InBoth words;

    FourTests(String en, String cy) {
        words = new InBoth(en, cy);
    }

    public InBoth words() {
        return words;
    }
}
