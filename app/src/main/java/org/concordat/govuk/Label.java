package org.concordat.govuk;

/// The question above one box.
///
/// @param heading whether it is the heading of its page
public record Label(String fieldId, String text, boolean heading) {
}
