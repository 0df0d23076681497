package org.concordat.people.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;

/// Who is the concern about?
public record RecordPage(List<Option> purposes, Answers answers) implements Page {

    @Override
    public String title() {
        return "Record who a concern is about";
    }

    public Radios purpose() {
        return Radios.of("purpose", "What is this for?", purposes, answers).small();
    }

    public List<Option> ageBands() {
        return IdentityForm.ageBands();
    }

    public int concernMax() {
        return RecordForm.CONCERN_MAX;
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/people");
    }
}
