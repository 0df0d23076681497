package org.concordat.sharing.web;

import java.util.List;

/// A rule in words, what it rests on, and whether it holds.
///
/// @param welsh empty for what is written in English alone, such as why the law closes a gateway
public record Reason(String sentence, String welsh, String citation, boolean held) {

    /// The rule in words, and in brackets what it rests on.
    String cited() {
        return sentence + " (" + citation + ")";
    }

    /// Of those that do not hold, what they say in Welsh.
    public static List<String> inWelsh(List<Reason> reasons) {
        return reasons.stream().filter(reason -> !reason.held && !reason.welsh.isEmpty())
                .map(reason -> reason.welsh + " (" + reason.citation + ")").toList();
    }
}
