package org.concordat.intake.web;

import java.util.List;
import java.util.Map;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.intake.Concern;

/// What is about to be referred, before it is: afterwards whoever wrote it does not see it again.
///
/// @param force the police force that it goes to
public record ReferralCheckPage(Concern.Kind kind, String force, SummaryList summary, Answers answers) implements Page {

    @Override
    public String title() {
        return "Check your answers before you refer this";
    }

    /// What was answered, carried to the next step.
    public List<Map.Entry<String, String>> carried() {
        return ReferralForm.fields(kind).stream().map(field -> Map.entry(field, answers.value(field))).toList();
    }

    public String action() {
        return ReferralController.form(kind);
    }

    @Override
    public BackLink back() {
        return BackLink.to(ReferralController.form(kind));
    }
}
