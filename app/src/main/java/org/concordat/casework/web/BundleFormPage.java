package org.concordat.casework.web;

import java.util.Arrays;
import java.util.List;
import org.concordat.casework.Bundle;
import org.concordat.casework.Bundles;
import org.concordat.casework.CaseId;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Textarea;

/// For which inquiry is a case exported, by which power, and why?
public record BundleFormPage(CaseId id, String reference, Answers answers) implements Page {

    @Override
    public String title() {
        return "Export case " + reference + " for an inquiry";
    }

    public Input inquiry() {
        return Input.of("inquiry", "Which inquiry, and its reference?", answers);
    }

    public Radios power() {
        return Radios.of("power", "By which power does it ask?", Arrays.stream(Bundle.Power.values())
                .map(it -> Option.of(it.name(), it.words()).hint(it.citation())).toList(), answers);
    }

    public Textarea reason() {
        return Textarea.of("reason", "Why this case?", answers).rows(4).atMost(Bundles.REASON_MAX);
    }

    public String action() {
        return CasePaths.bundle(id);
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
