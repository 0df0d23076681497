package org.concordat.access;

import java.util.List;

/// The rules of one act: all must hold. A module contributes one such bean for each of its acts.
public record Rules<T>(Act<T> act, List<Rule<T>> all) {

    public Rules {
        all = List.copyOf(all);
    }

    @SafeVarargs
    public static <T> Rules<T> of(Act<T> act, Rule<T>... rules) {
        return new Rules<>(act, List.of(rules));
    }
}
