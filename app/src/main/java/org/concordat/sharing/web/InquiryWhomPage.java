package org.concordat.sharing.web;

import java.util.Comparator;
import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.partnership.Body;
import org.concordat.sharing.InquiryComposition;
import org.concordat.sharing.InquiryPart;

/// Asks which bodies are asked, and for what.
public record InquiryWhomPage(InquiryComposition it, Answers answers, List<Option> purposes)
        implements InquiryPartPage {

    public InquiryWhomPage {
        purposes = List.copyOf(purposes);
    }

    @Override
    public String title() {
        return "Whom do you ask, and why?";
    }

    @Override
    public InquiryPart.Kind kind() {
        return InquiryPart.Kind.WHOM;
    }

    public List<Option> bodies() {
        return it.reach().values().stream().sorted(Comparator.comparing(Body::name))
                .map(body -> Option.of(body.id().toString(), body.name())).toList();
    }
}
