package org.concordat.govuk;

/// What is answered to a request that no page or form of the service makes: a wrong method, a missing field, a body
/// too large.
///
/// @param status 400 to 499, or 501
public record RefusedRequestPage(Language language, int status) implements Page {

    @Override
    public String title() {
        return words().of("refused-title");
    }

    public LayoutWords words() {
        return LayoutWords.in(language);
    }
}
