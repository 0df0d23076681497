package org.concordat.govuk;

/// The first link of a page, past everything that repeats.
public record SkipLink(String href, String text) {
}
