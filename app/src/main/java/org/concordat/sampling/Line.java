package org.concordat.sampling;

import java.time.YearMonth;
import java.util.Optional;

/// A decision that could be chosen, as far as anything is told of it before it is. Lines that are alike in all of that stand in an order
/// that nobody knows (decision 0155).
///
/// @param place from 1
/// @param told what is told; empty where fewer than five are alike in it, and where it would give such ones away
public record Line(int place, Optional<Told> told) {

    /// What is told of a line.
    public record Told(Sort sort, YearMonth month, Optional<String> gateway) {
    }
}
