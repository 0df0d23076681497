package org.concordat.govuk;

import org.jspecify.annotations.Nullable;

/// Several boxes under one question.
///
/// @param heading whether the question is the heading of its page
public record Fieldset(String legend, boolean heading, @Nullable String describedBy) {

    public static Fieldset of(String legend) {
        return new Fieldset(legend, false, null);
    }

    public Fieldset asHeading() {
        return new Fieldset(legend, true, describedBy);
    }
}
