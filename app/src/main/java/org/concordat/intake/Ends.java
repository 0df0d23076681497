package org.concordat.intake;

/// Ends what the public has sent once it is kept no longer; asked for it once a day ([LetterboxRounds]).
public interface Ends {

    /// Ends all of which the time is over, in one transaction.
    ///
    /// @return how many ended
    int end();
}
