package org.concordat.law;

/// The same words in English and in Welsh. The Welsh awaits a translator's check.
public record Words(String en, String cy) {
}
