package org.concordat.govuk;

/// What is answered when a thing does not exist, and, alike, when it is not the asker's to know of.
public record NotFoundPage(Language language) implements Page {

    public NotFoundPage() {
        this(Language.EN);
    }

    @Override
    public String title() {
        return words().of("missing-title");
    }

    @Override
    public int status() {
        return 404;
    }

    public LayoutWords words() {
        return LayoutWords.in(language);
    }
}
