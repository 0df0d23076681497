package org.concordat.signin.web;

/// Who came back from the provider.
sealed interface Arrival {

    /// @param again whether they were asked to show again who they are
    record Came(Person person, boolean again) implements Arrival {
    }

    record Failed(Failure why) implements Arrival {
    }
}
