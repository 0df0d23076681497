package org.concordat.panels.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Checkboxes;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.panels.MeetingId;

/// Who came?
public record AttendancePage(MeetingId id, List<Option> invited, Answers answers) implements Page {

    public AttendancePage {
        invited = List.copyOf(invited);
    }

    @Override
    public String title() {
        return "Record who came";
    }

    public Checkboxes came() {
        return Checkboxes.of("came", "Who came, beside you?", invited, answers)
                .hint("Those alone who hold the role in which they were invited. Recorded before anything is decided; it stands").small();
    }

    public String action() {
        return PanelPaths.to(id) + "/attendance";
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(PanelPaths.to(id));
    }
}
