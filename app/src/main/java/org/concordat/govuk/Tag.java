package org.concordat.govuk;

import java.util.Locale;

/// A state, in a word or two. The colour only repeats what the words say.
public record Tag(String text, Colour colour) {

    /// GOV.UK Frontend's colours.
    public enum Colour {
        GREY, GREEN, TURQUOISE, BLUE, LIGHT_BLUE, PURPLE, PINK, RED, ORANGE, YELLOW
    }

    public static Tag of(String text, Colour colour) {
        return new Tag(text, colour);
    }

    public String classes() {
        return "govuk-tag govuk-tag--" + colour.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
