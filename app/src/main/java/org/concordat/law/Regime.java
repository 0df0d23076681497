package org.concordat.law;

import java.util.List;
import java.util.Set;
import org.concordat.kernel.BodyKind;

/// A data-protection regime as it stands between two dates: whose processing it governs and what it asks of a giver.
public record Regime(String slug, Words title, Authority authority, Set<BodyKind> kinds, List<NeededWhen> needs,
                     List<Crossing> crossings) implements Dated {

    /// Asked when personal data arrives under another regime, by its slug. Crossing is never a permission flag: it is a
    /// new disclosure with its own gateway.
    public record Crossing(String into, Need need) {
    }
}
