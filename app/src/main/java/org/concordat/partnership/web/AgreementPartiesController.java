package org.concordat.partnership.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.PlainText;
import org.concordat.partnership.AgreementDrafts;
import org.concordat.partnership.AgreementPart.Parties;
import org.concordat.partnership.AgreementPart.Party;
import org.concordat.partnership.Body;
import org.concordat.partnership.FoundDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The parties of a draft: looked for, added and taken out one at a time.
@Controller
class AgreementPartiesController {

    private static final int LOOK_MAX = 100;

    private final AgreementDrafts drafts;
    private final AgreementReplies replies;

    AgreementPartiesController(AgreementDrafts drafts, AgreementReplies replies) {
        this.drafts = drafts;
        this.replies = replies;
    }

    @GetMapping("/agreements/{id}/draft/parties")
    Reply read(SignedIn who, @PathVariable String id, @RequestParam(required = false) @Nullable String look,
            Answers kept) {
        var asked = look == null && !kept.value("look").isEmpty() ? kept.value("look") : look;
        return draft(who, id).<Reply>map(found -> page(who, found, asked, kept)).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/agreements/{id}/draft/parties")
    Reply create(SignedIn who, @PathVariable String id, Answers answers) {
        return draft(who, id).map(found -> {
            var body = answers.oneOf("body", "which body is a party", offered(who, answers.value("look")));
            var controller = answers.oneOf("controller", "yes if it is a controller", List.of("yes", "no"));
            var contact = answers.line("contact", "whom to contact", 200);
            var there = parties(found);
            if (body.given().filter(it -> there.stream().anyMatch(p -> p.body().toString().equals(it))).isPresent()) {
                answers.reject("body", "This body is a party already");
            }
            if (there.size() >= Parties.PARTIES_MAX) {
                answers.reject("body", "An agreement has at most " + Parties.PARTIES_MAX + " parties");
            }
            if (!answers.ok()) {
                return page(who, found, answers.value("look"), answers);
            }
            var added = new Party(BodyId.of(body.get()), "yes".equals(controller.get()), contact.get());
            return save(who, found, Stream.concat(there.stream(), Stream.of(added)).toList());
        }).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/agreements/{id}/draft/parties/removed")
    Reply remove(SignedIn who, @PathVariable String id, Answers answers) {
        return draft(who, id).map(found -> {
            var left = parties(found).stream()
                    .filter(party -> !party.body().toString().equals(answers.value("party"))).toList();
            if (left.isEmpty()) {
                answers.reject("look", "Add another party before you take out the last one");
                return page(who, found, null, answers);
            }
            return save(who, found, left);
        }).orElseGet(NotFoundPage::new);
    }

    private Reply save(SignedIn who, FoundDraft found, List<Party> parties) {
        var draft = AgreementPaths.draft(found.draft().id());
        return replies.to(drafts.save(who, found.draft().id(), new Parties(parties)), draft + "/parties", draft);
    }

    private Optional<FoundDraft> draft(SignedIn who, String id) {
        return AgreementPaths.id(id).flatMap(it -> drafts.find(who, it));
    }

    private Reply page(SignedIn who, FoundDraft found, @Nullable String look, Answers answers) {
        return new AgreementPartiesPage(found, look, look == null ? List.of() : bodies(who, look), answers);
    }

    /// Nothing else can be chosen: what is, was not sent by this form.
    private List<String> offered(SignedIn who, String look) {
        return bodies(who, look).stream().map(it -> it.id().toString()).toList();
    }

    private List<Body> bodies(SignedIn who, String look) {
        var words = PlainText.tidy(look);
        return PlainText.fault(words, LOOK_MAX).isPresent() ? List.of() : drafts.bodies(who, words);
    }

    private static List<Party> parties(FoundDraft found) {
        return found.draft().part(Parties.class).map(Parties::all).orElse(List.of());
    }
}
