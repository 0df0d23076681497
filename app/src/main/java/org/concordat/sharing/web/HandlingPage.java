package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.sharing.ActionCode;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.HandlingCode;
import org.concordat.sharing.InformationGrade;
import org.concordat.sharing.Marking;
import org.concordat.sharing.Sanitisation;
import org.concordat.sharing.SourceGrade;

/// Asks how a disclosure is marked and handled.
public record HandlingPage(DisclosureId draft, Answers answers) implements StepPage {

    @Override
    public String title() {
        return "Marking and handling";
    }

    @Override
    public String action() {
        return StepPage.path(draft) + "/handling";
    }

    public List<Option> markings() {
        return Choices.of(Marking.values(), Marking::words);
    }

    public List<Option> sources() {
        return Choices.of(SourceGrade.values(), SourceGrade::words);
    }

    public List<Option> informationGrades() {
        return Choices.of(InformationGrade.values(), InformationGrade::words);
    }

    public List<Option> codes() {
        return Choices.of(HandlingCode.values(), HandlingCode::words);
    }

    public List<Option> actions() {
        return Choices.of(ActionCode.values(), ActionCode::words);
    }

    public List<Option> sanitisations() {
        return Choices.of(Sanitisation.values(), Sanitisation::words);
    }
}
