package org.concordat.panels.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.govuk.Reply;
import org.concordat.kernel.OfficerId;
import org.concordat.panels.Attendances;
import org.concordat.panels.Attended;
import org.concordat.panels.Invited;
import org.concordat.panels.MeetingId;
import org.concordat.panels.Meetings;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Whoever was in the chair records who came.
@Controller
class AttendanceController {

    private static final String NOT_RECORDED = "Who came was not recorded";

    private final Attendances attendances;
    private final WhoIsWho names;
    private final PanelReplies replies;

    AttendanceController(Attendances attendances, WhoIsWho names, PanelReplies replies) {
        this.attendances = attendances;
        this.names = names;
        this.replies = replies;
    }

    @GetMapping("/meetings/{id}/attendance")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return recording(who, id, it -> form(who, it, answers));
    }

    @PostMapping("/meetings/{id}/attendance")
    Reply record(SignedIn who, @PathVariable UUID id, Answers answers) {
        return recording(who, id, it -> {
            var came = answers.manyOf("came", "who came", others(who, it).stream().map(each -> each.officer().toString()).toList());
            var path = PanelPaths.to(it.meeting().id());
            return answers.ok() ? replies.after(attendances.record(who, it.meeting().id(), came.get().stream()
                    .map(OfficerId::of).collect(Collectors.toSet())), NOT_RECORDED, path, done -> path)
                    : form(who, it, answers);
        });
    }

    private Reply recording(SignedIn who, UUID id, Function<Meetings.Sight, Reply> work) {
        var of = new MeetingId(id);
        return replies.where(attendances.mayRecord(who, of), NOT_RECORDED, PanelPaths.to(of), work);
    }

    private AttendancePage form(SignedIn who, Meetings.Sight it, Answers answers) {
        var others = others(who, it);
        var known = names.named(who, others.stream().map(Invited::body).collect(Collectors.toSet()),
                others.stream().map(Invited::officer).collect(Collectors.toSet()));
        return new AttendancePage(it.meeting().id(), others.stream().map(each -> Option.of(each.officer().toString(),
                known.officer(each.officer())).hint(each.role().words() + ", " + known.body(each.body()))).toList(), answers);
    }

    /// Those who are invited and not recorded yet.
    private static List<Invited> others(SignedIn who, Meetings.Sight it) {
        Set<OfficerId> came = it.came().stream().map(Attended::officer).collect(Collectors.toSet());
        return it.invited().stream().filter(each -> !each.officer().equals(who.officer()) && !came.contains(each.officer()))
                .toList();
    }
}
