package org.concordat.govuk;

import org.jspecify.annotations.Nullable;

/// A question answered in several lines.
///
/// @param charactersMax said in words below the question; nothing is said when it is 0. Longer text can be typed, so
///         that nothing is cut off unseen: the answer is then refused, and kept
public record Textarea(String name, String label, String value, @Nullable String hint, @Nullable String error,
        boolean heading, int rows, int charactersMax) implements Field {

    public static Textarea of(String name, String label, Answers answers) {
        return new Textarea(name, label, answers.value(name), null, answers.error(name), false, 5, 0);
    }

    public Textarea hint(String hint) {
        return new Textarea(name, label, value, hint, error, heading, rows, charactersMax);
    }

    public Textarea asHeading() {
        return new Textarea(name, label, value, hint, error, true, rows, charactersMax);
    }

    public Textarea rows(int rows) {
        return new Textarea(name, label, value, hint, error, heading, rows, charactersMax);
    }

    public Textarea atMost(int charactersMax) {
        return new Textarea(name, label, value, hint, error, heading, rows, charactersMax);
    }

    public String limitId() {
        return name + "-limit";
    }

    public String limitWords() {
        return "You can enter up to " + Wording.count(charactersMax) + " characters";
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
