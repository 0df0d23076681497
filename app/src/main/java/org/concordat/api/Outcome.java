package org.concordat.api;

import org.concordat.access.Decision;

/// What came of a call.
///
/// @param <R> what the work answers
public sealed interface Outcome<R> {

    /// It was let in, and this is what the work answered.
    record Answered<R>(R answer) implements Outcome<R> {
    }

    /// It was done before, under the same key.
    record Repeated<R>(Done done) implements Outcome<R> {
    }

    /// The key was used for something else.
    record KeyUsedOtherwise<R>() implements Outcome<R> {
    }

    /// The system may not act for that officer, or not so.
    record Refused<R>(Decision.Refused decision) implements Outcome<R> {
    }
}
