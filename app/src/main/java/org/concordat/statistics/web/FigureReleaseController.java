package org.concordat.statistics.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.Quarter;
import org.concordat.sharing.Page;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Paging;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.concordat.statistics.Release;
import org.concordat.statistics.ReleaseId;
import org.concordat.statistics.Releases;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Figures: which there are, some of them, and how they are made.
@Controller
class FigureReleaseController {

    private final Releases releases;
    private final WhoIsWho names;
    private final Reasons reasons;
    private final ReleaseReplies replies;

    FigureReleaseController(Releases releases, WhoIsWho names, Reasons reasons, ReleaseReplies replies) {
        this.releases = releases;
        this.names = names;
        this.reasons = reasons;
        this.replies = replies;
    }

    @GetMapping("/figure-releases")
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (releases.list(who, Paging.asked(page))) {
            case Look.Seen<Page<Release>>(var found) -> new FigureReleasesPage(Table.of("Made so far", Column.of("Table"),
                            Column.of("Quarter"), Column.numeric("Version"), Column.of("Made"), Column.of("State"))
                    .whenEmpty("No figures were made yet.").rows(found.rows().stream().map(FigureReleaseController::row).toList()),
                    Paging.of(found, ReleasePaths.RELEASES, Map.of()));
            case Look.Refused<Page<Release>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private static List<Cell> row(Release it) {
        return List.of(Cell.link(it.table().title().en(), ReleasePaths.to(it.id())), Cell.of(ReleaseWords.quarter(it.quarter())),
                Cell.of(it.version()), Cell.of(When.at(it.madeAt())), Cell.tag(ReleaseWords.state(it)));
    }

    @GetMapping("/figure-releases/new")
    Reply ask(SignedIn who, Answers answers) {
        return switch (releases.mayMake(who)) {
            case Look.Seen<Releases.Prospect>(var open) -> new FiguresNewPage(open, answers);
            case Look.Refused<Releases.Prospect>(var refused) -> refused(refused);
        };
    }

    @PostMapping("/figure-releases")
    Reply make(SignedIn who, Answers answers) {
        var act = Act.of(answers);
        return switch (releases.mayMake(who)) {
            case Look.Refused<Releases.Prospect>(var refused) -> refused(refused);
            case Look.Seen<Releases.Prospect>(var open) -> {
                var table = answers.oneOf("table", "the table", open.tables().stream().map(it -> it.id()).toList());
                var quarter = answers.oneOf("quarter", "the quarter", open.quarters().stream().map(Quarter::toString).toList());
                var reason = Written.optionalText(answers, "reason", "why there is another version", Releases.WORDS_MAX);
                yield !answers.ok() ? new FiguresNewPage(open, answers) : replies.after(releases.make(who, act,
                        open.tables().stream().filter(it -> it.id().equals(table.get())).findFirst().orElseThrow(),
                        Quarter.of(quarter.get()).orElseThrow(), reason.get().orElse(null)), "No figures were made", ReleasePaths.RELEASES);
            }
        };
    }

    private RefusalPage refused(Decision.Refused refused) {
        return RefusalPage.of("You cannot make figures", reasons.failed(refused), ReleasePaths.RELEASES);
    }

    @GetMapping("/figure-releases/{id}")
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return releases.find(who, new ReleaseId(id)).<Reply>map(it -> page(who, it, answers)).orElseGet(NotFoundPage::new);
    }

    FigureReleasePage page(SignedIn who, Releases.Sight it, Answers answers) {
        var known = names.named(who, Set.of(), ReleaseWords.officers(it.release()));
        return new FigureReleasePage(it, ReleaseWords.release(it, known), ReleaseWords.utility(it), ReleaseWords.attack(it), ReleaseWords.figures(it), answers);
    }
}
