package org.concordat.govuk;

/// The hidden field that shows a form came from this service.
public record Csrf(String parameter, String token) {
}
