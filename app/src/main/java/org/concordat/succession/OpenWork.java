package org.concordat.succession;

/// How much of a sort a body leaves open.
public record OpenWork(Sort sort, int open) {

    /// What passes over.
    public enum Sort {
        FOLLOWED("Findings, questions, directions and recommendations that it follows"),
        TO_ANSWER("Findings, questions, directions and recommendations that it has to answer"),
        SAMPLE("Samples that are not drawn, or not judged"),
        STATEMENT("Statements about its area that are not signed"),
        COMPLAINT("Complaints that are not answered"),
        PRIORITY("Priorities with their plans that hold"),
        CONSULTATION("Consultations that it has to answer"),
        PUBLICATION("Publications that stand, or wait for a second person");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
