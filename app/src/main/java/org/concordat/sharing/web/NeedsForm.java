package org.concordat.sharing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.concordat.govuk.Answers;
import org.concordat.law.Need;
import org.concordat.law.Route;
import org.concordat.sharing.Composition;
import org.concordat.sharing.Section;
import org.concordat.sharing.Step;
import org.springframework.stereotype.Component;

/// What the gateway that was chosen, and data protection law, need an answer to. It completes the step of the gateway.
@Component
class NeedsForm {

    /// Before the name of each field, so that no slug of the law's can be taken for another field.
    static final String FIELD = "need-";

    /// *Errors*: empty, and each wrong field has its error; also empty where no open gateway has been chosen.
    Optional<Section.Passage> read(Composition it, Answers answers) {
        return it.open().flatMap(route -> {
            var given = new HashMap<String, String>();
            route.needs().forEach(need -> answers.text(FIELD + need.slug(), "an answer to this question",
                    Section.Passage.NEED_MAX).given().ifPresent(words -> given.put(need.slug(), words)));
            return answers.ok() ? Optional.of(new Section.Passage(route.gateway().id(), given)) : Optional.empty();
        });
    }

    Answers saved(Composition it) {
        var answers = Answers.blank();
        it.draft().section(Section.Passage.class).ifPresent(passage ->
                passage.needs().forEach((slug, words) -> answers.with(FIELD + slug, words)));
        return answers;
    }

    /// Empty where no open gateway has been chosen.
    Optional<NeedsPage> page(Composition it, Answers answers) {
        return it.open().map(route -> new NeedsPage(it.draft().id(), answers, route));
    }

    /// The field beside which a refusal stands that concerns no one field.
    static String field(Composition it) {
        return it.open().map(Route.Open::needs).orElse(List.of()).stream().findFirst()
                .map(Need::slug).map(FIELD::concat).orElse(Step.PASSAGE.slug());
    }
}
