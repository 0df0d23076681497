package org.concordat.publications.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.BodyKind;
import org.concordat.publications.Edition;
import org.concordat.publications.Editions;
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

/// Publications: those of the viewer's body, one edition, and how one is written.
@Controller
class EditionController {

    private final Editions editions;
    private final WhoIsWho names;
    private final Reasons reasons;
    private final PublicationReplies replies;

    EditionController(Editions editions, WhoIsWho names, Reasons reasons, PublicationReplies replies) {
        this.editions = editions;
        this.names = names;
        this.reasons = reasons;
        this.replies = replies;
    }

    @GetMapping(PublicationPaths.ALL)
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (editions.list(who, Paging.asked(page))) {
            case Look.Seen<Page<Edition>>(var found) -> new OurPublicationsPage(Table.of("Written so far", Column.of("Title"), Column.of("Kind"),
                            Column.numeric("Edition"), Column.of("Written"), Column.of("State"))
                    .whenEmpty("Nothing was written yet.").rows(found.rows().stream().map(EditionController::row).toList()),
                    Paging.of(found, PublicationPaths.ALL, Map.of()));
            case Look.Refused<Page<Edition>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private static List<Cell> row(Edition it) {
        return List.of(Cell.link(it.wording().title(), PublicationPaths.to(it.id())), Cell.of(it.kind().words()), Cell.of(it.number()),
                Cell.of(When.at(it.at())), Cell.tag(EditionWords.state(it)));
    }

    /// @param of an edition of the publication that is corrected; none for a new one
    @GetMapping(PublicationPaths.ALL + "/new")
    Reply ask(SignedIn who, @RequestParam Optional<UUID> of) {
        return switch (editions.mayWrite(who, of)) {
            case Look.Refused<Optional<Edition>>(var refused) -> refused(refused);
            case Look.Seen<Optional<Edition>>(var last) when of.isPresent() && last.isEmpty() -> new NotFoundPage();
            case Look.Seen<Optional<Edition>>(var last) -> newPage(who, last, PublicationForm.filled(last));
        };
    }

    @PostMapping(PublicationPaths.ALL)
    Reply write(SignedIn who, @RequestParam Optional<UUID> of, Answers answers) {
        var act = Act.of(answers);
        return switch (editions.mayWrite(who, of)) {
            case Look.Refused<Optional<Edition>>(var refused) -> refused(refused);
            case Look.Seen<Optional<Edition>>(var last) when of.isPresent() && last.isEmpty() -> new NotFoundPage();
            case Look.Seen<Optional<Edition>>(var last) -> PublicationForm.read(last, answers).map(it -> replies.after(
                            editions.write(who, act, of, it.kind(), it.says(), it.changed().orElse(null)), "It was not kept", PublicationPaths.ALL))
                    .orElseGet(() -> newPage(who, last, answers));
        };
    }

    private PublicationNewPage newPage(SignedIn who, Optional<Edition> last, Answers answers) {
        return new PublicationNewPage(last, names.viewer(who).bodyKind() == BodyKind.INVESTIGATORY_POWERS_COMMISSIONER, answers);
    }

    private RefusalPage refused(Decision.Refused refused) {
        return RefusalPage.of("You cannot write this", reasons.failed(refused), PublicationPaths.ALL);
    }

    @GetMapping(PublicationPaths.ALL + "/{id}")
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return editions.find(who, id).<Reply>map(it -> page(who, it, answers)).orElseGet(NotFoundPage::new);
    }

    EditionPage page(SignedIn who, Editions.Sight it, Answers answers) {
        var known = names.named(who, Set.of(), EditionWords.officers(it.edition()));
        return new EditionPage(it, EditionWords.edition(it.edition(), known), answers);
    }
}
