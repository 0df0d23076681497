package org.concordat.govuk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question answered by choosing one of several options, all in sight.
///
/// @param layout GOV.UK Frontend's modifier: `inline` or `small`; null for the plain one
public record Radios(String name, String legend, List<Option> options, String value, @Nullable String hint,
        @Nullable ErrorMessage error, boolean heading, @Nullable String layout) implements Choice {

    public Radios {
        options = List.copyOf(options);
    }

    public static Radios of(String name, String legend, List<Option> options, Answers answers) {
        return new Radios(name, legend, options, answers.value(name), null, answers.beside(name), false, null);
    }

    public Radios hint(String hint) {
        return new Radios(name, legend, options, value, hint, error, heading, layout);
    }

    public Radios asHeading() {
        return new Radios(name, legend, options, value, hint, error, true, layout);
    }

    public Radios inline() {
        return new Radios(name, legend, options, value, hint, error, heading, "inline");
    }

    public Radios small() {
        return new Radios(name, legend, options, value, hint, error, heading, "small");
    }

    @Override
    public boolean chosen(Option option) {
        return !option.divider() && option.value().equals(value);
    }

    public String classes() {
        return layout == null ? "govuk-radios" : "govuk-radios govuk-radios--" + layout;
    }
}
