package org.concordat.community;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a local policing body stated about its area and a quarter, signed, as anybody may read it. Its words are the body's own.
///
/// @param quarter its first day
/// @param signedAs the office in which it was signed
public record PublicStatement(UUID id, String body, LocalDate quarter, LocalDate signedOn, String signedAs) {

    /// What is stated in answer to a question of the national board.
    ///
    /// @param question `OFFICE_HOLDER`
    /// @param drafted as it was made from the evidence
    /// @param reason why it stands otherwise than it was drafted; null where it does not
    public record Sentence(String question, String drafted, String stands, @Nullable String reason) {
    }

    /// What the national board asked before it was signed, or was answered.
    ///
    /// @param kind `CHALLENGE` or `ANSWER`
    public record Said(int number, String kind, LocalDate on, String words) {
    }

    /// `2026-Q3`.
    String slug() {
        return quarter.getYear() + "-Q" + number();
    }

    /// From 1.
    int number() {
        return (quarter.getMonthValue() + 2) / 3;
    }
}
