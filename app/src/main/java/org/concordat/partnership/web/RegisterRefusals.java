package org.concordat.partnership.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.concordat.access.Decision;
import org.concordat.access.RuleWords;
import org.concordat.access.web.ShowAgain;
import org.concordat.access.web.Told;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Reply;
import org.springframework.stereotype.Component;

/// Puts a refusal into words: beside the field it is about, else on a page of its own. Where all that is missing is
/// that the officer showed lately who they are, they are asked to.
@Component
class RegisterRefusals {

    /// What to say beside a field when a rule that is about it does not hold.
    record Beside(String field, String message) {
    }

    private final RuleWords words;
    private final ShowAgain showAgain;

    RegisterRefusals(RuleWords words, ShowAgain showAgain) {
        this.words = words;
        this.showAgain = showAgain;
    }

    /// @param fields what each rule that is about a field says beside it
    /// @param form shows the form again
    Reply reply(Decision.Refused refused, Map<String, Beside> fields, Answers answers,
                Function<Answers, QuestionPage> form) {
        refused.failed().stream().filter(rule -> fields.containsKey(rule.rule()))
                .map(rule -> fields.get(rule.rule()))
                .forEach(beside -> answers.reject(beside.field(), beside.message()));
        var page = form.apply(answers);
        return answers.ok() ? page(refused, page.back()) : page;
    }

    /// Shows a form to whoever may send it, and to others why they may not.
    Reply ifAllowed(Decision decision, QuestionPage form) {
        return switch (decision) {
            case Decision.Allowed _ -> form;
            case Decision.Refused refused -> page(refused, form.back());
        };
    }

    Page page(Decision.Refused refused, BackLink back) {
        return showAgain.instead(Told.of(refused), back).orElseGet(() -> new RegisterRefusedPage(reasons(refused), back));
    }

    List<RegisterRefusedPage.Reason> reasons(Decision.Refused refused) {
        return refused.failed().stream()
                .map(rule -> new RegisterRefusedPage.Reason(words.of(rule), words.inWelsh(rule), rule.citation())).toList();
    }
}
