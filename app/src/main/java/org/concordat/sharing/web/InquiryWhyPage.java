package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Textarea;
import org.concordat.sharing.InquiryComposition;
import org.concordat.sharing.InquiryPart;

/// Asks why it is necessary and proportionate to ask, and what the gateway needs.
public record InquiryWhyPage(InquiryComposition it, Answers answers) implements InquiryPartPage {

    @Override
    public String title() {
        return "Why is it necessary to ask?";
    }

    @Override
    public InquiryPart.Kind kind() {
        return InquiryPart.Kind.WHY;
    }

    public List<Textarea> questions() {
        return AskingForm.questions(answers);
    }

    public List<Textarea> needs() {
        return AskingForm.needed(it.needs(), answers);
    }
}
