package org.concordat.demonstration;

import java.util.stream.Collectors;
import org.concordat.sharing.Inquiries;
import org.concordat.sharing.InquiryAsked;
import org.concordat.sharing.InquiryDrafts;
import org.concordat.sharing.InquiryPart;
import org.concordat.sharing.InquirySaved;
import org.concordat.sharing.Replied;
import org.concordat.sharing.Replies;
import org.springframework.stereotype.Component;

/// Does to inquiries what a plan says.
@Component
class InquiryPerformer {

    private final InquiryDrafts drafts;
    private final Inquiries inquiries;
    private final Replies replies;

    InquiryPerformer(InquiryDrafts drafts, Inquiries inquiries, Replies replies) {
        this.drafts = drafts;
        this.inquiries = inquiries;
        this.replies = replies;
    }

    void perform(InquiryScene scene) {
        Object came = switch (scene) {
            case InquiryScene.Ask it -> ask(it);
            case InquiryScene.SayNothing it -> replies.sayNothing(it.who(), it.id(), it.act(), it.reason());
            case InquiryScene.Tell it -> replies.tell(it.who(), it.id(), it.draft());
        };
        switch (came) {
            case InquiryAsked.Made _, Replied.Made _, Replied.Begun _ -> { }
            default -> throw new IllegalStateException(scene + " came to " + came);
        }
    }

    private Object ask(InquiryScene.Ask it) {
        Object came = drafts.start(it.who(), it.id());
        for (var part : it.parts()) {
            came = came instanceof InquirySaved.Saved ? drafts.save(it.who(), it.id(), part) : came;
        }
        var needs = drafts.find(it.who(), it.id()).orElseThrow().needs().stream()
                .collect(Collectors.toMap(need -> need.slug(), need -> Author.answer(need.slug())));
        came = came instanceof InquirySaved.Saved
                ? drafts.save(it.who(), it.id(), new InquiryPart.Why(it.why(), needs)) : came;
        return came instanceof InquirySaved.Saved ? inquiries.ask(it.who(), it.id()) : came;
    }
}
