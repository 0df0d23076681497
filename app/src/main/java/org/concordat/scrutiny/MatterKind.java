package org.concordat.scrutiny;

/// What those who oversee raise with a body.
public enum MatterKind {
    /// What was seen, and what follows from it; with evidence.
    FINDING("Finding", "finding-answered"),
    QUESTION("Question", "question-answered"),
    /// Of a local policing body to its police force: strategic, never operational.
    DIRECTION("Strategic direction", "direction-answered"),
    RECOMMENDATION("Recommendation", "recommendation-answered");

    private final String words;
    private final String limit;

    MatterKind(String words, String limit) {
        this.words = words;
        this.limit = limit;
    }

    public String words() {
        return words;
    }

    /// The time limit for an answer, in the register of the law.
    String limit() {
        return limit;
    }
}
