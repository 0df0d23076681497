package org.concordat.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two identities side by side, why they may be of one person and why not, and what was last said of them.
public record Beside(View view, Held one, Held other, List<Reason> reasons, @Nullable PersonHeld personOfOne,
                     @Nullable PersonHeld personOfOther, @Nullable Judgement judgement) {
}
