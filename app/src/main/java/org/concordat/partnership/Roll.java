package org.concordat.partnership;

import java.util.List;

/// Appointees, as many as one answer names.
///
/// @param cutOff whether there are more
public record Roll(List<Appointee> officers, boolean cutOff) {

    public Roll {
        officers = List.copyOf(officers);
    }
}
