package org.concordat.api.web;

import java.util.Arrays;
import java.util.Optional;
import org.concordat.access.Access;
import org.concordat.access.Known;
import org.concordat.access.Rule;
import org.concordat.access.RuleWords;
import org.concordat.govuk.Language;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Explains in plain words what the type of a problem names.
@Controller
class ProblemController {

    private final Access access;
    private final RuleWords words;

    ProblemController(Access access, RuleWords words) {
        this.access = access;
        this.words = words;
    }

    @GetMapping("/api/problems/{id}")
    Reply show(@PathVariable String id, Language language) {
        return Arrays.stream(Kind.values()).filter(it -> it.slug().equals(id)).findFirst()
                .<Reply>map(it -> ProblemPage.of(it, language))
                .or(() -> citation(id).map(it -> ProblemPage.of(words.of(id, ProblemPage.locale(language)), it, language)))
                .orElseGet(() -> new NotFoundPage(language));
    }

    private Optional<String> citation(String rule) {
        return rule.equals(Known.NOT_IN_OFFICE.rule()) ? Optional.of(Known.NOT_IN_OFFICE.citation())
                : access.book().stream().flatMap(rules -> rules.all().stream()).filter(it -> it.id().equals(rule))
                        .findFirst().map(Rule::citation);
    }
}
