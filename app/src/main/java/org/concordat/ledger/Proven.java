package org.concordat.ledger;

import java.util.UUID;

/// An entry, and what proves that the log holds it.
///
/// @param receipt given, or not yet: the entry is there
public record Proven(UUID id, Entry entry, Receipt receipt) {
}
