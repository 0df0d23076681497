package org.concordat.sharing.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
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

/// Those who read an earlier version confirm the correction of it, and those who passed it on answer for that.
@Controller
class OwedController {

    private static final String PATH = "/corrections";
    static final String TO_CONFIRM = PATH + "/to-confirm";

    private final Corrections corrections;
    private final Disclosures disclosures;
    private final WhoIsWho names;
    private final Reasons reasons;

    OwedController(Corrections corrections, Disclosures disclosures, WhoIsWho names, Reasons reasons) {
        this.corrections = corrections;
        this.disclosures = disclosures;
        this.names = names;
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

    @GetMapping("/corrections/to-confirm")
    Reply toConfirm(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (corrections.toConfirm(who, Paging.asked(page))) {
            case Look.Seen<Page<Correction.ToConfirm>>(var found) -> toConfirm(who, found);
            case Look.Refused<Page<Correction.ToConfirm>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private ToConfirmPage toConfirm(SignedIn who, Page<Correction.ToConfirm> found) {
        var known = names.bodies(who, found.rows().stream().map(Correction.ToConfirm::from).collect(Collectors.toSet()));
        return new ToConfirmPage(Table.of("The oldest first", Column.of("Disclosure"), Column.of("From"), Column.of("Sent"))
                .whenEmpty("No correction waits for you.")
                .rows(found.rows().stream().map(it -> List.of(
                        Cell.link(it.reference(), "/inbox/" + it.id()),
                        Cell.of(known.body(it.from())),
                        Cell.of(When.at(it.sentAt())))).toList()), Paging.of(found, TO_CONFIRM, Map.of()));
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
