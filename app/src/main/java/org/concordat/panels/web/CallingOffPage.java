package org.concordat.panels.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.Textarea;
import org.concordat.panels.CallingsOff;
import org.concordat.panels.MeetingId;

/// Why is a meeting called off?
public record CallingOffPage(MeetingId id, String day, Answers answers) implements Page {

    @Override
    public String title() {
        return "Call off the meeting on " + day;
    }

    public Textarea reason() {
        return Textarea.of("reason", "Why is it called off?", answers)
                .hint("Everybody who is invited reads this. Name nobody whom a case is about").rows(3).atMost(CallingsOff.REASON_MAX);
    }

    public String action() {
        return PanelPaths.to(id) + "/calling-off";
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
