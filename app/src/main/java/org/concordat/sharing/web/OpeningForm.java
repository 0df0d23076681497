package org.concordat.sharing.web;

import java.util.List;
import java.util.Optional;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.kernel.Purpose;

/// The purpose for which an officer opens an envelope.
record OpeningForm(Purpose purpose) {

    private static final String FOR_ITS_PURPOSE = "sharing.for-the-purpose-it-was-sent";

    static Optional<OpeningForm> read(Answers answers, List<Option> offered) {
        var purpose = answers.oneOf("purpose", "why you are opening this",
                offered.stream().map(Option::value).toList());
        return answers.ok() ? Optional.of(new OpeningForm(new Purpose(purpose.get()))) : Optional.empty();
    }

    /// Whether only the purpose stands in the way: another was stated, or it was stated too long ago.
    static boolean isAllThatFails(Decision.Refused decision) {
        return decision.failed().stream().map(Because::rule).allMatch(FOR_ITS_PURPOSE::equals);
    }

    /// Says that it was not sent for this, and not for what it was.
    static void notSentForThis(Answers answers) {
        answers.reject("purpose", "It was not sent for that purpose, so it stays closed. Choose another only if that "
                + "is the work you are doing");
    }
}
