package org.concordat.signin.web;

import java.time.Instant;
import org.concordat.signin.Account;
import org.jspecify.annotations.Nullable;

/// Someone who has shown the provider who they are.
///
/// @param name as the provider has it; empty when it says none
/// @param shownAt when they last showed it, not when the token was made
/// @param idToken as the provider made it, to be handed back when they sign out
/// @param session the provider’s own name for their session there
record Person(Account account, String name, Instant shownAt, String idToken, @Nullable String session) {
}
