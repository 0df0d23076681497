package org.concordat.scrutiny.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.scrutiny.NationalReviews;
import org.concordat.scrutiny.Review;
import org.concordat.scrutiny.ReviewFile;
import org.concordat.scrutiny.ReviewReading;
import org.concordat.sharing.Page;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Paging;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// National reviews: the list, one over all areas, and how what one recommends is entered from a file.
@Controller
class NationalReviewController {

    private final NationalReviews reviews;
    private final WhoIsWho names;
    private final Reasons reasons;
    private final ScrutinyReplies replies;

    NationalReviewController(NationalReviews reviews, WhoIsWho names, Reasons reasons, ScrutinyReplies replies) {
        this.reviews = reviews;
        this.names = names;
        this.reasons = reasons;
        this.replies = replies;
    }

    @GetMapping("/reviews")
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (reviews.list(who, Paging.asked(page))) {
            case Look.Seen<Page<Review>>(var found) -> new NationalReviewsPage(Table.of("The last published first", Column.of("Review"),
                            Column.of("Published by"), Column.of("Published"))
                    .whenEmpty("No review has been entered yet.")
                    .rows(found.rows().stream().map(it -> List.of(Cell.link(it.heading().title(), ScrutinyPaths.toReview(it.id())),
                            Cell.of(it.heading().publisher()), Cell.of(When.on(it.heading().publishedOn())))).toList()),
                    Paging.of(found, ScrutinyPaths.REVIEWS, Map.of()), names.viewer(who).is(Role.BOARD_MEMBER));
            case Look.Refused<Page<Review>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    @GetMapping("/reviews/new")
    Reply ask(SignedIn who, Answers answers) {
        return switch (reviews.mayImport(who, "")) {
            case Look.Seen<NationalReviews.Prospect>(var open) -> new NationalReviewNewPage(List.of(), ReviewWords.limit(open), answers);
            case Look.Refused<NationalReviews.Prospect>(var refused) -> refused(refused);
        };
    }

    /// Shows what would be done, and does it once that is confirmed.
    @PostMapping("/reviews")
    Reply enter(SignedIn who, Answers answers) {
        var act = Act.of(answers);
        var csv = answers.value("csv");
        return switch (reviews.mayImport(who, csv)) {
            case Look.Refused<NationalReviews.Prospect>(var refused) -> refused(refused);
            case Look.Seen<NationalReviews.Prospect>(var open) -> {
                var heading = read(who, answers, open);
                if (heading.isEmpty() || answers.value("change").equals("yes")) {
                    yield new NationalReviewNewPage(faults(answers, open), ReviewWords.limit(open), answers);
                }
                yield answers.value("confirmed").equals("yes")
                        ? replies.after(reviews.enter(who, act, heading.get(), csv), "It was not entered", ScrutinyPaths.REVIEWS,
                                ScrutinyPaths::toReview)
                        : new NationalReviewCheckPage(heading.get(), open, answers);
            }
        };
    }

    /// Empty where something is wrong with what was typed, or with the file.
    private static Optional<Review.Heading> read(SignedIn who, Answers answers, NationalReviews.Prospect open) {
        var title = Written.line(answers, "title", "the title of the review", Review.NAME_MAX);
        var publisher = Written.line(answers, "publisher", "who published it", Review.NAME_MAX);
        var published = answers.date("published", "the day on which it was published");
        published.given().filter(it -> it.isAfter(who.day())).ifPresent(later ->
                answers.reject("published", "The day on which it was published must be today or in the past"));
        var source = Written.line(answers, "source", "where it can be read", Review.SOURCE_MAX);
        var csv = answers.value("csv");
        if (csv.isBlank()) {
            answers.reject("csv", "Enter what the review recommends");
        } else if (csv.length() > ReviewFile.CHARACTERS_MAX) {
            answers.reject("csv", "The file must have " + ReviewFile.CHARACTERS_MAX + " characters or fewer");
        } else if (open.reading() instanceof ReviewReading.Unreadable(var faults)) {
            answers.reject("csv", faults.size() == 1 ? "The file has a fault: nothing was entered" : "The file has " + faults.size()
                    + " faults: nothing was entered");
        }
        return !answers.ok() ? Optional.empty() : Optional.of(new Review.Heading(title.get(), publisher.get(), published.get(), source.get()));
    }

    private static List<ReviewReading.Fault> faults(Answers answers, NationalReviews.Prospect open) {
        return !answers.value("csv").isBlank() && open.reading() instanceof ReviewReading.Unreadable(var faults) ? faults : List.of();
    }

    private RefusalPage refused(Decision.Refused refused) {
        return RefusalPage.of("You cannot enter a review", reasons.failed(refused), ScrutinyPaths.REVIEWS);
    }

    /// Asks those bodies that came since.
    @PostMapping("/reviews/{id}/asking")
    Reply askOthers(SignedIn who, @PathVariable UUID id) {
        return replies.after(reviews.ask(who, id), "Nobody was asked", ScrutinyPaths.REVIEWS, ScrutinyPaths::toReview);
    }

    /// @param recommendation of which alone it is shown, by its number
    /// @param area of which alone it is shown, by its code
    @GetMapping("/reviews/{id}")
    Reply show(SignedIn who, @PathVariable UUID id, @RequestParam(defaultValue = "") String recommendation,
            @RequestParam(defaultValue = "") String area) {
        return switch (reviews.find(who, id)) {
            case Look.Seen<Optional<NationalReviews.Sight>>(var found) -> found.flatMap(it -> page(who, it, recommendation, area))
                    .orElseGet(NotFoundPage::new);
            case Look.Refused<Optional<NationalReviews.Sight>>(var refused) -> RefusalPage.of("You cannot see this review", reasons.failed(refused),
                    "/home");
        };
    }

    private Optional<Reply> page(SignedIn who, NationalReviews.Sight it, String recommendation, String area) {
        var viewer = names.viewer(who);
        if (recommendation.isEmpty() && area.isEmpty()) {
            return Optional.of(NationalReviewPage.whole(it, viewer.day()));
        }
        var bodies = it.asked().stream().flatMap(each -> each.body().stream()).collect(Collectors.toSet());
        var words = new ReviewWords(viewer, names.bodies(who, bodies));
        return recommendation.isEmpty() ? NationalReviewPage.of(it, area, words) : NationalReviewPage.ofRecommendation(it, recommendation, words);
    }
}
