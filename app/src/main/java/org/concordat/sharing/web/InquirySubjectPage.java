package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.people.AgeBand;
import org.concordat.sharing.About;
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

    public List<Option> abouts() {
        return Choices.of(About.values(), About::words);
    }

    public List<Option> ageBands() {
        var all = new ArrayList<>(Choices.of(AgeBand.values(), AgeBand::words));
        all.add(Option.divider("or"));
        all.add(Option.of("", "The date of birth is given above"));
        return all;
    }
}
