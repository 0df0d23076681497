package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Originated;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What a body has told others.
@Controller
class DisclosureController {

    private final Disclosures disclosures;
    private final DisclosurePages pages;

    DisclosureController(Disclosures disclosures, DisclosurePages pages) {
        this.disclosures = disclosures;
        this.pages = pages;
    }

    @GetMapping("/disclosures")
    Reply list(SignedIn who, @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "1") String page) {
        return pages.list(who, Paging.filter(Originated.Standing.class, standing), Paging.asked(page));
    }

    @GetMapping("/disclosures/{id}")
    Reply show(SignedIn who, @PathVariable UUID id) {
        return disclosures.find(who, new DisclosureId(id)).map(sight -> pages.show(who, sight))
                .orElseGet(NotFoundPage::new);
    }
}
