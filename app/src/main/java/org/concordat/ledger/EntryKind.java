package org.concordat.ledger;

import java.util.SortedSet;

/// A kind of entry, as its module describes it.
///
/// @param name in dotted lower case
/// @param version of its meaning and its fields; another meaning has another version
/// @param fields that an entry of this kind may have beside the fixed ones
/// @param sentence what it says
public record EntryKind(String name, int version, SortedSet<String> fields, String sentence) {
}
