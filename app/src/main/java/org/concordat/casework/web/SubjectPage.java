package org.concordat.casework.web;

import java.util.List;
import org.concordat.casework.CaseId;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;

/// Whom is a case about, and what is known of them beside what the concern says?
public record SubjectPage(CaseId id, String reference, SummaryList concern, Answers answers) implements Page {

    static final int LINE_MAX = 200;

    @Override
    public String title() {
        return "Who is case " + reference + " about?";
    }

    public DateInput bornOn() {
        return DateInput.of("bornOn", "Date of birth, if it is known", answers)
                .hint("For example, 31 3 2009. If it is not known, leave this empty: the age band of the concern is taken");
    }

    public Input identifier() {
        return Input.of("identifier", "Identifier (optional)", answers)
                .hint("Its kind and its value, such as a unique pupil number").autocomplete("off").notSpellchecked().width(20);
    }

    public String action() {
        return CasePaths.to(id) + "/person";
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(CasePaths.to(id));
    }
}
