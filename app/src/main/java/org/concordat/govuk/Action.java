package org.concordat.govuk;

/// What can be done about one row of a [SummaryList].
///
/// @param hidden what a screen reader says after the words: "Change" alone does not say what
public record Action(String text, String href, String hidden) {
}
