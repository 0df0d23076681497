package org.concordat.resources.web;

import java.math.BigDecimal;
import org.concordat.resources.Amount;

/// How amounts are said.
public final class ResourceWords {

    private ResourceWords() {
    }

    /// `£250,000`, or `12.5`.
    public static String number(Amount.Kind kind, BigDecimal it) {
        return kind == Amount.Kind.GRANT ? "£%,.0f".formatted(it) : "%,.1f".formatted(it);
    }

    static String planned(boolean planned) {
        return planned ? "Planned" : "What it came to";
    }
}
