package org.concordat.sharing.web;

import org.concordat.govuk.Answers;
import org.concordat.sharing.InquiryComposition;
import org.concordat.sharing.InquiryPart;

/// Asks who or what an inquiry is about.
public record InquirySubjectPage(InquiryComposition it, Answers answers) implements InquiryPartPage {

    @Override
    public String title() {
        return "Who or what do you ask about?";
    }

    @Override
    public InquiryPart.Kind kind() {
        return InquiryPart.Kind.SUBJECT;
    }
}
