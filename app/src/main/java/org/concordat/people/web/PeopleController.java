package org.concordat.people.web;

import java.util.List;
import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.RuleWords;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Once;
import org.concordat.access.web.RefusedPage;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Option;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.law.Purposes;
import org.concordat.partnership.Directory;
import org.concordat.people.Holding;
import org.concordat.people.Recorded;
import org.concordat.people.Records;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Recording who a concern is about, and seeing who may be meant.
@Controller
class PeopleController {

    private static final String PATH = "/people";

    private final Records records;
    private final Purposes purposes;
    private final Directory directory;
    private final RuleWords words;

    PeopleController(Records records, Purposes purposes, Directory directory, RuleWords words) {
        this.records = records;
        this.purposes = purposes;
        this.directory = directory;
        this.words = words;
    }

    @GetMapping(PATH)
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        int number = number(page);
        return switch (records.list(who, number)) {
            case Look.Refused<Records.Listed>(var refused) -> refused("You cannot see this", refused, "/home");
            case Look.Seen<Records.Listed>(var found) -> new PeoplePage(table(found.rows()),
                    Pagination.of(number + 1, number + (found.more() ? 2 : 1), it -> PATH + "?page=" + it));
        };
    }

    private static Table table(List<Recorded> rows) {
        return Table.of("Newest first", Column.of("Who"), Column.of("Concern"), Column.of("Recorded"), Column.of("State"))
                .whenEmpty("Your body has recorded nobody yet.")
                .rows(rows.stream().map(it -> List.of(
                        Cell.link(PeopleWords.brief(it.held().identity()), PATH + "/" + it.held().id()),
                        Cell.of(it.concern()), Cell.of(PeopleWords.on(it.at())),
                        Cell.tag(it.person() == null ? Tag.of("To be matched", Tag.Colour.YELLOW)
                                : Tag.of("Known", Tag.Colour.GREEN)))).toList());
    }

    @GetMapping("/people/new")
    Reply ask(SignedIn who, Answers answers) {
        return switch (records.mayHold(who)) {
            case Look.Refused<String>(var refused) -> refused("You cannot record who a concern is about", refused, PATH);
            case Look.Seen<String> _ -> new RecordPage(purposes.inForce(who.day()).stream()
                    .map(it -> Option.of(it.slug(), it.label().en())).toList(), answers);
        };
    }

    @PostMapping("/people/new")
    Reply hold(SignedIn who, Answers answers) {
        var id = Once.of(answers);
        var form = RecordForm.read(answers, purposes.inForce(who.day()).stream().map(it -> it.slug()).toList(), who.day());
        if (form.isEmpty()) {
            return ask(who, answers);
        }
        return switch (records.hold(who, id, form.get().identity(), form.get().purpose(), form.get().concern())) {
            case Holding.Held(var identity) -> new SeeOther(PATH + "/" + identity);
            case Holding.Refused(var refused) -> refused("You cannot record who a concern is about", refused, PATH);
            case Holding.Unknown _, Holding.Overtaken _ -> new NotFoundPage();
        };
    }

    @GetMapping("/people/{id}")
    Reply look(SignedIn who, @PathVariable UUID id) {
        return records.look(who, id).<Reply>map(it -> LookedPages.of(it, Known.of(directory, who, LookedPages.held(it),
                LookedPages.officers(it)), PATH)).orElseGet(NotFoundPage::new);
    }

    /// The page asked for, from 0; the first when what stands in the address is no number of a page.
    static int number(String page) {
        return page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) - 1 : 0;
    }

    private RefusedPage refused(String title, Decision.Refused refused, String back) {
        return RefusedPage.of(title, refused, words, BackLink.to(back));
    }
}
