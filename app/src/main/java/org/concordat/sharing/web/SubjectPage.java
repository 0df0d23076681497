package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.people.AgeBand;
import org.concordat.sharing.About;
import org.concordat.sharing.DisclosureId;

/// Asks what a disclosure is about.
public record SubjectPage(DisclosureId draft, Answers answers) implements StepPage {

    @Override
    public String title() {
        return "What is this about?";
    }

    @Override
    public String action() {
        return StepPage.path(draft) + "/subject";
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
