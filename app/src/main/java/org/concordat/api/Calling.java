package org.concordat.api;

import java.util.Optional;

/// A system that asks in an officer's name, beside what the rules ask of it.
///
/// @param client as the officer's own body knows it; empty when that body knows none such
/// @param agreed whether the officer has agreed to be acted for by it
public record Calling(Optional<Client> client, boolean agreed, Duty duty) {

    /// Of what kind is what it asks for.
    public enum Duty {
        /// What the first person does: composing, proposing.
        COMPOSES,
        /// What the second person does.
        APPROVES,
        /// Everything else.
        ANY
    }
}
