package org.concordat.govuk;

import org.jspecify.annotations.Nullable;

/// A question answered in several lines.
///
/// @param charactersMax said in words below the question; nothing is said when it is 0. Longer text can be typed, so
///         that nothing is cut off unseen: the answer is then refused, and kept
/// @param language in which the limit is said
public record Textarea(String name, String label, String value, @Nullable String hint, @Nullable ErrorMessage error,
        boolean heading, int rows, int charactersMax, Language language) implements Field {

    public static Textarea of(String name, String label, Answers answers) {
        return new Textarea(name, label, answers.value(name), null, answers.beside(name), false, 5, 0, answers.language());
    }

    public Textarea hint(String hint) {
        return new Textarea(name, label, value, hint, error, heading, rows, charactersMax, language);
    }

    public Textarea asHeading() {
        return new Textarea(name, label, value, hint, error, true, rows, charactersMax, language);
    }

    public Textarea rows(int rows) {
        return new Textarea(name, label, value, hint, error, heading, rows, charactersMax, language);
    }

    public Textarea atMost(int charactersMax) {
        return new Textarea(name, label, value, hint, error, heading, rows, charactersMax, language);
    }

    public String limitId() {
        return name + "-limit";
    }

    public String limitWords() {
        return Wording.in(language).upTo(charactersMax);
    }

    @Override
    public @Nullable String describedBy() {
        String before = Field.super.describedBy();
        if (charactersMax == 0) {
            return before;
        }
        return before == null ? limitId() : before + " " + limitId();
    }

    public String classes() {
        return error == null ? "govuk-textarea" : "govuk-textarea govuk-textarea--error";
    }
}
