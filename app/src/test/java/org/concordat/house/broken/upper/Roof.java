package org.concordat.house.broken.upper;

/// A roof.
public record Roof(String tiles) {
}
