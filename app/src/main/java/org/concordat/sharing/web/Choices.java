package org.concordat.sharing.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.concordat.govuk.Option;

/// Options made from the constants of an enum.
public final class Choices {

    private Choices() {
    }

    public static <E extends Enum<E>> List<Option> of(E[] constants, Function<E, String> words) {
        return Arrays.stream(constants).map(each -> Option.of(each.name(), words.apply(each))).toList();
    }
}
