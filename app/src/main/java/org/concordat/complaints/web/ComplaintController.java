package org.concordat.complaints.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.complaints.Acted;
import org.concordat.complaints.ComplaintId;
import org.concordat.complaints.Complaints;
import org.concordat.complaints.Course;
import org.concordat.complaints.Step;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.sharing.Page;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Paging;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The complaints to the viewer's body: the list, one of them, and what is said of it.
@Controller
class ComplaintController {

    private final Complaints complaints;
    private final WhoIsWho names;
    private final Reasons reasons;

    ComplaintController(Complaints complaints, WhoIsWho names, Reasons reasons) {
        this.complaints = complaints;
        this.names = names;
        this.reasons = reasons;
    }

    @GetMapping("/complaints")
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (complaints.list(who, Paging.asked(page))) {
            case Look.Seen<Page<Course>>(var found) -> new ComplaintsPage(Table.of("Complaints", Column.of("Reference"),
                    Column.of("About"), Column.of("Sent"), Column.of("Due"), Column.of("State"))
                    .whenEmpty("Nobody has complained of your body here.")
                    .rows(found.rows().stream().map(it -> row(it, who)).toList()), Paging.of(found, ComplaintPaths.COMPLAINTS, Map.of()));
            case Look.Refused<Page<Course>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private static List<Cell> row(Course it, SignedIn who) {
        return List.of(Cell.link(it.of().reference(), ComplaintPaths.to(it.of().id())), Cell.of(it.of().kind().words()),
                Cell.of(When.at(it.of().at())), Cell.of(it.dueOn().map(When::on).orElse("")),
                Cell.tag(ComplaintWords.state(it, it.isOverdue(who.day()))));
    }

    @GetMapping("/complaints/{id}")
    Reply show(SignedIn who, @PathVariable UUID id) {
        return complaints.find(who, new ComplaintId(id)).<Reply>map(it -> new ComplaintPage(it,
                ComplaintWords.complaint(it.course(), it.course().isOverdue(who.day())), ComplaintWords.steps(it.course(), it.agreements(),
                        names.named(who, Set.of(it.course().of().to()), ComplaintWords.officers(it.course())))))
                .orElseGet(NotFoundPage::new);
    }

    @PostMapping("/complaints/{id}/acknowledgement")
    Reply acknowledge(SignedIn who, @PathVariable UUID id, Answers answers) {
        return after(complaints.acknowledge(who, new ComplaintId(id), Act.of(answers)), new ComplaintId(id));
    }

    @GetMapping("/complaints/{id}/answer")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return form(who, new ComplaintId(id), answers);
    }

    @PostMapping("/complaints/{id}/answer")
    Reply answer(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var outcome = answers.one("outcome", "what you found", Step.Outcome.class);
        var told = answers.oneOf("told", "if whoever complained can be told", List.of(ComplaintAnswerPage.TELL, ComplaintAnswerPage.SAY_NOTHING));
        var words = Written.text(answers, "words", "why, and what was done", Complaints.WORDS_MAX);
        var agreement = answers.optionalId("agreement", "an agreement from the list, or none");
        return answers.ok() ? after(complaints.answer(who, new ComplaintId(id), act, new Step.Answer(outcome.get(),
                told.get().equals(ComplaintAnswerPage.TELL), words.get(), agreement.get().orElse(null))), new ComplaintId(id)) : form(who, new ComplaintId(id), answers);
    }

    private Reply form(SignedIn who, ComplaintId id, Answers answers) {
        return complaints.find(who, id).<Reply>map(it -> new ComplaintAnswerPage(it.course().of(),
                ComplaintWords.complaint(it.course(), it.course().isOverdue(who.day())), it.agreements(), answers)).orElseGet(NotFoundPage::new);
    }

    private Reply after(Acted came, ComplaintId id) {
        return switch (came) {
            case Acted.Done _ -> new SeeOther(ComplaintPaths.to(id));
            case Acted.Refused(var decision) -> RefusalPage.of("This was not recorded", reasons.failed(decision), ComplaintPaths.to(id));
            case Acted.Unknown _ -> new NotFoundPage();
        };
    }
}
