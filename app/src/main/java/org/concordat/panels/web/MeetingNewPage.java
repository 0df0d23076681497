package org.concordat.panels.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Checkboxes;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.panels.Meetings;

/// When and where does the panel meet, and who is invited?
public record MeetingNewPage(List<Option> open, Answers answers) implements Page {

    public MeetingNewPage {
        open = List.copyOf(open);
    }

    @Override
    public String title() {
        return "Call a meeting of the panel";
    }

    public DateInput on() {
        return DateInput.of("on", "On which day?", answers);
    }

    public Input place() {
        return Input.of("place", "At what time, and where or on which line?", answers)
                .hint("At most " + Meetings.PLACE_MAX + " characters, and no name of anybody who is spoken of").autocomplete("off");
    }

    public Checkboxes guests() {
        return Checkboxes.of("guests", "Who is invited?", open, answers)
                .hint("Officers of your body, and of bodies that share with it under an agreement in force. You are invited too").small();
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(PanelPaths.MEETINGS);
    }
}
