package org.concordat.api.web;

/// What a controller makes of what came of the work, while the transaction is still under way: it is returned, for what
/// is thrown undoes the entry of a refusal.
///
/// @param <T> what the body holds
sealed interface Answer<T> {

    /// It was done, or is shown.
    record Good<T>(T body) implements Answer<T> {
    }

    /// It came to nothing.
    record Bad<T>(Problem problem) implements Answer<T> {
    }
}
