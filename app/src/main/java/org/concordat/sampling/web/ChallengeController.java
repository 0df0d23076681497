package org.concordat.sampling.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sampling.Acted;
import org.concordat.sampling.Answer;
import org.concordat.sampling.Challenged;
import org.concordat.sampling.Challenges;
import org.concordat.sampling.Sensitive;
import org.concordat.sharing.Page;
import org.concordat.sharing.web.Paging;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What overseers ask of what is left out of decisions: seen, answered and looked at by those of the body that made them.
@Controller
class ChallengeController {

    static final String ASKED = "/sample-challenges";

    private final Challenges challenges;
    private final WhoIsWho names;
    private final Reasons reasons;

    ChallengeController(Challenges challenges, WhoIsWho names, Reasons reasons) {
        this.challenges = challenges;
        this.names = names;
        this.reasons = reasons;
    }

    static String to(UUID id) {
        return ASKED + "/" + id;
    }

    @GetMapping("/sample-challenges")
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (challenges.list(who, Paging.asked(page))) {
            case Look.Seen<Page<Challenged>>(var found) -> new ChallengesPage(ChallengeWords.asked(found.rows()), Paging.of(found, ASKED, Map.of()));
            case Look.Refused<Page<Challenged>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    @GetMapping("/sample-challenges/{id}")
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return challenges.find(who, id).<Reply>map(it -> page(who, it, answers)).orElseGet(NotFoundPage::new);
    }

    private ChallengePage page(SignedIn who, Challenges.Sight it, Answers answers) {
        var known = names.named(who, Set.of(it.challenged().of().body()), ChallengeWords.officers(it.challenged()));
        return new ChallengePage(it, ChallengeWords.challenge(it, known), ChallengeWords.answers(it.challenged(), known), answers);
    }

    /// Whoever may answer is told of which sorts there is something in their words that is left out, and not what.
    @PostMapping("/sample-challenges/{id}/answers")
    Reply answer(SignedIn who, @PathVariable UUID id, Answers answers) {
        var kind = answers.one("kind", "how you answer", Answer.Kind.class);
        var chooses = kind.given().filter(it -> it == Answer.Kind.CHOICE).isPresent();
        var choice = chooses || !answers.value("choice").isEmpty()
                ? answers.one("choice", "what you choose", Answer.Choice.class).given().orElse(null) : null;
        var words = Written.text(answers, "words", "what you say, or why", Challenges.ANSWER_MAX);
        if (!answers.ok()) {
            return wrong(who, id, true, answers);
        }
        var came = challenges.answer(who, id, new Answer.Said(kind.get(), chooses ? choice : null, words.get()));
        var found = came instanceof Acted.Refused ? challenges.holds(who, id, words.get()) : Set.<Sensitive>of();
        if (found.isEmpty() || challenges.refuses(who, id, true).isPresent()) {
            return after(came, id);
        }
        answers.reject("words", "Take out " + found.stream().map(Sensitive::words).collect(Collectors.joining(", and "))
                + " that the case has. Say it so that nobody could be known by it");
        return show(who, id, answers);
    }

    /// What is wrong with what was typed is said to whoever may do it; anybody else is told by which rule they may not.
    private Reply wrong(SignedIn who, UUID id, boolean answering, Answers answers) {
        return challenges.refuses(who, id, answering).map(it -> after(it, id)).orElseGet(() -> show(who, id, answers));
    }

    @PostMapping("/sample-challenges/{id}/checks")
    Reply check(SignedIn who, @PathVariable UUID id, Answers answers) {
        var passes = answers.oneOf("passes", "if those who oversee may read it", List.of(ChallengePage.PASS, ChallengePage.SEND_BACK));
        var back = passes.given().filter(ChallengePage.SEND_BACK::equals).isPresent();
        var why = back ? Written.text(answers, "why", "why it goes back", Challenges.WORDS_MAX).given().orElse(null) : null;
        return answers.ok() ? after(challenges.check(who, id, why), id) : wrong(who, id, false, answers);
    }

    private Reply after(Acted came, UUID id) {
        return switch (came) {
            case Acted.Done _ -> new SeeOther(to(id));
            case Acted.Refused(var decision) -> RefusalPage.of("This was not recorded", reasons.failed(decision), to(id));
            case Acted.Unknown _ -> new NotFoundPage();
        };
    }
}
