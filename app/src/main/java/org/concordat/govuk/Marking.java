package org.concordat.govuk;

/// The strip that says how what stands on the page is marked, and how it may be handled.
///
/// @param sensitive whether the marking is OFFICIAL-SENSITIVE
/// @param handling further words, such as a handling code; empty for none
public record Marking(String text, boolean sensitive, String handling) {
}
