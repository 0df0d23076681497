package org.concordat.sampling.web;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.kernel.OfficerId;
import org.concordat.sampling.Acted;
import org.concordat.sampling.Challenges;
import org.concordat.sampling.Judgement;
import org.concordat.sampling.Judgements;
import org.concordat.sampling.LeftOut;
import org.concordat.sampling.RoundId;
import org.concordat.sampling.Shown;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A decision that was drawn or chosen is judged.
@Controller
class JudgementController {

    private final Judgements judgements;
    private final Challenges challenges;
    private final WhoIsWho names;
    private final GatewayNames gateways;
    private final SamplingReplies replies;

    JudgementController(Judgements judgements, Challenges challenges, WhoIsWho names, GatewayNames gateways, SamplingReplies replies) {
        this.judgements = judgements;
        this.challenges = challenges;
        this.names = names;
        this.gateways = gateways;
        this.replies = replies;
    }

    @GetMapping("/samples/{id}/decisions/{number}")
    Reply show(SignedIn who, @PathVariable UUID id, @PathVariable String number, Answers answers) {
        return of(who, id, number, (sample, it) -> page(who, sample, it, answers));
    }

    @PostMapping("/samples/{id}/decisions/{number}")
    Reply judge(SignedIn who, @PathVariable UUID id, @PathVariable String number, Answers answers) {
        return of(who, id, number, (sample, it) -> {
            var outcome = answers.one("outcome", "what you think of it", Judgement.Outcome.class);
            var words = Written.text(answers, "words", "why", Judgements.WORDS_MAX);
            return answers.ok() ? replies.after(judgements.judge(who, new RoundId(id), number, outcome.get(), words.get()),
                    "Your judgement was not recorded", SamplingReplies.to(new RoundId(id))) : page(who, sample, it, answers);
        });
    }

    @PostMapping("/samples/{id}/decisions/{number}/challenges")
    Reply challenge(SignedIn who, @PathVariable UUID id, @PathVariable String number, Answers answers) {
        var act = Act.of(answers);
        return of(who, id, number, (sample, it) -> {
            var item = answers.oneOf("item", "what you would need", LeftOut.of(it.sort()).stream().map(LeftOut::name).toList());
            var needed = Written.text(answers, "needed", "what you would need to know, and why", Challenges.WORDS_MAX);
            return !answers.ok() ? page(who, sample, it, answers) : switch (challenges.challenge(who, act, new RoundId(id), number, LeftOut.valueOf(item.get()),
                    needed.get())) {
                case Acted.Done _ -> new SeeOther(SamplingReplies.to(new RoundId(id)) + "/decisions/" + number);
                case Acted other -> replies.after(other, "Nothing was asked", SamplingReplies.to(new RoundId(id)));
            };
        });
    }

    private Reply of(SignedIn who, UUID id, String number, BiFunction<Judgements.Sample, Shown, Reply> work) {
        return judgements.find(who, new RoundId(id)).flatMap(sample -> sample.of(number).map(it -> work.apply(sample, it)))
                .orElseGet(NotFoundPage::new);
    }

    private DecisionJudgedPage page(SignedIn who, Judgements.Sample sample, Shown it, Answers answers) {
        var said = sample.judgements().stream().filter(each -> each.number().equals(it.number())).toList();
        var officers = new HashSet<OfficerId>();
        said.forEach(each -> officers.add(each.by()));
        var asked = sample.askedOf(it.number());
        asked.forEach(each -> officers.add(each.of().by()));
        var known = names.named(who, Set.of(it.body()), officers);
        var open = sample.open().contains(it.number());
        return new DecisionJudgedPage(sample.at().of().id(), it.number(), RoundWords.shown(it, known, gateways.on(who.day())), it.sort(), DecisionJudgedPage.said(said, known),
                ChallengeWords.told(asked, known), sample.at().of().isChosen(), open, !open && said.stream().noneMatch(each -> each.by().equals(who.officer())), answers);
    }
}
