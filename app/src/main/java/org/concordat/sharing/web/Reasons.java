package org.concordat.sharing.web;

import java.util.List;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.access.RuleWords;
import org.concordat.access.web.Told;
import org.springframework.stereotype.Component;

/// Says a decision in words, rule by rule.
@Component
public class Reasons {

    private final RuleWords words;

    Reasons(RuleWords words) {
        this.words = words;
    }

    List<Reason> of(Decision decision) {
        return of(decision.because());
    }

    List<Reason> of(List<Because> because) {
        return because.stream().map(each -> new Reason(words.of(each), words.inWelsh(each), each.citation(), each.held())).toList();
    }

    /// Those alone that stand in the way.
    public List<Reason> failed(Decision.Refused refused) {
        return of(Told.of(refused).failed());
    }
}
