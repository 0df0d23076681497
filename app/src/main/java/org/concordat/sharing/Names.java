package org.concordat.sharing;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Sets of enum constants as the tables keep them: names in order, a comma between.
final class Names {

    private Names() {
    }

    static String joined(Collection<? extends Enum<?>> all) {
        return all.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    static <E extends Enum<E>> Set<E> split(Class<E> type, String names) {
        var all = EnumSet.noneOf(type);
        Arrays.stream(names.split(",")).filter(name -> !name.isEmpty()).map(name -> Enum.valueOf(type, name))
                .forEach(all::add);
        return all;
    }
}
