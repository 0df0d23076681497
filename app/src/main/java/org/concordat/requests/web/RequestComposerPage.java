package org.concordat.requests.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;

/// Who is to compose the disclosure that answers?
///
/// @param officers the other originating officers of the body
public record RequestComposerPage(String id, List<Option> officers, Answers answers) implements Page {

    public RequestComposerPage {
        officers = List.copyOf(officers);
    }

    @Override
    public String title() {
        return "Have a disclosure composed";
    }

    public Radios officer() {
        return Radios.of("composer", "Which originating officer is to compose it?", officers, answers);
    }

    public String action() {
        return RequestPaths.TO_US + "/" + id + "/composer";
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(RequestPaths.TO_US + "/" + id);
    }
}
