package org.concordat.govuk;

/// What is wrong, beside its field.
public record ErrorMessage(String id, String text, Language language) {

    public ErrorMessage(String id, String text) {
        this(id, text, Language.EN);
    }

    /// What a screen reader says before it.
    public String sign() {
        return LayoutWords.in(language).of("error-prefix");
    }
}
