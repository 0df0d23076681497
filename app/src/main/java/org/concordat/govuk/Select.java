package org.concordat.govuk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question answered by choosing one of many options, out of sight: for filters and long lists alone.
public record Select(String name, String label, List<Option> options, String value, @Nullable String hint,
        @Nullable ErrorMessage error) implements Field {

    public Select {
        options = List.copyOf(options);
    }

    public static Select of(String name, String label, List<Option> options, Answers answers) {
        return new Select(name, label, options, answers.value(name), null, answers.beside(name));
    }

    public Select hint(String hint) {
        return new Select(name, label, options, value, hint, error);
    }

    public String classes() {
        return error == null ? "govuk-select" : "govuk-select govuk-select--error";
    }
}
