package org.concordat.sharing.web;

/// A rule that was asked, in words, and whether it held.
public record Verdict(boolean held, Reason reason) {
}
