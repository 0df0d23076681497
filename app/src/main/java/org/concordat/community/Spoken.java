package org.concordat.community;

import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.jspecify.annotations.Nullable;

/// Words as their author wrote them: in English, and in Welsh where they are there. Without them a Welsh page shows the English, marked
/// as such.
public record Spoken(String en, @Nullable String cy) {

    String in(Language language) {
        return isEnglish(language) ? en : cy;
    }

    /// Whether it is English that is shown.
    boolean isEnglish(Language language) {
        return language == Language.EN || cy == null;
    }

    /// The language that is shown, as HTML has it.
    String code(Language language) {
        return isEnglish(language) ? Language.EN.code() : Language.CY.code();
    }

    Cell cell(Language language) {
        return isEnglish(language) ? Cell.english(en) : Cell.of(in(language));
    }
}
