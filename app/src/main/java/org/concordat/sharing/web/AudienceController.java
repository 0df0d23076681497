package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.Composition;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Section;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of the audience, which is added to and taken from one addressee at a time.
@Controller
class AudienceController {

    private final Sections sections;
    private final AudienceForm form;

    AudienceController(Sections sections, AudienceForm form) {
        this.sections = sections;
        this.form = form;
    }

    /// @param words which bodies to offer; all when empty
    @GetMapping("/drafts/{id}/audience")
    Reply show(SignedIn who, Answers kept, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        return sections.on(who, new DisclosureId(id), it -> form.page(it, kept).filtered(words));
    }

    /// Takes one addressee out; one who is not there is out already.
    @PostMapping("/drafts/{id}/audience/removal")
    Reply remove(SignedIn who, Answers answers, @PathVariable UUID id) {
        return sections.on(who, new DisclosureId(id), it -> remove(who, it, answers));
    }

    private Reply remove(SignedIn who, Composition it, Answers answers) {
        var draft = it.draft().id();
        var before = AudienceForm.addressees(it);
        var rest = before.stream().filter(each -> !isNamed(each, answers)).toList();
        if (rest.size() == before.size()) {
            return new SeeOther(form.next(draft));
        }
        if (rest.isEmpty()) {
            var page = Answers.blank();
            page.reject(AudienceForm.BODY, "Add another addressee before you remove the last one");
            return form.page(it, page);
        }
        return sections.save(who, draft, new Section.Audience(rest), answers, form.field(), form.next(draft))
                .orElseGet(() -> form.page(it, answers));
    }

    private static boolean isNamed(Section.Addressee each, Answers answers) {
        return each.body().toString().equals(answers.value(AudienceForm.BODY))
                && each.role().name().equals(answers.value(AudienceForm.ROLE));
    }
}
