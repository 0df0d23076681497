package org.concordat.ledger;

/// Takes note of each entry as it is recorded, so that a refusal nobody recorded can be told from one that was.
@FunctionalInterface
public interface Recorded {

    void note(Entry entry);
}
