package org.concordat.signin;

/// What came of entering an enrolment code.
public sealed interface Claim {

    /// The account is linked, and waits for a second administrator.
    record Made(Link link) implements Claim {
    }

    /// The code is wrong, expired, used, or tried too often: the same answer, so that nobody learns which codes
    /// there are.
    record NotGood() implements Claim {
    }

    /// The account, or the officer, is linked already.
    record LinkedAlready() implements Claim {
    }
}
