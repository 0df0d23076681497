package org.concordat.sharing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.concordat.govuk.Tag;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Page;
import org.concordat.sharing.Retaining;
import org.concordat.sharing.Retention;
import org.concordat.sharing.RetentionReviews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whether what a body has shared is needed still: which are to be looked at, and a person's word on each.
@Controller
class RetentionController {

    static final String PATH = "/retention";

    private final RetentionReviews reviews;
    private final Disclosures disclosures;
    private final Reasons reasons;

    RetentionController(RetentionReviews reviews, Disclosures disclosures, Reasons reasons) {
        this.reviews = reviews;
        this.disclosures = disclosures;
        this.reasons = reasons;
    }

    @GetMapping(PATH)
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (reviews.due(who, Paging.asked(page))) {
            case Look.Seen<Page<Retention.Due>>(var found) -> new RetentionDuePage(Table.of("The longest overdue first",
                            Column.of("Disclosure"), Column.of("Title"), Column.of("Review by"), Column.of("Last day"))
                    .whenEmpty("Nothing that your body shared is due for review within two weeks.")
                    .rows(found.rows().stream().map(it -> List.of(
                            Cell.link(it.reference(), path(it.id())),
                            Cell.of(it.title()),
                            due(who, it),
                            Cell.of(When.on(it.expiresOn())))).toList()), Paging.of(found, PATH, Map.of()));
            case Look.Refused<Page<Retention.Due>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private static Cell due(SignedIn who, Retention.Due it) {
        return it.dueOn().isBefore(who.day())
                ? Cell.tag(Tag.of("Overdue since " + When.on(it.dueOn()), Tag.Colour.RED)) : Cell.of(When.on(it.dueOn()));
    }

    static String path(DisclosureId id) {
        return "/disclosures/" + id + PATH;
    }

    @GetMapping("/disclosures/{id}/retention")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return disclosures.find(who, new DisclosureId(id)).map(sight -> page(who, sight, answers)).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/disclosures/{id}/retention")
    Reply create(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        return disclosures.find(who, new DisclosureId(id)).map(sight -> {
            var last = sight.disclosure().dates().expiresOn();
            return RetentionForm.read(answers, who.day(), last)
                    .map(form -> after(id, reviews.review(who, new DisclosureId(id), act, form.due(), form.words(), form.next())))
                    .orElseGet(() -> page(who, sight, answers));
        }).orElseGet(NotFoundPage::new);
    }

    private Reply page(SignedIn who, Disclosures.Sight sight, Answers answers) {
        var it = sight.disclosure();
        var due = RetentionForm.due(answers).or(() -> Optional.ofNullable(sight.retention().dueOn())).orElse(LocalDate.EPOCH);
        return reviews.askToReview(who, it.id(), due).<Reply>map(refused -> refused(it.id().value(), refused))
                .orElseGet(() -> new RetentionPage(it.id().toString(), it.reference(), it.retentionRule(), due, it.dates().expiresOn(),
                        who.day(), answers));
    }

    private Reply after(UUID id, Retaining retaining) {
        return switch (retaining) {
            case Retaining.Done _ -> new SeeOther(PATH);
            case Retaining.Refused(Decision.Refused refused) -> refused(id, refused);
            case Retaining.Unknown _ -> new NotFoundPage();
        };
    }

    private RefusalPage refused(UUID id, Decision.Refused refused) {
        return RefusalPage.of("You cannot review this", reasons.failed(refused), "/disclosures/" + id);
    }
}
