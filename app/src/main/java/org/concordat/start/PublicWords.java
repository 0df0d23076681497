package org.concordat.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.concordat.govuk.Language;

/// The sentences of the public pages in one language (`start/start.properties`, `start/start_cy.properties`).
/// A key that is missing in one language is a fault.
final class PublicWords {

    private final ResourceBundle bundle;

    private PublicWords(Locale locale) {
        bundle = ResourceBundle.getBundle("start.start", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static PublicWords in(Language language) {
        return new PublicWords(language == Language.CY ? Locale.of("cy") : Locale.ROOT);
    }

    String of(String key) {
        return bundle.getString(key);
    }

    /// The texts under `key.1`, `key.2` and so on.
    List<String> all(String key) {
        List<String> found = new ArrayList<>();
        for (int i = 1; bundle.containsKey(key + "." + i); i++) {
            found.add(of(key + "." + i));
        }
        return List.copyOf(found);
    }

    /// The sections under `key.1.heading` and so on, each with its paragraphs and its points.
    List<PlainPage.Section> sections(String key) {
        List<PlainPage.Section> found = new ArrayList<>();
        for (int i = 1; bundle.containsKey(key + "." + i + ".heading"); i++) {
            String section = key + "." + i;
            found.add(new PlainPage.Section(of(section + ".heading"), all(section + ".text"), all(section + ".point")));
        }
        return List.copyOf(found);
    }
}
