package org.concordat.govuk;

/// Words set apart from those around them.
public record InsetText(String text) {
}
