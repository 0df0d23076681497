package org.concordat.requests.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Option;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.kernel.OfficerId;
import org.concordat.requests.RefusalKind;
import org.concordat.requests.RequestId;
import org.concordat.requests.Responded;
import org.concordat.requests.Responses;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.sharing.web.When;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A body answers what it is asked.
@Controller
class ResponseController {

    private static final int REASON_MAX = 4000;
    private static final int MONTHS = 6;

    private final Responses responses;
    private final Reasons reasons;

    ResponseController(Responses responses, Reasons reasons) {
        this.responses = responses;
        this.reasons = reasons;
    }

    @PostMapping("/requests-to-us/{id}/taking")
    Reply take(SignedIn who, @PathVariable UUID id, Answers answers) {
        return after(id, responses.take(who, new RequestId(id), Act.of(answers)));
    }

    @PostMapping("/requests-to-us/{id}/giving-back")
    Reply giveBack(SignedIn who, @PathVariable UUID id, Answers answers) {
        return after(id, responses.giveBack(who, new RequestId(id), Act.of(answers)));
    }

    @GetMapping("/requests-to-us/{id}/composer")
    Reply askComposer(SignedIn who, @PathVariable UUID id, Answers answers) {
        return responses.find(who, new RequestId(id)).map(it -> it.hand() instanceof Decision.Refused refused
                ? refused(id, refused) : composer(who, id, answers)).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/requests-to-us/{id}/composer")
    Reply hand(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var to = answers.oneOf("composer", "who is to compose it", composers(who).stream().map(Option::value).toList());
        return answers.ok() ? after(id, responses.hand(who, new RequestId(id), act, OfficerId.of(to.get())))
                : askComposer(who, id, answers);
    }

    private Reply composer(SignedIn who, UUID id, Answers answers) {
        return new RequestComposerPage(id.toString(), composers(who), answers);
    }

    private List<Option> composers(SignedIn who) {
        return responses.composers(who).stream().map(it -> Option.of(it.officer().toString(), it.name())).toList();
    }

    /// The act's own id becomes the draft's.
    @PostMapping("/requests-to-us/{id}/disclosure")
    Reply prepare(SignedIn who, @PathVariable UUID id, Answers answers) {
        return after(id, responses.prepare(who, new RequestId(id), new DisclosureId(Act.of(answers))));
    }

    @GetMapping("/requests-to-us/{id}/nothing-held")
    Reply askNothingHeld(SignedIn who, @PathVariable UUID id) {
        return answering(who, id, it -> new NothingHeldPage(id.toString()));
    }

    @PostMapping("/requests-to-us/{id}/nothing-held")
    Reply nothingHeld(SignedIn who, @PathVariable UUID id, Answers answers) {
        return after(id, responses.nothingHeld(who, new RequestId(id), Act.of(answers)));
    }

    @GetMapping("/requests-to-us/{id}/refusal")
    Reply askRefusal(SignedIn who, @PathVariable UUID id, Answers answers) {
        return answering(who, id, it -> new RequestRefusalPage(id.toString(), When.on(who.day().plusMonths(MONTHS)), answers));
    }

    @PostMapping("/requests-to-us/{id}/refusal")
    Reply refuse(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var kind = answers.one("kind", "what kind of reason it is", RefusalKind.class);
        var reason = Written.text(answers, "reason", "the reason", REASON_MAX);
        var review = answers.date("reviewOn", "the day on which your body looks at it again");
        review.given().filter(day -> !day.isAfter(who.day()) || day.isAfter(who.day().plusMonths(MONTHS))).ifPresent(day ->
                answers.reject("reviewOn", "The day on which your body looks at it again must be after today, and by "
                        + When.on(who.day().plusMonths(MONTHS))));
        return answers.ok()
                ? after(id, responses.refuse(who, new RequestId(id), act, kind.get(), reason.get(), review.get()))
                : askRefusal(who, id, answers);
    }

    private Reply answering(SignedIn who, UUID id, Function<Responses.Sight, Reply> page) {
        return responses.find(who, new RequestId(id)).map(it -> it.answer() instanceof Decision.Refused refused
                        ? refused(id, refused) : page.apply(it)).orElseGet(NotFoundPage::new);
    }

    private Reply after(UUID id, Responded came) {
        return switch (came) {
            case Responded.Made _ -> new SeeOther(RequestPaths.TO_US + "/" + id);
            case Responded.Begun(var draft) -> new SeeOther("/drafts/" + draft);
            case Responded.Refused(var _, var decision) -> refused(id, decision);
            case Responded.Unknown _ -> new NotFoundPage();
        };
    }

    private Reply refused(UUID id, Decision.Refused decision) {
        return RefusalPage.of("You cannot answer this", reasons.failed(decision), RequestPaths.TO_US + "/" + id);
    }
}
