package org.concordat.people.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.Look;
import org.concordat.access.RuleWords;
import org.concordat.access.SignedIn;
import org.concordat.access.web.RefusedPage;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Reply;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.partnership.Directory;
import org.concordat.people.Deconfliction;
import org.concordat.people.Held;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Likely matches that no single body sees.
@Controller
class DeconflictionController {

    private static final String PATH = "/deconfliction";

    private final Deconfliction deconfliction;
    private final Directory directory;
    private final RuleWords words;

    DeconflictionController(Deconfliction deconfliction, Directory directory, RuleWords words) {
        this.deconfliction = deconfliction;
        this.directory = directory;
        this.words = words;
    }

    @GetMapping(PATH)
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        int number = PeopleController.number(page);
        return switch (deconfliction.list(who, number)) {
            case Look.Refused<Deconfliction.Listed>(var refused) -> RefusedPage.of("You cannot see this", refused, words,
                    BackLink.to("/home"));
            case Look.Seen<Deconfliction.Listed>(var found) -> new DeconflictionPage(table(who, found.pairs()),
                    Pagination.of(number + 1, number + (found.more() ? 2 : 1), it -> PATH + "?page=" + it));
        };
    }

    private Table table(SignedIn who, List<Deconfliction.Pair> pairs) {
        var known = Known.of(directory, who, pairs.stream().flatMap(it -> Stream.of(it.one(), it.likeness().of()))
                .toArray(Held[]::new));
        return Table.of("Recorded last, first", Column.of("The one"), Column.of("The other"), Column.of("Why they may be one"))
                .whenEmpty("Nothing waits: no two bodies hold what may be of one person.")
                .rows(pairs.stream().map(it -> List.of(
                        Cell.link(who(it.one(), known), PATH + "/" + it.one().id() + "/beside/" + it.likeness().of().id()),
                        Cell.of(who(it.likeness().of(), known)),
                        Cell.of(String.join("\n", PeopleWords.speaksFor(it.likeness().reasons()))))).toList());
    }

    private static String who(Held it, Known known) {
        return PeopleWords.brief(it.identity()) + " (" + known.body(it.body()) + ")";
    }

    @GetMapping("/deconfliction/{id}")
    Reply look(SignedIn who, @PathVariable UUID id) {
        return deconfliction.look(who, id).<Reply>map(it -> LookedPages.of(it, Known.of(directory, who, LookedPages.held(it),
                LookedPages.officers(it)), PATH)).orElseGet(NotFoundPage::new);
    }
}
