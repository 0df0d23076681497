package org.concordat.access;

/// One rule, and whether it held.
public record Because(String rule, String citation, boolean held) {
}
