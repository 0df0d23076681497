package org.concordat.govuk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question answered with a day, a month and a year, in three boxes.
///
/// @param wrongPart the id of the box the error is about; the first box stands for all three
public record DateInput(String name, String legend, List<Part> parts, @Nullable String hint, @Nullable ErrorMessage error,
        boolean heading, @Nullable String wrongPart) implements Field {

    /// One box.
    public record Part(String id, String label, int width, String value) {
    }

    public static DateInput of(String name, String legend, Answers answers) {
        return new DateInput(name, legend,
                List.of(part(name, "day", 2, answers), part(name, "month", 2, answers), part(name, "year", 4, answers)),
                Wording.in(answers.language()).of("date.hint"), answers.beside(name), false, answers.anchor(name));
    }

    public DateInput hint(String hint) {
        return new DateInput(name, legend, parts, hint, error, heading, wrongPart);
    }

    public DateInput asHeading() {
        return new DateInput(name, legend, parts, hint, error, true, wrongPart);
    }

    public String classes(Part part) {
        boolean all = parts.getFirst().id().equals(wrongPart);
        boolean wrong = error != null && (all || part.id().equals(wrongPart));
        return "govuk-input govuk-date-input__input govuk-input--width-" + part.width()
                + (wrong ? " govuk-input--error" : "");
    }

    private static Part part(String name, String part, int width, Answers answers) {
        String id = name + "-" + part;
        return new Part(id, Wording.in(answers.language()).of(part + ".label"), width, answers.value(id));
    }
}
