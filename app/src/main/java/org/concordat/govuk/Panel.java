package org.concordat.govuk;

import org.jspecify.annotations.Nullable;

/// The heading of a page that confirms what was done.
///
/// @param text what was done, such as "Your reference"
/// @param reference said in bold below it
public record Panel(String title, @Nullable String text, @Nullable String reference) {

    public static Panel of(String title) {
        return new Panel(title, null, null);
    }

    public Panel reference(String text, String reference) {
        return new Panel(title, text, reference);
    }
}
