package org.concordat.ledger;

/// The sequencer would contradict what the log has said. The message is one sentence for whoever runs the service;
/// somebody has to decide.
class CannotGoOn extends Exception {

    CannotGoOn(String sentence) {
        super(sentence);
    }
}
