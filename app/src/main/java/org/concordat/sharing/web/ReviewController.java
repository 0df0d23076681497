package org.concordat.sharing.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Breaking;
import org.concordat.sharing.Page;
import org.concordat.sharing.Reviewing;
import org.concordat.sharing.Reviews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Broken glass is reviewed by the body that had sent what was opened.
@Controller
class ReviewController {

    private static final String PATH = "/glass/reviews";

    private final Reviews reviews;
    private final WhoIsWho names;
    private final Reasons reasons;

    ReviewController(Reviews reviews, WhoIsWho names, Reasons reasons) {
        this.reviews = reviews;
        this.names = names;
        this.reasons = reasons;
    }

    @GetMapping("/glass/reviews")
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (reviews.outstanding(who, Paging.asked(page))) {
            case Look.Seen<Page<Breaking>>(var found) ->
                    new ReviewsPage(table(who, found), Paging.of(found, PATH, Map.of()));
            case Look.Refused<Page<Breaking>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private Table table(SignedIn who, Page<Breaking> found) {
        var known = names.named(who, found.rows().stream().map(Breaking::body).collect(Collectors.toSet()),
                found.rows().stream().map(Breaking::officer).collect(Collectors.toSet()));
        return Table.of("The first due first", Column.of("Disclosure"), Column.of("Broken by"), Column.of("Broken"),
                        Column.of("Review due"), Column.of("State"))
                .whenEmpty("Nothing waits for a review.")
                .rows(found.rows().stream().map(it -> List.of(
                        Cell.link(it.reference(), PATH + "/" + it.id()),
                        Cell.of(known.officer(it.officer()) + "\n" + known.body(it.body())),
                        Cell.of(When.at(it.brokenAt())),
                        Cell.of(When.on(it.reviewDue())),
                        Cell.tag(BreakingWords.state(it, who.day())))).toList());
    }

    @GetMapping("/glass/reviews/{id}")
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return reviews.find(who, id).<Reply>map(sight -> page(who, sight, answers)).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/glass/reviews/{id}")
    Reply create(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        return ReviewForm.read(answers)
                .map(form -> after(id, reviews.review(who, id, act, form.outcome(), form.reasons())))
                .orElseGet(() -> show(who, id, answers));
    }

    private Reply after(UUID id, Reviewing came) {
        return switch (came) {
            case Reviewing.Done _ -> new SeeOther(PATH + "/" + id);
            case Reviewing.Refused(Decision.Refused refused) ->
                    RefusalPage.of("Your review was not taken", reasons.failed(refused), PATH + "/" + id);
            case Reviewing.Unknown _ -> new NotFoundPage();
        };
    }

    private ReviewPage page(SignedIn who, Reviews.Sight sight, Answers answers) {
        var it = sight.breaking();
        var viewer = names.viewer(who);
        var officers = new HashSet<OfficerId>(Set.of(it.officer()));
        it.reviews().forEach(review -> officers.add(review.by()));
        var known = names.named(who, Set.<BodyId>of(it.body()), officers);
        boolean originating = viewer.body().equals(it.from());
        return new ReviewPage(it.id().toString(), BreakingWords.state(it, who.day()), BreakingWords.summary(it, known),
                BreakingWords.reviews(it, known), sight.mayReview() instanceof Decision.Allowed, it.isToBeLookedInto(),
                originating ? it.disclosure().toString() : "", originating ? PATH : "/home", answers);
    }
}
