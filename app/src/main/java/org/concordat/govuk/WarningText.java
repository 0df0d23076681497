package org.concordat.govuk;

/// A consequence the reader must know before acting.
public record WarningText(String text, Language language) {

    public WarningText(String text) {
        this(text, Language.EN);
    }

    /// What a screen reader says before it.
    public String sign() {
        return Wording.in(language).of("warning");
    }
}
