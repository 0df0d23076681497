package org.concordat.govuk;

/// The way back to the page before.
public record BackLink(String href, String text) {

    public static BackLink to(String href) {
        return to(href, Language.EN);
    }

    public static BackLink to(String href, Language language) {
        return new BackLink(href, LayoutWords.in(language).of("back"));
    }
}
