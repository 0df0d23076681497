package org.concordat.govuk;

import org.jspecify.annotations.Nullable;

/// A question answered on one line.
///
/// @param width in characters: 2, 3, 4, 5, 10, 20 or 30; 0 for the full width
/// @param inputmode `numeric` for numbers; null for words
/// @param autocomplete the HTML token for what browsers may fill in; `off` for what they must not keep
public record Input(String name, String label, String value, @Nullable String hint, @Nullable ErrorMessage error,
        boolean heading, int width, @Nullable String inputmode, @Nullable String autocomplete, boolean spellcheck)
        implements Field {

    public static Input of(String name, String label, Answers answers) {
        return new Input(name, label, answers.value(name), null, answers.beside(name), false, 0, null, null, true);
    }

    public Input hint(String hint) {
        return new Input(name, label, value, hint, error, heading, width, inputmode, autocomplete, spellcheck);
    }

    public Input asHeading() {
        return new Input(name, label, value, hint, error, true, width, inputmode, autocomplete, spellcheck);
    }

    public Input width(int characters) {
        return new Input(name, label, value, hint, error, heading, characters, inputmode, autocomplete, spellcheck);
    }

    /// For whole numbers.
    public Input numeric() {
        return new Input(name, label, value, hint, error, heading, width, "numeric", autocomplete, false);
    }

    public Input autocomplete(String token) {
        return new Input(name, label, value, hint, error, heading, width, inputmode, token, spellcheck);
    }

    /// For names and references, which no dictionary knows.
    public Input notSpellchecked() {
        return new Input(name, label, value, hint, error, heading, width, inputmode, autocomplete, false);
    }

    public String classes() {
        return "govuk-input" + (width == 0 ? "" : " govuk-input--width-" + width)
                + (error == null ? "" : " govuk-input--error");
    }
}
