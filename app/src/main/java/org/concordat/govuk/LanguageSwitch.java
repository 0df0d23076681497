package org.concordat.govuk;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The languages of a page that is in both: the one it is shown in, and a link to the same page in the other.
///
/// @param other the address of that page, with everything else that was asked for
public record LanguageSwitch(LayoutWords words, Language language, String other) {

    static LanguageSwitch of(Frame frame) {
        String rest = frame.query().isEmpty() ? "" : "&" + frame.query();
        return new LanguageSwitch(frame.words(), frame.language(),
                frame.path() + "?" + Language.ASKED_BY + "=" + frame.language().other().code() + rest);
    }

    /// A query as it was sent, but for the language it asks for.
    public static String without(@Nullable String query) {
        return query == null ? "" : Arrays.stream(query.split("&"))
                .filter(it -> !it.isEmpty() && !it.equals(Language.ASKED_BY) && !it.startsWith(Language.ASKED_BY + "="))
                .collect(Collectors.joining("&"));
    }
}
