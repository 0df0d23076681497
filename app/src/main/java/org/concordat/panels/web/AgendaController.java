package org.concordat.panels.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.access.Because;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.casework.CaseId;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.govuk.Reply;
import org.concordat.panels.Acted;
import org.concordat.panels.Agendas;
import org.concordat.panels.Agendas.Prospect;
import org.concordat.panels.Meeting;
import org.concordat.panels.MeetingId;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The owner of a case puts it on an agenda.
@Controller
class AgendaController {

    private static final String NOT_PUT = "The case was not put on the agenda";
    private static final int PAPERS_LENGTH = 1000;

    /// What is said beside the field whose answer the rules refuse.
    private static final Map<String, Map.Entry<String, String>> BESIDE = Map.of(
            "panels.no-name-on-an-agenda", Map.entry("question",
                    "Take the person’s name out: everybody who is invited reads this, and the case has its reference"),
            "panels.papers-were-sent", Map.entry("papers",
                    "Enter references of disclosures that your body has sent, one on each line, as they are written"),
            "panels.once-on-an-agenda", Map.entry("meeting", "This case is on the agenda of that meeting already"));

    private final Agendas agendas;
    private final WhoIsWho names;
    private final PanelReplies replies;

    AgendaController(Agendas agendas, WhoIsWho names, PanelReplies replies) {
        this.agendas = agendas;
        this.names = names;
        this.replies = replies;
    }

    @GetMapping("/agenda/{id}")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return putting(who, id, it -> form(who, it, answers));
    }

    @PostMapping("/agenda/{id}")
    Reply put(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        return putting(who, id, it -> {
            var meeting = answers.oneOf("meeting", "at which meeting",
                    it.open().stream().map(each -> each.id().toString()).toList());
            var question = Written.text(answers, "question", "what the panel is asked", Agendas.QUESTION_MAX);
            var papers = Written.optionalText(answers, "papers", "the references of its papers", PAPERS_LENGTH);
            if (!answers.ok()) {
                return form(who, it, answers);
            }
            var came = agendas.put(who, act, it.of(), new Agendas.Asking(new MeetingId(UUID.fromString(meeting.get())),
                    question.get(), papers.get().map(text -> text.lines().map(String::strip)
                            .filter(line -> !line.isEmpty()).toList()).orElse(List.of())));
            return beside(came, answers) ? form(who, it, answers)
                    : replies.after(came, NOT_PUT, PanelPaths.agenda(it.of()),
                            done -> PanelPaths.MEETINGS + "/" + meeting.get());
        });
    }

    /// Whether what the rules refuse is said beside a field, where what was typed is kept.
    private static boolean beside(Acted came, Answers answers) {
        if (came instanceof Acted.Refused(var decision)) {
            decision.failed().stream().map(Because::rule).filter(BESIDE::containsKey)
                    .forEach(rule -> answers.reject(BESIDE.get(rule).getKey(), BESIDE.get(rule).getValue()));
        }
        return !answers.ok();
    }

    private Reply putting(SignedIn who, UUID id, Function<Prospect, Reply> work) {
        return replies.where(agendas.prospect(who, new CaseId(id)), NOT_PUT, "/cases/" + id, work);
    }

    private AgendaPage form(SignedIn who, Prospect it, Answers answers) {
        var known = names.bodies(who, it.open().stream().map(Meeting::panel).collect(Collectors.toSet()));
        return new AgendaPage(it.of(), it.reference(), it.open().stream().map(each -> Option.of(each.id().toString(),
                When.on(each.on())).hint(known.body(each.panel()) + ": " + each.place())).toList(), answers);
    }
}
