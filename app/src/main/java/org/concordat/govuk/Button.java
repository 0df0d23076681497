package org.concordat.govuk;

import org.jspecify.annotations.Nullable;

/// A button that sends its form, or, with an address, a link that looks like one.
///
/// @param style GOV.UK Frontend's modifier: `secondary`, `warning`; null for the plain one
/// @param name sent with the form when this button was pressed
public record Button(String text, @Nullable String style, @Nullable String href, @Nullable String name,
        @Nullable String value) {

    public static Button of(String text) {
        return new Button(text, null, null, null, null);
    }

    public Button secondary() {
        return new Button(text, "secondary", href, name, value);
    }

    public Button warning() {
        return new Button(text, "warning", href, name, value);
    }

    public Button to(String href) {
        return new Button(text, style, href, name, value);
    }

    public Button sending(String name, String value) {
        return new Button(text, style, href, name, value);
    }

    public String classes() {
        return style == null ? "govuk-button" : "govuk-button govuk-button--" + style;
    }
}
