package org.concordat.govuk;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.concordat.kernel.PlainText;

/// The sentences that say what is wrong with an answer, as the GOV.UK Design System words them, and the others that stand
/// about a question, in one language (`govuk/forms.properties`, `forms_cy.properties`).
///
/// The Welsh puts a noun where it does not mutate: after a verb as it is given, or before a colon.
final class Wording {

    private static final Map<Language, Wording> ALL = new EnumMap<>(Map.of(
            Language.EN, new Wording(Locale.ROOT), Language.CY, new Wording(Locale.of("cy"))));

    private final ResourceBundle bundle;

    private Wording(Locale locale) {
        bundle = ResourceBundle.getBundle("govuk.forms", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Wording in(Language language) {
        return ALL.get(language);
    }

    String of(String key) {
        return bundle.getString(key);
    }

    String enter(String noun) {
        return of("enter").formatted(noun);
    }

    String select(String noun) {
        return of("select").formatted(noun);
    }

    /// To one who sent what the form does not offer.
    String selectAgain(String noun) {
        return of("select.again").formatted(noun);
    }

    /// What is wrong with a thing, which begins the sentence.
    String of(String key, String noun, Object... more) {
        return of(key).formatted(Stream.concat(Stream.of(start(noun)), Arrays.stream(more)).toArray());
    }

    String upTo(int charactersMax) {
        return of("up-to").formatted(count(charactersMax));
    }

    private static String start(String noun) {
        return noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
    }

    static String count(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    String fault(PlainText.Fault fault, String noun, int charactersMax) {
        return switch (fault) {
            case EMPTY -> enter(noun);
            case TOO_LONG -> of("fault.long", noun, count(charactersMax));
            case CONTROL_CHARACTERS, DIRECTION_CHARACTERS -> of("fault.characters", noun);
            case MARKUP -> of("fault.markup", noun);
        };
    }
}
