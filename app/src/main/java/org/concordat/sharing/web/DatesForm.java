package org.concordat.sharing.web;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.govuk.Answers;
import org.concordat.sharing.Composition;
import org.concordat.sharing.Section;
import org.concordat.sharing.Step;
import org.springframework.stereotype.Component;

/// When an answer is due, when someone looks at it again, and its last day: ahead, in order, and within what the
/// agreement keeps.
@Component
class DatesForm implements StepForm {

    static final String ANSWER_DUE = "answerDue";
    static final String REVIEW_ON = "reviewOn";
    static final String EXPIRES_ON = "expiresOn";

    private final Reasons reasons;

    DatesForm(Reasons reasons) {
        this.reasons = reasons;
    }

    @Override
    public Step step() {
        return Step.DATES;
    }

    @Override
    public Answers saved(Composition it) {
        var answers = Answers.blank();
        it.draft().section(Section.Dates.class).ifPresent(dates -> answers
                .with(ANSWER_DUE, dates.answerDue())
                .with(REVIEW_ON, dates.reviewOn())
                .with(EXPIRES_ON, dates.expiresOn()));
        return answers;
    }

    @Override
    public Optional<Section.Dates> read(Composition it, Answers answers) {
        var answerDue = answers.date(ANSWER_DUE, "the date an answer is due");
        var reviewOn = answers.date(REVIEW_ON, "the review date");
        var expiresOn = answers.date(EXPIRES_ON, "the last day");
        answerDue.given().filter(day -> day.isBefore(it.day())).ifPresent(day ->
                answers.reject(ANSWER_DUE, "The date an answer is due must be today or in the future"));
        reviewOn.given().filter(day -> !day.isAfter(it.day())).ifPresent(day ->
                answers.reject(REVIEW_ON, "The review date must be in the future"));
        expiresOn.given().ifPresent(last -> bounded(it, answers, last));
        expiresOn.given().ifPresent(last -> {
            before(answers, ANSWER_DUE, "The date an answer is due", answerDue.given(), last);
            before(answers, REVIEW_ON, "The review date", reviewOn.given(), last);
        });
        return answers.ok()
                ? Optional.of(new Section.Dates(answerDue.get(), reviewOn.get(), expiresOn.get()))
                : Optional.empty();
    }

    @Override
    public DatesPage page(Composition it, Answers answers) {
        return new DatesPage(it.draft().id(), answers, latest(it), reasons.of(it.doubts(Step.DATES)));
    }

    @Override
    public String field() {
        return ANSWER_DUE;
    }

    /// The last day that the agreement's retention allows; empty until an agreement is chosen.
    static Optional<LocalDate> latest(Composition it) {
        return it.terms().map(terms -> it.day().plusMonths(terms.retentionMonths()));
    }

    private static void bounded(Composition it, Answers answers, LocalDate last) {
        if (!last.isAfter(it.day())) {
            answers.reject(EXPIRES_ON, "The last day must be in the future");
        }
        latest(it).filter(last::isAfter).ifPresent(latest -> answers.reject(EXPIRES_ON, "The last day must be "
                + When.on(latest) + " or before: the agreement keeps information no longer"));
    }

    private static void before(Answers answers, String field, String what, Optional<LocalDate> day, LocalDate last) {
        day.filter(it -> it.isAfter(last)).ifPresent(it ->
                answers.reject(field, what + " must be the same as or before the last day"));
    }
}
