package org.concordat.pilots;

import org.concordat.measures.Compared;

/// A measure of a pilot in numbers.
///
/// @param measure its id
public record Figures(String measure, Compared compared) {
}
