package org.concordat.ledger;

/// What a comparison of the records with the log came to.
///
/// @param from the first number that was compared
/// @param size how many entries the log holds
/// @param kept records that open their leaves
/// @param erased records that were taken away, each by an entry that says so
/// @param lost records that a restored database did not have, each told of by an entry
/// @param numbered that the log does not hold yet
/// @param waiting for a number
/// @param wrong how much is altered, missing or added
public record RecordsCompared(long from, long size, long kept, long erased, long lost, long numbered, long waiting,
        long wrong) {
}
