package org.concordat.intake;

/// Takes in what the public site has put into `intake`; asked for it again and again ([LetterboxRounds]).
public interface TakesIn {

    /// Takes in all that waits.
    ///
    /// *Errors*: one that cannot be taken in is passed over until the next time, and said to whoever runs the service. If the
    /// process dies on the way, what was not taken in still waits.
    ///
    /// @return how many were taken in
    int takeIn();
}
