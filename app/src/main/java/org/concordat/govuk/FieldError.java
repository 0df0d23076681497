package org.concordat.govuk;

/// What was wrong with one field.
///
/// @param field the field's name
/// @param anchor the id of the part to go to: the field's own, or for a date the wrong part (`review-month`)
public record FieldError(String field, String anchor, String message) {
}
