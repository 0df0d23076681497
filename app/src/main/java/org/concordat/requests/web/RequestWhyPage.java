package org.concordat.requests.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Textarea;
import org.concordat.requests.RequestComposition;
import org.concordat.requests.RequestPart;
import org.concordat.sharing.web.AskingForm;

/// Asks why it is necessary and proportionate to ask, and what the gateway needs.
public record RequestWhyPage(RequestComposition it, Answers answers) implements RequestPartPage {

    @Override
    public String title() {
        return "Why is it necessary to ask?";
    }

    @Override
    public RequestPart.Kind kind() {
        return RequestPart.Kind.WHY;
    }

    public List<Textarea> questions() {
        return AskingForm.questions(answers);
    }

    public List<Textarea> needs() {
        return AskingForm.needed(it.needs(), answers);
    }
}
