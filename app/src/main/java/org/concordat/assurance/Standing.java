package org.concordat.assurance;

/// What can be shown of an area under one question.
///
/// @param found how many rows of evidence there are
/// @param amiss how many of them are not as they should be
public record Standing(Question question, int found, int amiss) {

    static Standing none(Question question) {
        return new Standing(question, 0, 0);
    }

    /// Whether the answer is yes.
    public boolean good() {
        return amiss == 0 && (found > 0 || !question.needsOne());
    }
}
