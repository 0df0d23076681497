package org.concordat.govuk;

/// The way back to the page before.
public record BackLink(String href, String text) {

    public static BackLink to(String href) {
        return new BackLink(href, LayoutWords.in(Language.EN).of("back"));
    }
}
