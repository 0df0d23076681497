package org.concordat.govuk;

/// Words that lead somewhere.
public record Link(String text, String href) {
}
