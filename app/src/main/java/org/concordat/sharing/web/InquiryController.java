package org.concordat.sharing.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.Inquiries;
import org.concordat.sharing.Inquiry;
import org.concordat.sharing.InquiryDrafts;
import org.concordat.sharing.InquiryId;
import org.concordat.sharing.InquirySaved;
import org.concordat.sharing.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What an officer has asked, and is about to ask.
@Controller
class InquiryController {

    private final Inquiries inquiries;
    private final InquiryDrafts drafts;
    private final WhoIsWho names;
    private final LawInWords law;
    private final Reasons reasons;

    InquiryController(Inquiries inquiries, InquiryDrafts drafts, WhoIsWho names, LawInWords law, Reasons reasons) {
        this.inquiries = inquiries;
        this.drafts = drafts;
        this.names = names;
        this.law = law;
        this.reasons = reasons;
    }

    @GetMapping("/inquiries")
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (inquiries.list(who, Paging.asked(page))) {
            case Look.Seen<Page<Inquiry>>(var found) -> list(who, found);
            case Look.Refused<Page<Inquiry>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private InquiriesPage list(SignedIn who, Page<Inquiry> found) {
        var known = names.bodies(who, found.rows().stream().flatMap(it -> it.whom().bodies().stream())
                .collect(Collectors.toSet()));
        return new InquiriesPage(drafts.list(who).seen().orElse(List.of()),
                InquiryWords.table(found.rows(), who.day(), known), Paging.of(found, "/inquiries", Map.of()));
    }

    /// The act's own id becomes the inquiry's.
    @PostMapping("/inquiries")
    Reply create(SignedIn who, Answers answers) {
        return switch (drafts.start(who, new InquiryId(Act.of(answers)))) {
            case InquirySaved.Saved(var id) -> new SeeOther(InquiryPartPage.path(id) + "/subject");
            case InquirySaved.Refused(var decision, var _) -> RefusalPage.of("You cannot ask what may exist",
                    reasons.failed(decision), "/home");
            case InquirySaved.Unknown _ -> new NotFoundPage();
        };
    }

    @GetMapping("/inquiries/{id}")
    Reply show(SignedIn who, @PathVariable UUID id) {
        return inquiries.find(who, new InquiryId(id)).<Reply>map(it -> {
            var known = names.bodies(who, it.whom().bodies());
            return new InquiryPage(When.at(it.askedAt()), InquiryWords.answers(it, who.day(), known),
                    InquiryWords.whole(it, law));
        }).orElseGet(NotFoundPage::new);
    }
}
