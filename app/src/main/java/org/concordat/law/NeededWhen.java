package org.concordat.law;

import java.util.Collections;
import java.util.Set;

/// A need, and the kinds of information that call for it: any one of them, or always when none is named.
public record NeededWhen(Need need, Set<Material> when) {

    boolean calledForBy(Question question) {
        return need.authority().inForce().covers(question.on())
                && (when.isEmpty() || !Collections.disjoint(when, question.material()));
    }
}
