package org.concordat.succession.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.web.ShowAgain;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.kernel.BodyId;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Paging;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.sharing.web.WhoIsWho;
import org.concordat.succession.Acted;
import org.concordat.succession.Takeovers;
import org.concordat.succession.Offer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The work of bodies that end: what waits, what was offered, and what was taken over.
@Controller
class SuccessionController {

    private final Takeovers takeovers;
    private final WhoIsWho names;
    private final Reasons reasons;
    private final ShowAgain showAgain;

    SuccessionController(Takeovers takeovers, WhoIsWho names, Reasons reasons, ShowAgain showAgain) {
        this.takeovers = takeovers;
        this.names = names;
        this.reasons = reasons;
        this.showAgain = showAgain;
    }

    @GetMapping("/successions")
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (takeovers.list(who, Paging.asked(page))) {
            case Look.Seen<Takeovers.Listed>(var found) -> {
                Set<BodyId> bodies = Stream.of(
                        found.waiting().stream().flatMap(it -> Stream.concat(Stream.of(it.body()), it.successor().stream())),
                        found.cases().stream().flatMap(it -> Stream.concat(Stream.of(it.body()), it.follower().stream())),
                        found.accepted().rows().stream().flatMap(it -> Stream.of(it.body(), it.successor())))
                        .flatMap(it -> it).collect(Collectors.toSet());
                var words = new SuccessionWords(names.viewer(who), names.bodies(who, bodies));
                yield new SuccessionsPage(words.waiting(found.waiting()), words.cases(found.cases()), words.accepted(found.accepted().rows()),
                        Paging.of(found.accepted(), SuccessionPaths.SUCCESSIONS, Map.of()));
            }
            case Look.Refused<Takeovers.Listed>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    @GetMapping("/bodies/{id}/offer")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return open(who, id, answers).reply();
    }

    @PostMapping("/bodies/{id}/offer")
    Reply offer(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var open = open(who, id, answers);
        if (open.prospect().isEmpty()) {
            return open.reply();
        }
        var to = answers.oneOf("to", "the body that follows", open.prospect().get().successors().stream().map(it -> it.id().toString()).toList());
        var words = Written.text(answers, "words", "what it should know first", Takeovers.WORDS_MAX);
        return answers.ok() ? after(takeovers.offer(who, act, new BodyId(id), BodyId.of(to.get()), words.get()), "It was not offered",
                SuccessionPaths.SUCCESSIONS) : open.reply();
    }

    /// What is shown to whoever would offer the work of a body.
    ///
    /// @param prospect empty where they cannot
    private record Open(Optional<Takeovers.Prospect> prospect, Reply reply) {
    }

    private Open open(SignedIn who, UUID id, Answers answers) {
        return switch (takeovers.mayOffer(who, new BodyId(id))) {
            case Look.Refused<Optional<Takeovers.Prospect>>(var refused) ->
                    new Open(Optional.empty(), refused(refused, "You cannot offer its work", SuccessionPaths.SUCCESSIONS));
            case Look.Seen<Optional<Takeovers.Prospect>>(var found) -> new Open(found,
                    found.<Reply>map(it -> new SuccessionOfferPage(it.body(), it.successors(), SuccessionWords.work(it.work()), answers))
                            .orElseGet(NotFoundPage::new));
        };
    }

    @GetMapping("/successions/{id}")
    Reply show(SignedIn who, @PathVariable UUID id) {
        return takeovers.find(who, id).<Reply>map(it -> {
            var offer = it.offer();
            var known = names.bodies(who, bodies(offer));
            return new SuccessionPage(SuccessionWords.offer(offer, known), SuccessionWords.work(it.work()), it, known.body(offer.body()));
        }).orElseGet(NotFoundPage::new);
    }

    private static Set<BodyId> bodies(Offer it) {
        return Stream.concat(Stream.of(it.body(), it.successor(), it.in()), it.accepted().stream().map(Offer.Acceptance::in))
                .collect(Collectors.toSet());
    }

    @PostMapping("/successions/{id}/acceptance")
    Reply accept(SignedIn who, @PathVariable UUID id) {
        return after(takeovers.accept(who, id), "It was not accepted", SuccessionPaths.to(id));
    }

    private Reply after(Acted came, String heading, String back) {
        return switch (came) {
            case Acted.Done(var offer) -> new SeeOther(SuccessionPaths.to(offer));
            case Acted.Refused(var refused) -> refused(refused, heading, back);
            case Acted.Unknown _ -> new NotFoundPage();
        };
    }

    private Reply refused(Decision.Refused refused, String heading, String back) {
        return showAgain.instead(refused, BackLink.to(back)).<Reply>map(it -> it)
                .orElseGet(() -> RefusalPage.of(heading, reasons.failed(refused), back));
    }
}
