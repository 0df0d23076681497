package org.concordat.sharing.web;

import java.util.Optional;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.InquiryComposition;
import org.concordat.sharing.InquiryDrafts;
import org.concordat.sharing.InquiryId;
import org.concordat.sharing.InquiryPart;
import org.concordat.sharing.InquirySaved;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One page for each part of an inquiry.
@Controller
class InquiryPartController {

    private final InquiryDrafts drafts;
    private final InquiryForms forms;
    private final LawInWords law;
    private final Refusals refusals;

    InquiryPartController(InquiryDrafts drafts, InquiryForms forms, LawInWords law, Refusals refusals) {
        this.drafts = drafts;
        this.forms = forms;
        this.law = law;
        this.refusals = refusals;
    }

    @GetMapping("/inquiries/{id}/{part}")
    Reply show(SignedIn who, Answers kept, @PathVariable UUID id, @PathVariable String part) {
        return kind(part).flatMap(kind -> drafts.find(who, new InquiryId(id))
                        .map(it -> page(it, kind, Sections.filled(kept, forms.saved(it, kind)))))
                .orElseGet(NotFoundPage::new);
    }

    @PostMapping("/inquiries/{id}/{part}")
    Reply save(SignedIn who, Answers answers, @PathVariable UUID id, @PathVariable String part) {
        return kind(part).flatMap(kind -> drafts.find(who, new InquiryId(id)).map(it -> forms.read(it, kind, answers)
                        .map(read -> after(drafts.save(who, new InquiryId(id), read), it, kind, answers))
                        .orElseGet(() -> page(it, kind, answers))))
                .orElseGet(NotFoundPage::new);
    }

    private Reply after(InquirySaved saved, InquiryComposition it, InquiryPart.Kind kind, Answers answers) {
        return switch (saved) {
            case InquirySaved.Saved(var id) -> new SeeOther(InquiryPartPage.path(id) + "/" + next(kind));
            case InquirySaved.Refused(var decision, var bars) -> {
                refusals.explain(answers, decision, bars, InquiryForms.field(kind));
                yield page(it, kind, answers);
            }
            case InquirySaved.Unknown _ -> new NotFoundPage();
        };
    }

    private Reply page(InquiryComposition it, InquiryPart.Kind kind, Answers answers) {
        return switch (kind) {
            case SUBJECT -> new InquirySubjectPage(it, answers);
            case WHOM -> new InquiryWhomPage(it, answers, law.purposesInForce(it.day()));
            case WAY -> new InquiryWayPage(it, answers);
            case WHY -> new InquiryWhyPage(it, answers);
        };
    }

    private static String next(InquiryPart.Kind kind) {
        var all = InquiryPart.Kind.values();
        return kind.ordinal() + 1 < all.length ? all[kind.ordinal() + 1].slug() : "check";
    }

    private static Optional<InquiryPart.Kind> kind(String slug) {
        for (var kind : InquiryPart.Kind.values()) {
            if (kind.slug().equals(slug)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
