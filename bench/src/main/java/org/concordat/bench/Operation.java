package org.concordat.bench;

/// Proposes one draft of a lane, approves it, and sees it first in the recipient's inbox: three commits.
interface Operation {

    /// *Errors*: throws when any of the three did not happen as it should.
    ///
    /// @param laps told after each of the three
    void run(Lane lane, Laps laps) throws Exception;

    /// The three parts of an operation.
    enum Part { PROPOSE, APPROVE, INBOX }
}
