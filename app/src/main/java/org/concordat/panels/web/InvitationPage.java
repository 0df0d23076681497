package org.concordat.panels.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Checkboxes;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.panels.MeetingId;

/// Who else is invited to a meeting?
public record InvitationPage(MeetingId id, List<Option> open, Answers answers) implements Page {

    public InvitationPage {
        open = List.copyOf(open);
    }

    @Override
    public String title() {
        return "Invite more to the meeting";
    }

    public Checkboxes guests() {
        return Checkboxes.of("guests", "Who else is invited?", open, answers).small();
    }

    public String action() {
        return PanelPaths.to(id) + "/invitations";
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
