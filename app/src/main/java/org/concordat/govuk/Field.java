package org.concordat.govuk;

import org.jspecify.annotations.Nullable;

/// What every question on a form has: a name, which is also its id, and perhaps a hint and an error.
public interface Field {

    String name();

    @Nullable String hint();

    @Nullable ErrorMessage error();

    default String hintId() {
        return name() + "-hint";
    }

    default String errorId() {
        return name() + "-error";
    }

    /// The ids of what a screen reader reads after the label; null when there is neither hint nor error.
    default @Nullable String describedBy() {
        String ids = (hint() == null ? "" : hintId() + " ") + (error() == null ? "" : errorId());
        return ids.isEmpty() ? null : ids.strip();
    }

    default String groupClass() {
        return error() == null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error";
    }
}
