package org.concordat.govuk;

import org.jspecify.annotations.Nullable;

/// The service's name in plain bold, and who is signed in. No crown and no logotype: those are GOV.UK's alone.
///
/// @param signOut the form that ends the session; null when nobody is signed in
public record Header(LayoutWords words, @Nullable SignedInAs officer, @Nullable Form signOut) {

    /// Where the form that ends a session posts to.
    public static final String SIGN_OUT = "/sign-out";

    static Header of(Frame frame) {
        return new Header(frame.words(), frame.officer(), frame.officer() == null ? null : frame.form(SIGN_OUT));
    }
}
