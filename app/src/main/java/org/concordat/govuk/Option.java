package org.concordat.govuk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of several possible answers, or the word that divides two groups of them.
///
/// @param value what is sent; empty for a divider
public record Option(String value, String text, @Nullable String hint, boolean divider) {

    public static Option of(String value, String text) {
        return new Option(value, text, null, false);
    }

    public static Option divider(String word) {
        return new Option("", word, null, true);
    }

    public static List<Option> yesOrNo() {
        return List.of(of("yes", "Yes"), of("no", "No"));
    }

    public Option hint(String hint) {
        return new Option(value, text, hint, divider);
    }
}
