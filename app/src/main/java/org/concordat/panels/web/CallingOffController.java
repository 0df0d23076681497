package org.concordat.panels.web;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Reply;
import org.concordat.panels.CallingsOff;
import org.concordat.panels.MeetingId;
import org.concordat.panels.Meetings;
import org.concordat.sharing.web.When;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A chair of the panel calls a meeting off.
@Controller
class CallingOffController {

    private static final String NOT_CALLED_OFF = "The meeting was not called off";

    private final CallingsOff callingsOff;
    private final PanelReplies replies;

    CallingOffController(CallingsOff callingsOff, PanelReplies replies) {
        this.callingsOff = callingsOff;
        this.replies = replies;
    }

    @GetMapping("/meetings/{id}/calling-off")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        var of = new MeetingId(id);
        return replies.where(callingsOff.mayCallOff(who, of), NOT_CALLED_OFF, PanelPaths.to(of), it -> form(it, answers));
    }

    @PostMapping("/meetings/{id}/calling-off")
    Reply callOff(SignedIn who, @PathVariable UUID id, Answers answers) {
        var reason = Written.text(answers, "reason", "why it is called off", CallingsOff.REASON_MAX);
        var of = new MeetingId(id);
        return answers.ok() ? replies.after(callingsOff.callOff(who, of, reason.get()), NOT_CALLED_OFF, PanelPaths.to(of),
                done -> PanelPaths.to(of)) : ask(who, id, answers);
    }

    private static CallingOffPage form(Meetings.Sight it, Answers answers) {
        return new CallingOffPage(it.meeting().id(), When.on(it.meeting().on()), answers);
    }
}
