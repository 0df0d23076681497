package org.concordat.sharing.web;

import java.time.LocalDate;
import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.Textarea;
import org.concordat.sharing.Retention;

/// Does it still have to stand?
///
/// @param rule the rule of the agreement under which it is kept
/// @param due by when this review is due
/// @param last its last day
public record RetentionPage(String id, String reference, String rule, LocalDate due, LocalDate last, LocalDate today, Answers answers)
        implements Page {

    @Override
    public String title() {
        return isOver() ? reference + " ended and was not reviewed" : "Review whether " + reference + " is needed still";
    }

    /// Whether somebody looks at it again before it ends.
    public boolean goesOn() {
        return last.isAfter(Retention.soon(today));
    }

    public boolean isOver() {
        return today.isAfter(last);
    }

    public String terms() {
        return "This review is due by " + When.on(due) + ". " + (isOver() ? "It ended on " : "It ends on ") + When.on(last)
                + ". The agreement says: " + rule;
    }

    public Textarea words() {
        return Textarea.of(RetentionForm.WORDS, isOver() ? "Why did it stand until its last day?" : "Why is it needed still?", answers)
                .hint("This stays with your body.").rows(5).atMost(RetentionForm.WORDS_MAX);
    }

    public DateInput next() {
        return DateInput.of(RetentionForm.NEXT, "When will somebody look at it again?", answers)
                .hint("After " + When.on(Retention.soon(today)) + ", and by " + When.on(last) + ", its last day");
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(RetentionController.PATH);
    }
}
