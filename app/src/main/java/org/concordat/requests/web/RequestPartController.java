package org.concordat.requests.web;

import java.util.Optional;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.requests.RequestComposition;
import org.concordat.requests.RequestDrafts;
import org.concordat.requests.RequestId;
import org.concordat.requests.RequestPart;
import org.concordat.requests.RequestSaved;
import org.concordat.sharing.web.LawInWords;
import org.concordat.sharing.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One page for each part of a request.
@Controller
class RequestPartController {

    private final RequestDrafts drafts;
    private final RequestForms forms;
    private final LawInWords law;
    private final Refusals refusals;

    RequestPartController(RequestDrafts drafts, RequestForms forms, LawInWords law, Refusals refusals) {
        this.drafts = drafts;
        this.forms = forms;
        this.law = law;
        this.refusals = refusals;
    }

    @GetMapping("/requests/{id}/{part}")
    Reply show(SignedIn who, Answers kept, @PathVariable UUID id, @PathVariable String part) {
        return kind(part).flatMap(kind -> drafts.find(who, new RequestId(id))
                        .map(it -> page(it, kind, kept.typed().isEmpty() ? forms.saved(it, kind) : kept)))
                .orElseGet(NotFoundPage::new);
    }

    @PostMapping("/requests/{id}/{part}")
    Reply save(SignedIn who, Answers answers, @PathVariable UUID id, @PathVariable String part) {
        return kind(part).flatMap(kind -> drafts.find(who, new RequestId(id)).map(it -> forms.read(it, kind, answers)
                        .map(read -> after(drafts.save(who, new RequestId(id), read), it, kind, answers))
                        .orElseGet(() -> page(it, kind, answers))))
                .orElseGet(NotFoundPage::new);
    }

    private Reply after(RequestSaved saved, RequestComposition it, RequestPart.Kind kind, Answers answers) {
        return switch (saved) {
            case RequestSaved.Saved(var id) -> new SeeOther(RequestPaths.ours(id) + "/" + next(kind));
            case RequestSaved.Refused(var decision, var bars) -> {
                refusals.explain(answers, decision, bars, RequestForms.field(kind));
                yield page(it, kind, answers);
            }
            case RequestSaved.Unknown _ -> new NotFoundPage();
        };
    }

    private Reply page(RequestComposition it, RequestPart.Kind kind, Answers answers) {
        return switch (kind) {
            case WHAT -> new RequestWhatPage(it, answers);
            case WHOM -> new RequestWhomPage(it, answers, law.purposesInForce(it.day()));
            case WAY -> new RequestWayPage(it, answers);
            case WHY -> new RequestWhyPage(it, answers);
        };
    }

    private static String next(RequestPart.Kind kind) {
        var all = RequestPart.Kind.values();
        return kind.ordinal() + 1 < all.length ? all[kind.ordinal() + 1].slug() : "check";
    }

    private static Optional<RequestPart.Kind> kind(String slug) {
        for (var kind : RequestPart.Kind.values()) {
            if (kind.slug().equals(slug)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
