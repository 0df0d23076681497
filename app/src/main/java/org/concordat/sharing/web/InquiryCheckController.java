package org.concordat.sharing.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.SignedIn;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.SummaryList;
import org.concordat.sharing.Inquiries;
import org.concordat.sharing.InquiryAsked;
import org.concordat.sharing.InquiryComposition;
import org.concordat.sharing.InquiryDrafts;
import org.concordat.sharing.InquiryId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The answers are checked, and the question is put.
@Controller
class InquiryCheckController {

    private final Inquiries inquiries;
    private final InquiryDrafts drafts;
    private final WhoIsWho names;
    private final LawInWords law;
    private final Reasons reasons;

    InquiryCheckController(Inquiries inquiries, InquiryDrafts drafts, WhoIsWho names, LawInWords law, Reasons reasons) {
        this.inquiries = inquiries;
        this.drafts = drafts;
        this.names = names;
        this.law = law;
        this.reasons = reasons;
    }

    @GetMapping("/inquiries/{id}/check")
    Reply check(SignedIn who, @PathVariable UUID id) {
        return drafts.find(who, new InquiryId(id)).map(it -> check(who, it)).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/inquiries/{id}/check")
    Reply create(SignedIn who, @PathVariable UUID id) {
        var inquiry = new InquiryId(id);
        var path = InquiryPartPage.path(inquiry);
        return switch (inquiries.ask(who, inquiry)) {
            case InquiryAsked.Made _ -> new SeeOther(path + "/asked");
            case InquiryAsked.Incomplete(var missing) -> new SeeOther(path + "/" + missing.slug());
            case InquiryAsked.Refused(var decision, var bars, var again) -> {
                var page = RefusalPage.of("You cannot ask this",
                        Stream.concat(Refusals.bars(bars).stream(), reasons.failed(decision).stream()).toList(),
                        path + "/check");
                yield again == null ? page : page.saying("You may ask again from " + When.at(again) + ".");
            }
            case InquiryAsked.Unknown _ -> new NotFoundPage();
        };
    }

    @GetMapping("/inquiries/{id}/asked")
    Reply asked(SignedIn who, @PathVariable UUID id) {
        return inquiries.find(who, new InquiryId(id)).<Reply>map(it -> new InquiryAskedPage(it.id(),
                        When.on(it.dueOn()), InquiryWords.bodies(it.whom().bodies(),
                                names.bodies(who, it.whom().bodies())).lines().toList()))
                .orElseGet(NotFoundPage::new);
    }

    /// A draft that is not there, or is not theirs, is answered like one that has just gone.
    @PostMapping("/inquiries/{id}/discard")
    Reply discard(SignedIn who, @PathVariable UUID id) {
        drafts.discard(who, new InquiryId(id));
        return new SeeOther("/inquiries");
    }

    private Reply check(SignedIn who, InquiryComposition it) {
        var draft = it.draft();
        var path = InquiryPartPage.path(draft.id());
        return draft.missing().<Reply>map(part -> new SeeOther(path + "/" + part.slug())).orElseGet(() ->
                new InquiryCheckPage(draft.id(), InquiryWords.bodies(draft.whom().orElseThrow().bodies(),
                        names.bodies(who, draft.whom().orElseThrow().bodies())), When.on(it.dueOn()), List.of(
                        SummaryList.of(Rows.subject(draft.subject().orElseThrow()))
                                .headed("About whom or what"),
                        InquiryWords.ground(draft.whom().orElseThrow().purpose(), draft.way().orElseThrow(), law, it.day()),
                        InquiryWords.why(draft.why().orElseThrow(), draft.way().orElseThrow().gateway(), law, it.day()))));
    }
}
