package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.print.Press;
import org.concordat.sharing.Copies;
import org.concordat.sharing.DisclosureId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A numbered copy of what was received, as a PDF.
@Controller
class CopyController {

    private final Copies copies;
    private final CopySheets sheets;
    private final ReceivedPages pages;
    private final Press press;

    CopyController(Copies copies, CopySheets sheets, ReceivedPages pages, Press press) {
        this.copies = copies;
        this.sheets = sheets;
        this.pages = pages;
        this.press = press;
    }

    /// What stands in the way of reading it is told as it is there.
    @PostMapping("/inbox/{id}/copies")
    Object create(SignedIn who, Answers answers, @PathVariable UUID id) {
        var disclosure = new DisclosureId(id);
        return switch (copies.make(who, disclosure, Act.of(answers))) {
            case Copies.Making.Made(var copy, var opened) -> Downloads.of(
                    opened.received().reference() + "-copy-" + copy.number() + ".pdf", "application/pdf",
                    press.pdf(sheets.of(who, copy, opened.received(), pages.opened(who, opened))));
            case Copies.Making.NotMade(var reading) -> pages.of(who, disclosure, reading, Answers.blank());
        };
    }
}
