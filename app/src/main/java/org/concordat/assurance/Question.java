package org.concordat.assurance;

/// What the national board asks of every area. Each is answered by one function of the database (V188, V237, V257, V293, V299, V432), whose rows are the
/// evidence: another question is another function, and a constant here.
public enum Question {
    OFFICE_HOLDER("office_holders", true, "Office-holder", "Is there an office-holder?"),
    AGREEMENT("agreements", true, "Agreement", "Is an agreement in force?"),
    TRAINING("training", true, "Training", "Is the training of officers current?"),
    SAMPLE("samples", true, "Sample", "Was a sample drawn in the quarter?"),
    FIGURES("figures", true, "Figures", "Were figures about the area published in the quarter?"),
    ANSWERS("answers", false, "Answers", "Are findings, questions and directions answered on time?"),
    RECOMMENDATIONS("recommendations", false, "Recommendations", "Are recommendations in hand?"),
    COMPLAINTS("complaints", false, "Complaints", "Are complaints acknowledged and answered on time?"),
    CONSULTATIONS("consultations", false, "Consultations", "Are consultations answered on time?"),
    HANDOVERS("handovers", false, "Handovers", "Does somebody go on with the work of bodies that have ended?");

    private final String function;
    private final boolean needsOne;
    private final String heading;
    private final String words;

    /// @param needsOne whether an area without any row is one that cannot show it
    Question(String function, boolean needsOne, String heading, String words) {
        this.function = function;
        this.needsOne = needsOne;
        this.heading = heading;
        this.words = words;
    }

    String function() {
        return function;
    }

    boolean needsOne() {
        return needsOne;
    }

    public String heading() {
        return heading;
    }

    public String words() {
        return words;
    }
}
