package org.concordat.sharing.web;

import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.AskedOfUs;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.InquiryId;
import org.concordat.sharing.Replied;
import org.concordat.sharing.Replies;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A body answers what it was asked.
@Controller
class ReplyController {

    private static final String SENT_ALREADY = "sharing.already-sent-to-the-asker";
    private static final int REASON_MAX = 4000;
    private static final int REFERENCE_MAX = 11;

    private final Replies replies;
    private final Reasons reasons;

    ReplyController(Replies replies, Reasons reasons) {
        this.replies = replies;
        this.reasons = reasons;
    }

    /// The act's own id becomes the draft's.
    @PostMapping("/asked/{id}/telling")
    Reply tell(SignedIn who, @PathVariable UUID id, Answers answers) {
        return after(id, replies.tell(who, new InquiryId(id), new DisclosureId(Act.of(answers))));
    }

    @GetMapping("/asked/{id}/nothing")
    Reply askNothing(SignedIn who, @PathVariable UUID id, Answers answers) {
        return replies.find(who, new InquiryId(id)).<Reply>map(it ->
                        it.sayNothing() instanceof Decision.Refused refused ? refused(it.asked(), refused)
                                : new NothingToSayPage(id.toString(), answers))
                .orElseGet(NotFoundPage::new);
    }

    @PostMapping("/asked/{id}/nothing")
    Reply sayNothing(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var reason = Written.text(answers, "reason", "the reason", REASON_MAX);
        return answers.ok() ? after(id, replies.sayNothing(who, new InquiryId(id), act, reason.get()))
                : askNothing(who, id, answers);
    }

    @GetMapping("/asked/{id}/told")
    Reply askReference(SignedIn who, @PathVariable UUID id, Answers answers) {
        return replies.find(who, new InquiryId(id)).<Reply>map(it ->
                        it.tell() instanceof Decision.Refused refused ? refused(it.asked(), refused)
                                : new SentAlreadyPage(id.toString(), answers))
                .orElseGet(NotFoundPage::new);
    }

    @PostMapping("/asked/{id}/told")
    Reply point(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var reference = answers.line("reference", "the reference, such as D-7K2M-4QXA", REFERENCE_MAX);
        return answers.ok()
                ? pointed(id, replies.point(who, new InquiryId(id), act, reference.get()), answers,
                        () -> askReference(who, id, answers))
                : askReference(who, id, answers);
    }

    /// Where only the reference is wrong, it is asked for again.
    private Reply pointed(UUID id, Replied replied, Answers answers, Supplier<Reply> again) {
        if (replied instanceof Replied.Refused(var _, var decision)
                && decision.failed().stream().map(Because::rule).allMatch(SENT_ALREADY::equals)) {
            answers.reject("reference", Refusals.sentences(reasons.failed(decision)));
            return again.get();
        }
        return after(id, replied);
    }

    private Reply after(UUID id, Replied replied) {
        return switch (replied) {
            case Replied.Made _ -> new SeeOther("/asked/" + id);
            case Replied.Begun(var draft) -> new SeeOther(StepPage.path(draft));
            case Replied.Refused(var asked, var decision) -> refused(asked, decision);
            case Replied.Unknown _ -> new NotFoundPage();
        };
    }

    private Reply refused(AskedOfUs asked, Decision.Refused decision) {
        var page = RefusalPage.of("You cannot answer this", reasons.failed(decision), "/asked/" + asked.id());
        var earlier = asked.reply();
        return earlier == null ? page : page.saying("Your body answered it on " + When.at(earlier.at()) + ".");
    }
}
