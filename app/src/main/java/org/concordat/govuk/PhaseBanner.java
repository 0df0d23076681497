package org.concordat.govuk;

/// Says how finished the service is.
public record PhaseBanner(String phase, String text) {
}
