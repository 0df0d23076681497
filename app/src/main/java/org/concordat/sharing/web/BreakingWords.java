package org.concordat.sharing.web;

import java.time.LocalDate;
import java.util.List;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Tag.Colour;
import org.concordat.sharing.Breaking;

/// Broken glass and its review, in words.
final class BreakingWords {

    private BreakingWords() {
    }

    static Tag state(Breaking it, LocalDate day) {
        if (it.isReviewed()) {
            var outcome = it.reviews().getLast().outcome();
            return Tag.of(outcome.words(), outcome == Breaking.Outcome.JUSTIFIED ? Colour.GREEN : Colour.ORANGE);
        }
        if (it.isOverdue(day)) {
            return Tag.of("Overdue", Colour.RED);
        }
        return it.isToBeLookedInto() ? Tag.of("To be looked into", Colour.YELLOW) : Tag.of("To review", Colour.BLUE);
    }

    static SummaryList summary(Breaking it, Known known) {
        return SummaryList.of(
                Row.of("Disclosure", it.reference()),
                Row.of("Broken by", known.officer(it.officer()) + ", " + known.body(it.body())),
                Row.of("Broken", When.at(it.brokenAt())),
                Row.of("Open until", When.at(it.until())),
                Row.of("What may happen, and to whom", it.why().harm()),
                Row.of("Whom they could not reach", it.why().unreached()),
                Row.of("What they need to know", it.why().needed()),
                Row.of("Review due", When.on(it.reviewDue())));
    }

    /// What each reviewer said, in the order in which they said it.
    static List<SummaryList> reviews(Breaking it, Known known) {
        return it.reviews().stream().map(review -> SummaryList.of(
                Row.of("Reviewed by", known.officer(review.by())),
                Row.of("On", When.at(review.at())),
                Row.of("It was", review.outcome().words()),
                Row.of("Reasons", review.reasons())).headed("Review")).toList();
    }
}
