package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.sharing.Copies;
import org.concordat.sharing.DisclosureId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A numbered copy of what was received, as a PDF.
@Controller
class CopyController {

    private final Copies copies;
    private final Papers papers;
    private final ReceivedPages pages;

    CopyController(Copies copies, Papers papers, ReceivedPages pages) {
        this.copies = copies;
        this.papers = papers;
        this.pages = pages;
    }

    /// What stands in the way of reading it is told as it is there.
    @PostMapping("/inbox/{id}/copies")
    Object create(SignedIn who, Answers answers, @PathVariable UUID id) {
        var disclosure = new DisclosureId(id);
        return switch (copies.make(who, disclosure, Act.of(answers))) {
            case Copies.Making.Made made -> Downloads.of(papers.of(who, made));
            case Copies.Making.NotMade(var reading) -> pages.of(who, disclosure, reading, Answers.blank());
        };
    }
}
