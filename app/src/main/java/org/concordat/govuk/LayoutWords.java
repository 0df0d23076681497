package org.concordat.govuk;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The sentences of the layout and the error pages, in one language (`govuk/layout.properties`, `layout_cy.properties`).
/// A key that is missing in one language is a fault.
public final class LayoutWords {

    private static final Map<Language, LayoutWords> ALL = new EnumMap<>(Map.of(
            Language.EN, new LayoutWords(Locale.ROOT), Language.CY, new LayoutWords(Locale.of("cy"))));

    private final ResourceBundle bundle;

    private LayoutWords(Locale locale) {
        bundle = ResourceBundle.getBundle("govuk.layout", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static LayoutWords in(Language language) {
        return ALL.get(language);
    }

    public String of(String key) {
        return bundle.getString(key);
    }
}
