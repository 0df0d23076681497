package org.concordat.statistics.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.sharing.web.Act;
import org.concordat.statistics.Acted;
import org.concordat.statistics.ReleaseId;
import org.concordat.statistics.ReleaseStep.Kind;
import org.concordat.statistics.ReleaseSteps;
import org.concordat.statistics.Releases;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What becomes of figures that were made.
@Controller
class FigureStepController {

    private final Releases releases;
    private final ReleaseSteps steps;
    private final FigureReleaseController pages;
    private final ReleaseReplies replies;

    FigureStepController(Releases releases, ReleaseSteps steps, FigureReleaseController pages, ReleaseReplies replies) {
        this.releases = releases;
        this.steps = steps;
        this.pages = pages;
        this.replies = replies;
    }

    @PostMapping("/figure-releases/{id}/decision")
    Reply decide(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var outcome = answers.oneOf("outcome", "whether they are released", List.of(Kind.RELEASED.name(), Kind.DECLINED.name()))
                .given();
        boolean declined = outcome.filter(Kind.DECLINED.name()::equals).isPresent();
        var words = declined ? why(answers) : Written.optionalText(answers, "words", "why not", Releases.WORDS_MAX).given().flatMap(it -> it);
        if (!declined && outcome.isPresent() && words.isPresent()) {
            answers.reject("words", "Leave this empty: it says why figures are not released");
        }
        return made(who, id, answers, release -> declined ? steps.decline(who, release, act, words.orElseThrow())
                : steps.release(who, release, act));
    }

    @PostMapping("/figure-releases/{id}/withdrawal")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var words = why(answers);
        return made(who, id, answers, release -> steps.askWithdrawal(who, release, act, words.orElseThrow()));
    }

    @PostMapping("/figure-releases/{id}/agreement")
    Reply agree(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var words = why(answers);
        return made(who, id, answers, release -> steps.withdraw(who, release, act, words.orElseThrow()));
    }

    private static Optional<String> why(Answers answers) {
        return Written.text(answers, "words", "why", Releases.WORDS_MAX).given();
    }

    private interface Step {
        Acted of(ReleaseId release);
    }

    private Reply made(SignedIn who, UUID id, Answers answers, Step step) {
        var release = new ReleaseId(id);
        return answers.ok() ? replies.after(step.of(release), "This was not done", ReleasePaths.to(release))
                : releases.find(who, release).<Reply>map(it -> pages.page(who, it, answers)).orElseGet(NotFoundPage::new);
    }
}
