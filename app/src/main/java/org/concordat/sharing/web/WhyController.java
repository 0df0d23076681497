package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Language;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Explanations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Why someone can read a disclosure, and why not. An officer whom the asker may not know of is answered like one who
/// does not exist.
@Controller
class WhyController {

    private final Explanations explanations;
    private final WhyPages pages;
    private final WhoCanPages people;

    WhyController(Explanations explanations, WhyPages pages, WhoCanPages people) {
        this.explanations = explanations;
        this.pages = pages;
        this.people = people;
    }

    @GetMapping("/inbox/{id}/why")
    Reply received(SignedIn who, @PathVariable UUID id, Language rules) {
        return explanations.received(who, new DisclosureId(id))
                .<Reply>map(why -> pages.own(who, why, rules, "/inbox/" + id)).orElseGet(NotFoundPage::new);
    }

    @GetMapping("/disclosures/{id}/why")
    Reply originated(SignedIn who, @PathVariable UUID id, Language rules) {
        return explanations.originated(who, new DisclosureId(id))
                .<Reply>map(why -> pages.own(who, why, rules, "/disclosures/" + id)).orElseGet(NotFoundPage::new);
    }

    @GetMapping("/disclosures/{id}/who")
    Reply reach(SignedIn who, @PathVariable UUID id, @RequestParam(defaultValue = "1") String page) {
        return explanations.reach(who, new DisclosureId(id), Paging.asked(page))
                .<Reply>map(reach -> people.of(who, reach)).orElseGet(NotFoundPage::new);
    }

    @GetMapping("/disclosures/{id}/who/{officer}")
    Reply of(SignedIn who, @PathVariable UUID id, @PathVariable UUID officer, Language rules) {
        return explanations.of(who, new DisclosureId(id), new OfficerId(officer))
                .<Reply>map(why -> pages.other(who, why, rules, "/disclosures/" + id + "/who"))
                .orElseGet(NotFoundPage::new);
    }
}
