package org.concordat.sharing.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.govuk.Answers;
import org.concordat.law.Bar;
import org.concordat.sharing.Saving;
import org.springframework.stereotype.Component;

/// Puts a refusal into words: beside the field it is about, with its citation.
@Component
public class Refusals {

    private static final Set<String> OFFICIAL_AT_MOST =
            Set.of("sharing.official-at-most", "sharing.inquiry-official-at-most",
                    "requests.official-at-most");

    private final Reasons reasons;

    Refusals(Reasons reasons) {
        this.reasons = reasons;
    }

    /// Notes why a section was not saved.
    ///
    /// @param field where a reason stands that concerns no one field
    void explain(Answers answers, Saving.Refused refused, String field) {
        explain(answers, refused.decision(), refused.bars(), field);
    }

    public void explain(Answers answers, Decision.Refused decision, List<Bar> closedBy, String field) {
        var rulesFailed = decision.failed().stream().map(Because::rule).toList();
        if (rulesFailed.stream().anyMatch(OFFICIAL_AT_MOST::contains) && Markings.reject(answers)) {
            return;
        }
        answers.reject(field, sentences(closedBy.isEmpty() ? reasons.failed(decision) : bars(closedBy)));
    }

    static String sentences(List<Reason> reasons) {
        return reasons.stream().map(Reason::cited).collect(Collectors.joining(" "));
    }

    public static List<Reason> bars(List<Bar> bars) {
        return bars.stream().map(bar -> new Reason(bar.sentence(), "", Cited.words(bar), false)).toList();
    }
}
