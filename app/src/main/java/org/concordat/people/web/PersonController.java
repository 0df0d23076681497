package org.concordat.people.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.RuleWords;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Once;
import org.concordat.access.web.RefusedPage;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.PersonId;
import org.concordat.partnership.Directory;
import org.concordat.people.Held;
import org.concordat.people.Matched;
import org.concordat.people.Membership;
import org.concordat.people.PersonHeld;
import org.concordat.people.Persons;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A person with their history, and taking something of it back.
@Controller
class PersonController {

    private final Persons persons;
    private final Directory directory;
    private final RuleWords words;

    PersonController(Persons persons, Directory directory, RuleWords words) {
        this.persons = persons;
        this.directory = directory;
        this.words = words;
    }

    @GetMapping("/persons/{id}")
    Reply show(SignedIn who, @PathVariable UUID id) {
        return persons.find(who, new PersonId(id)).<Reply>map(it -> {
            var known = Known.of(directory, who, it);
            var path = it.view().deconflicting() ? "/deconfliction" : "/people";
            return new PersonPage(it.name(), Facts.of(it, known, path), it.identities().isEmpty(), history(it, known), path);
        }).orElseGet(NotFoundPage::new);
    }

    private static Table history(PersonHeld it, Known known) {
        var names = new HashMap<UUID, String>();
        it.identities().forEach(held -> names.put(held.id(), held.identity().name()));
        it.gone().forEach(held -> names.put(held.id(), held.identity().name()));
        var offered = new HashSet<UUID>();
        return Table.of("Who said what", Column.of("When"), Column.of("What"), Column.of("By"), Column.of("Why"), Column.of("Undo"))
                .rows(it.history().stream().map(said -> List.of(
                        Cell.of(PeopleWords.on(said.at())), what(it, said, names), Cell.of(known.officer(said.by())),
                        Cell.of(said.reason()),
                        it.canUndo(said.act()) && offered.add(said.act())
                                ? Cell.link("Undo", "/persons/" + it.id() + "/undo/" + said.act(), "what moved " + moved(it, said.act())) : Cell.of(""))).toList());
    }

    /// The records that an act moved and of which nothing was said since, as they are named.
    private static String moved(PersonHeld it, UUID act) {
        return it.history().stream().filter(said -> said.act().equals(act) && said.stands())
                .map(said -> it.seen(said.identity()).map(Held::identity).map(of -> of.name() + " (" + of.source() + ", " + PeopleWords.on(of.sourceDay())
                        + ")").orElse("a record that you do not see")).collect(Collectors.joining("; "));
    }

    /// Of a record that the viewer sees, with the way to whom it is of now.
    private static Cell what(PersonHeld it, Membership said, HashMap<UUID, String> names) {
        var words = names.getOrDefault(said.identity(), "A record that you do not see")
                + (said.person().equals(it.id()) ? " is of this person" : " is of another person")
                + (said.undoes() == null ? "" : ", undoing what was said before");
        return said.stands() && !said.person().equals(it.id()) && names.containsKey(said.identity())
                ? Cell.link(words, "/persons/" + said.person()) : Cell.of(words);
    }

    @GetMapping("/persons/{id}/undo/{other}")
    Reply askToUndo(SignedIn who, @PathVariable UUID id, @PathVariable UUID other, Answers answers) {
        return persons.find(who, new PersonId(id)).filter(it -> it.canUndo(other)).<Reply>map(it -> new SayPage(
                "Undo this", "What it moved is again of whom it was before: " + moved(it, other) + ". What was written meanwhile stays, and the "
                        + "history shows both.", "Undo",
                "/persons/" + id + "/undo/" + other, "/persons/" + id, answers)).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/persons/{id}/undo/{other}")
    Reply undo(SignedIn who, @PathVariable UUID id, @PathVariable UUID other, Answers answers) {
        var act = Once.of(answers);
        var reason = Written.text(answers, "reason", "the reason", BesidePage.REASON_MAX);
        if (!answers.ok()) {
            return askToUndo(who, id, other, answers);
        }
        var to = "/persons/" + id;
        return switch (persons.undo(who, act, new PersonId(id), other, reason.get())) {
            case Matched.Done _, Matched.Overtaken _ -> new SeeOther(to);
            case Matched.Refused(var refused) -> RefusedPage.of("You cannot undo this", refused, words, BackLink.to(to));
            case Matched.Unknown _ -> new NotFoundPage();
        };
    }
}
