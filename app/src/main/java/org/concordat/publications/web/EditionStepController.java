package org.concordat.publications.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.publications.Acted;
import org.concordat.publications.EditionStep.Kind;
import org.concordat.publications.EditionSteps;
import org.concordat.publications.Editions;
import org.concordat.sharing.web.Act;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What becomes of an edition that was written.
@Controller
class EditionStepController {

    private final Editions editions;
    private final EditionSteps steps;
    private final EditionController pages;
    private final PublicationReplies replies;

    EditionStepController(Editions editions, EditionSteps steps, EditionController pages, PublicationReplies replies) {
        this.editions = editions;
        this.steps = steps;
        this.pages = pages;
        this.replies = replies;
    }

    @PostMapping(PublicationPaths.ALL + "/{id}/decision")
    Reply decide(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var outcome = answers.oneOf("outcome", "whether it is published", List.of(Kind.APPROVED.name(), Kind.DECLINED.name())).given();
        boolean declined = outcome.filter(Kind.DECLINED.name()::equals).isPresent();
        var words = declined ? Written.text(answers, "words", "why not", Editions.REASON_MAX).given()
                : Written.optionalText(answers, "words", "why not", Editions.REASON_MAX).given().flatMap(it -> it);
        if (!declined && outcome.isPresent() && words.isPresent()) {
            answers.reject("words", "Leave this empty: it says why it is not published");
        }
        return made(who, id, answers, () -> declined ? steps.decline(who, id, act, words.orElseThrow()) : steps.approve(who, id, act));
    }

    @PostMapping(PublicationPaths.ALL + "/{id}/withdrawal")
    Reply withdraw(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var words = Written.text(answers, "words", "why", Editions.REASON_MAX).given();
        return made(who, id, answers, () -> steps.withdraw(who, id, act, words.orElseThrow()));
    }

    private Reply made(SignedIn who, UUID id, Answers answers, Supplier<Acted> step) {
        return answers.ok() ? replies.after(step.get(), "This was not done", PublicationPaths.to(id))
                : editions.find(who, id).<Reply>map(it -> pages.page(who, it, answers)).orElseGet(NotFoundPage::new);
    }
}
