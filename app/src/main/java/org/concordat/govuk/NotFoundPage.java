package org.concordat.govuk;

/// What is answered when a thing does not exist, and, alike, when it is not the asker's to know of.
///
/// @param bilingual whether the address would say so in the other language too
public record NotFoundPage(Language language, boolean bilingual) implements Page {

    public NotFoundPage() {
        this(Language.EN, false);
    }

    public NotFoundPage(Language language) {
        this(language, true);
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
