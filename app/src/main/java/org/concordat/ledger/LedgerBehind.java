package org.concordat.ledger;

/// What is to be done cannot be recorded in time, so it is not done. It ends by itself when the log has caught up.
public class LedgerBehind extends RuntimeException {

    LedgerBehind(String why) {
        super("the ledger takes no entries: " + why);
    }
}
