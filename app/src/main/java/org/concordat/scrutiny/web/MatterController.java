package org.concordat.scrutiny.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.BodyId;
import org.concordat.scrutiny.Course;
import org.concordat.scrutiny.MatterId;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Matters;
import org.concordat.sharing.Page;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Known;
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

/// Matters: the viewer's list, one of them, and how one is raised.
@Controller
class MatterController {

    private final Matters matters;
    private final WhoIsWho names;
    private final Reasons reasons;
    private final ScrutinyReplies replies;

    MatterController(Matters matters, WhoIsWho names, Reasons reasons, ScrutinyReplies replies) {
        this.matters = matters;
        this.names = names;
        this.reasons = reasons;
        this.replies = replies;
    }

    /// @param which `all`, or those alone that are open
    @GetMapping("/matters")
    Reply list(SignedIn who, @RequestParam(defaultValue = "") String which, @RequestParam(defaultValue = "1") String page) {
        var all = which.equals("all");
        return switch (matters.list(who, !all, Paging.asked(page))) {
            case Look.Seen<Page<Course>>(var found) -> list(who, found, all);
            case Look.Refused<Page<Course>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private MattersPage list(SignedIn who, Page<Course> found, boolean all) {
        var viewer = names.viewer(who);
        var known = names.bodies(who, found.rows().stream().flatMap(it -> Stream.of(now(viewer, it.of().to()), now(viewer, it.of().heldIn())))
                .collect(Collectors.toSet()));
        var table = Table.of(all ? "All" : "Open", Column.of("Matter"), Column.of("Kind"), Column.of("Put to"), Column.of("Followed by"),
                        Column.of("Due"), Column.of("State"))
                .whenEmpty("Nothing has been raised.")
                .rows(found.rows().stream().map(it -> row(it, viewer, known)).toList());
        return new MattersPage(table, Paging.of(found, ScrutinyPaths.MATTERS, all ? Map.of("which", "all") : Map.of()), all, matters.kinds(who));
    }

    /// Theirs, where their body goes on with what that one did.
    private static BodyId now(Viewer viewer, BodyId body) {
        return viewer.speaksFor(body) ? viewer.body() : body;
    }

    private static List<Cell> row(Course it, Viewer viewer, Known known) {
        return List.of(Cell.link(it.of().wording().title(), ScrutinyPaths.to(it.of().id())), Cell.of(it.of().kind().words()),
                Cell.of(known.body(now(viewer, it.of().to()))), Cell.of(known.body(now(viewer, it.of().heldIn()))),
                Cell.of(it.dueOn().map(When::on).orElse("")), Cell.tag(MatterWords.state(it, it.isOverdue(viewer.day()))));
    }

    @GetMapping("/matters/new")
    Reply ask(SignedIn who, @RequestParam(defaultValue = "") String kind, Answers answers) {
        var of = kind(kind);
        return switch (matters.mayRaise(who, of)) {
            case Look.Seen<Matters.Prospect>(var open) -> new MatterNewPage(of, open, answers);
            case Look.Refused<Matters.Prospect>(var refused) -> refused(reasons, refused);
        };
    }

    @PostMapping("/matters")
    Reply raise(SignedIn who, @RequestParam(defaultValue = "") String kind, Answers answers) {
        var act = Act.of(answers);
        var of = kind(kind);
        return switch (matters.mayRaise(who, of)) {
            case Look.Refused<Matters.Prospect>(var refused) -> refused(reasons, refused);
            case Look.Seen<Matters.Prospect>(var open) -> {
                var read = MatterForm.read(of, open, answers);
                if (read.isEmpty()) {
                    yield new MatterNewPage(of, open, answers);
                }
                var came = matters.raise(who, act, BodyId.of(answers.value("to")), read.get());
                yield MatterForm.beside(came, answers) ? new MatterNewPage(of, open, answers)
                        : replies.after(came, "It was not raised", ScrutinyPaths.MATTERS, it -> ScrutinyPaths.to(new MatterId(it)));
            }
        };
    }

    private static RefusalPage refused(Reasons reasons, Decision.Refused refused) {
        return RefusalPage.of("You cannot raise this", reasons.failed(refused), ScrutinyPaths.MATTERS);
    }

    @GetMapping("/matters/{id}")
    Reply show(SignedIn who, @PathVariable UUID id) {
        return matters.find(who, new MatterId(id)).<Reply>map(it -> {
            var known = names.named(who, MatterWords.bodies(it), MatterWords.officers(it.course()));
            return new MatterPage(it, MatterWords.matter(it, it.course().isOverdue(who.day()), known),
                    MatterWords.steps(it.course(), known));
        }).orElseGet(NotFoundPage::new);
    }

    /// Where a notice about a step leads.
    @GetMapping("/matters/steps/{id}")
    Reply step(SignedIn who, @PathVariable UUID id) {
        return matters.ofStep(who, id).<Reply>map(it -> new SeeOther(ScrutinyPaths.to(it))).orElseGet(NotFoundPage::new);
    }

    /// A question, when it is no kind.
    private static MatterKind kind(String slug) {
        return Paging.filter(MatterKind.class, slug).orElse(MatterKind.QUESTION);
    }
}
