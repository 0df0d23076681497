package org.concordat.sharing.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.sharing.Correction;
import org.concordat.sharing.Corrections;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Keeping;
import org.concordat.sharing.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Those who passed something on answer for it when what it came from was corrected.
@Controller
class OwedController {

    private static final String PATH = "/corrections";

    private final Corrections corrections;
    private final Disclosures disclosures;
    private final Reasons reasons;

    OwedController(Corrections corrections, Disclosures disclosures, Reasons reasons) {
        this.corrections = corrections;
        this.disclosures = disclosures;
        this.reasons = reasons;
    }

    @GetMapping("/corrections")
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (corrections.owed(who, Paging.asked(page))) {
            case Look.Seen<Page<Correction.Owed>>(var found) -> new OwedPage(Table.of("The oldest first",
                            Column.of("Disclosure"), Column.of("Title"), Column.of("Corrected"))
                    .whenEmpty("Nothing that your body passed on waits for an answer.")
                    .rows(found.rows().stream().map(it -> List.of(
                            Cell.link(it.reference(), "/disclosures/" + it.id() + "/keep"),
                            Cell.of(it.title()),
                            Cell.of(When.at(it.correctedAt())))).toList()), Paging.of(found, PATH, Map.of()));
            case Look.Refused<Page<Correction.Owed>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    @GetMapping("/disclosures/{id}/keep")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return disclosures.find(who, new DisclosureId(id)).<Reply>map(sight -> new KeepPage(id.toString(),
                sight.disclosure().reference(), answers)).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/disclosures/{id}/keep")
    Reply keep(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var words = Written.text(answers, "words", "why it stands", KeepPage.WORDS_MAX);
        return answers.ok() ? switch (corrections.keep(who, new DisclosureId(id), act, words.get())) {
            case Keeping.Done _ -> new SeeOther(PATH);
            case Keeping.Refused(Decision.Refused refused) ->
                    RefusalPage.of("You cannot say this", reasons.failed(refused), "/disclosures/" + id);
            case Keeping.Unknown _ -> new NotFoundPage();
        } : ask(who, id, answers);
    }
}
