package org.concordat.partnership.web;

import java.util.Map;
import java.util.function.Function;
import org.concordat.access.Decision;
import org.concordat.access.RuleWords;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Reply;
import org.springframework.stereotype.Component;

/// Puts a refusal into words: beside the field it is about, else on a page of its own.
@Component
class RegisterRefusals {

    private final RuleWords words;

    RegisterRefusals(RuleWords words) {
        this.words = words;
    }

    /// @param fields the field that each rule is about, for the rules that are about one
    /// @param form shows the form again
    Reply reply(Decision.Refused refused, Map<String, String> fields, Answers answers, Function<Answers, QuestionPage> form) {
        refused.failed().stream().filter(rule -> fields.containsKey(rule.rule()))
                .forEach(rule -> answers.reject(fields.get(rule.rule()), words.of(rule)));
        var page = form.apply(answers);
        return answers.ok() ? page(refused, page.back()) : page;
    }

    RegisterRefusedPage page(Decision.Refused refused, BackLink back) {
        return new RegisterRefusedPage(refused.failed().stream()
                .map(rule -> new RegisterRefusedPage.Reason(words.of(rule), rule.citation())).toList(), back);
    }
}
