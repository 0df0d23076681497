package org.concordat.assurance;

import java.util.EnumMap;
import java.util.Map;

/// Sentences made from what can be shown, as an area's statement begins.
final class Sentences {

    /// From here on every share to the nearest 5 % can be had.
    private static final int SHARED = 20;

    private Sentences() {
    }

    static Map<Question, String> of(AreaStanding area) {
        var sentences = new EnumMap<Question, String>(Question.class);
        area.standings().forEach(it -> sentences.put(it.question(), of(it)));
        return sentences;
    }

    static String of(Standing it) {
        return switch (it.question()) {
            case OFFICE_HOLDER -> it.good() ? "Every office of the local policing body is held."
                    : it.found() == 0 ? "The register has no office of a local policing body here."
                    : "The register does not say who holds " + (it.found() == 1 ? "the office of the local policing body."
                    : it.amiss() + " of " + it.found() + " offices of the local policing body.");
            case AGREEMENT -> it.good() ? "Agreements in force to which a body of the area is a party: " + it.found() + "."
                    : "No body of the area is a party to an agreement in force.";
            case TRAINING -> it.good() ? "Every officer who holds a role in a body of the area has the training for it."
                    : it.found() == 0 ? "No body of the area has an officer in a role."
                    : "Roles in bodies of the area that somebody holds without the training: " + it.amiss() + " of " + it.found() + ".";
            case SAMPLE -> it.good() ? "Samples drawn in the quarter: " + it.found() + "." : "No sample was drawn in the quarter.";
            case FIGURES -> it.good() ? "Tables of figures about the area published in the quarter: " + it.found() + "."
                    : it.found() == 0 ? "No figures about the area were published in the quarter."
                    : it.found() == 1 ? "The one table of figures about the area that was published in the quarter is withdrawn."
                    : counted(it, "tables of figures about the area that were published in the quarter", "withdrawn");
            case ANSWERS -> due(it, "findings, questions or directions");
            case RECOMMENDATIONS -> due(it, "recommendations");
            case COMPLAINTS -> complaints(it);
            case CONSULTATIONS -> due(it, "consultations");
            case HANDOVERS -> it.found() == 0 ? "No body of the area ended with open work in the quarter."
                    : it.good() ? "What bodies of the area left open when they ended was taken over, open cases too."
                    : "What bodies of the area left open when they ended, open cases too, and nobody has taken over: " + it.amiss() + ".";
        };
    }

    private static String due(Standing it, String what) {
        return it.found() == 0 ? "Nothing was due on " + what + "." : it.good() ? "Nothing was late on " + what + ", of " + it.found()
                + " that were due." : "Late on " + what + ": " + it.amiss() + " of " + it.found() + ".";
    }

    /// The public reads it beside figures of the same complaints, in which few are hidden: so no number is told, and a share alone,
    /// rounded, of so many that it sets none (decision 0172).
    private static String complaints(Standing it) {
        if (it.good()) {
            return "Nothing was late on complaints.";
        }
        long share = 5 * Math.round(20.0 * it.amiss() / it.found());
        return "Late on complaints: " + (it.found() < SHARED || share == 0 ? "some" : "about " + share + " %") + " of those that were due.";
    }

    private static String counted(Standing it, String what, String how) {
        return "Of " + it.found() + " " + what + ", " + it.amiss() + " " + (it.amiss() == 1 ? "is " : "are ") + how + ".";
    }
}
