package org.concordat.sharing.web;

/// A rule in words, what it rests on, and whether it holds.
public record Reason(String sentence, String citation, boolean held) {

    /// The rule in words, and in brackets what it rests on.
    String cited() {
        return sentence + " (" + citation + ")";
    }
}
