package org.concordat.govuk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question answered by choosing any number of several options.
public record Checkboxes(String name, String legend, List<Option> options, List<String> values, @Nullable String hint,
        @Nullable ErrorMessage error, boolean heading, boolean compact) implements Choice {

    public Checkboxes {
        options = List.copyOf(options);
        values = List.copyOf(values);
    }

    public static Checkboxes of(String name, String legend, List<Option> options, Answers answers) {
        return new Checkboxes(name, legend, options, answers.values(name), null, answers.beside(name), false, false);
    }

    public Checkboxes hint(String hint) {
        return new Checkboxes(name, legend, options, values, hint, error, heading, compact);
    }

    public Checkboxes asHeading() {
        return new Checkboxes(name, legend, options, values, hint, error, true, compact);
    }

    /// Small boxes, for long lists and filters.
    public Checkboxes small() {
        return new Checkboxes(name, legend, options, values, hint, error, heading, true);
    }

    @Override
    public boolean chosen(Option option) {
        return values.contains(option.value());
    }
}
