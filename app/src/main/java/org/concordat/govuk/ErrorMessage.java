package org.concordat.govuk;

/// What is wrong, beside its field.
public record ErrorMessage(String id, String text) {
}
