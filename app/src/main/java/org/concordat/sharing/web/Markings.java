package org.concordat.sharing.web;

import org.concordat.govuk.Answers;
import org.concordat.kernel.MarkingLine;

/// Says which of the things typed is marked above what Concordat holds.
final class Markings {

    private Markings() {
    }

    static String held(String what, String marking) {
        return what + " is marked " + marking + ". Concordat holds OFFICIAL and OFFICIAL-SENSITIVE only: "
                + "do not put it here, and tell your security officer if it is here already";
    }

    /// Notes an error beside each field that has a line marked SECRET or above; whether there was one.
    static boolean reject(Answers answers) {
        answers.typed().forEach((field, values) -> {
            if (values.stream().map(text -> text.replace("\r\n", "\n")).anyMatch(MarkingLine::aboveOfficial)) {
                answers.reject(field, held("A line of this", "SECRET or above"));
            }
        });
        return !answers.ok();
    }
}
