package org.concordat.govuk;

/// What is answered while the service may do nothing, because it could not record it.
///
/// @param written whether what was sent is kept for when it may again
public record UnavailablePage(Language language, boolean written) implements Page {

    @Override
    public String title() {
        return words().of("unavailable-title");
    }

    @Override
    public int status() {
        return 503;
    }

    public LayoutWords words() {
        return LayoutWords.in(language);
    }
}
