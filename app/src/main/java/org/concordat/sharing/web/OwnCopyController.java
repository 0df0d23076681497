package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.OwnCopies;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Numbered copies of what a body itself told: one version as a PDF, or all of them, as PDF and as JSON.
@Controller
class OwnCopyController {

    private final Disclosures disclosures;
    private final OwnCopies copies;
    private final Papers papers;

    OwnCopyController(Disclosures disclosures, OwnCopies copies, Papers papers) {
        this.disclosures = disclosures;
        this.copies = copies;
        this.papers = papers;
    }

    @GetMapping("/disclosures/{id}/paper")
    Reply ask(SignedIn who, @PathVariable UUID id) {
        return disclosures.find(who, new DisclosureId(id)).<Reply>map(sight -> new OwnPaperPage(id.toString(),
                sight.disclosure().reference())).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/disclosures/{id}/paper/copies")
    Object print(SignedIn who, @PathVariable UUID id, Answers answers) {
        return copies.print(who, new DisclosureId(id), Act.of(answers))
                .<Object>map(made -> Downloads.of(papers.printed(who, made))).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/disclosures/{id}/paper/exports")
    Object export(SignedIn who, @PathVariable UUID id, Answers answers) {
        return copies.export(who, new DisclosureId(id), Act.of(answers))
                .<Object>map(made -> Downloads.of(papers.exported(who, made))).orElseGet(NotFoundPage::new);
    }
}
