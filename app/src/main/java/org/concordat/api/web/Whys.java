package org.concordat.api.web;

import java.util.Locale;
import org.concordat.access.RuleWords;
import org.concordat.sharing.Explanations;
import org.springframework.stereotype.Component;

/// Puts an explanation into words, rule by rule.
@Component
class Whys {

    private final RuleWords words;

    Whys(RuleWords words) {
        this.words = words;
    }

    WhySaid said(Explanations.Why why, Locale language) {
        var it = why.explanation();
        return new WhySaid(why.circumstances().id().value(), why.circumstances().reference(), it.standing(),
                it.because().stream().map(each -> new WhySaid.RuleJudged(each.rule(), words.of(each.rule(), language),
                        each.citation(), each.held())).toList());
    }
}
