package org.concordat.govuk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A form that posts to this service: made by [Frame#form].
///
/// @param once the identifier of the act this form may cause: sent twice, the act happens once
/// @param officer who was signed in when the form was shown
public record Form(String action, @Nullable Csrf csrf, UUID once, @Nullable String officer) {

    /// The names of the hidden fields.
    public static final String ONCE = "once";
    public static final String OFFICER = "officer";
}
