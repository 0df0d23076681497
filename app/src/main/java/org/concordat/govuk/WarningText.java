package org.concordat.govuk;

/// A consequence the reader must know before acting.
public record WarningText(String text) {
}
