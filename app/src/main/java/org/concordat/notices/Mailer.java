package org.concordat.notices;

/// Hands letters over to a mail server.
interface Mailer {

    /// In at most as long as it is told to be patient.
    Outcome send(Letter letter);
}
