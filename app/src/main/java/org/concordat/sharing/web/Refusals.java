package org.concordat.sharing.web;

import java.util.List;
import java.util.stream.Collectors;
import org.concordat.access.Because;
import org.concordat.govuk.Answers;
import org.concordat.law.Bar;
import org.concordat.sharing.Saving;
import org.springframework.stereotype.Component;

/// Puts a refusal into words: beside the field it is about, with its citation.
@Component
class Refusals {

    private static final String OFFICIAL_AT_MOST = "sharing.official-at-most";

    private final Reasons reasons;

    Refusals(Reasons reasons) {
        this.reasons = reasons;
    }

    /// Notes why a section was not saved.
    ///
    /// @param field where a reason stands that concerns no one field
    void explain(Answers answers, Saving.Refused refused, String field) {
        var rulesFailed = refused.decision().failed().stream().map(Because::rule).toList();
        if (rulesFailed.contains(OFFICIAL_AT_MOST) && Markings.reject(answers)) {
            return;
        }
        answers.reject(field, sentences(
                refused.bars().isEmpty() ? reasons.failed(refused.decision()) : bars(refused.bars())));
    }

    static String sentences(List<Reason> reasons) {
        return reasons.stream().map(Reason::cited).collect(Collectors.joining(" "));
    }

    static List<Reason> bars(List<Bar> bars) {
        return bars.stream().map(bar -> new Reason(bar.sentence(), Cited.words(bar), false)).toList();
    }
}
