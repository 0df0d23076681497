package org.concordat.govuk;

import java.util.Locale;
import org.concordat.kernel.PlainText;

/// The sentences that say what is wrong with an answer, as the GOV.UK Design System words them.
final class Wording {

    private Wording() {
    }

    static String enter(String noun) {
        return "Enter " + noun;
    }

    static String select(String noun) {
        return "Select " + noun;
    }

    /// To one who sent what the form does not offer.
    static String selectAgain(String noun) {
        return "Select " + noun + " from what is shown here: this form does not offer what was sent";
    }

    /// The noun at the start of a sentence.
    static String start(String noun) {
        return noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
    }

    static String count(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    static String fault(PlainText.Fault fault, String noun, int charactersMax) {
        return switch (fault) {
            case EMPTY -> enter(noun);
            case TOO_LONG -> start(noun) + " must be " + count(charactersMax) + " characters or less";
            case CONTROL_CHARACTERS, DIRECTION_CHARACTERS ->
                    start(noun) + " must not include invisible or direction-changing characters";
            case MARKUP -> start(noun) + " must not include HTML, such as <b>";
        };
    }
}
