package org.concordat.people.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.kernel.Purpose;
import org.concordat.people.Identity;

/// Who a concern is about, for what purpose, and the concern in a sentence.
record RecordForm(Identity identity, Purpose purpose, String concern) {

    static final int CONCERN_MAX = 2000;

    static Optional<RecordForm> read(Answers answers, List<String> purposes, LocalDate today) {
        var purpose = answers.oneOf("purpose", "a purpose", purposes);
        var concern = Written.text(answers, "concern", "the concern", CONCERN_MAX);
        return IdentityForm.read(answers, today).map(it -> new RecordForm(it, new Purpose(purpose.get()), concern.get()));
    }
}
