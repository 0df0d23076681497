package org.concordat.people.web;

import java.util.Optional;
import java.util.UUID;
import org.concordat.access.RuleWords;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Once;
import org.concordat.access.web.RefusedPage;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.people.Deconfliction;
import org.concordat.people.Looked;
import org.concordat.people.Matched;
import org.concordat.people.Persons;
import org.concordat.people.Records;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// An identity is said to be of a person of its own: none of those suggested, or parted from those with whom it stood.
@Controller
class AloneController {

    private static final String OWN = "/people/";
    private static final String DECONFLICTION = "/deconfliction/";

    private final Persons persons;
    private final Records records;
    private final Deconfliction deconfliction;
    private final RuleWords words;

    AloneController(Persons persons, Records records, Deconfliction deconfliction, RuleWords words) {
        this.persons = persons;
        this.records = records;
        this.deconfliction = deconfliction;
        this.words = words;
    }

    @GetMapping("/people/{id}/alone")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return page(records.look(who, id), OWN + id, answers);
    }

    @GetMapping("/deconfliction/{id}/alone")
    Reply askInDeconfliction(SignedIn who, @PathVariable UUID id, Answers answers) {
        return page(deconfliction.look(who, id), DECONFLICTION + id, answers);
    }

    @PostMapping("/people/{id}/alone")
    Reply say(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Once.of(answers);
        var reason = Written.text(answers, "reason", "the reason", BesidePage.REASON_MAX);
        return answers.ok() ? after(persons.alone(who, false, act, id, reason.get()), OWN + id) : ask(who, id, answers);
    }

    @PostMapping("/deconfliction/{id}/alone")
    Reply sayInDeconfliction(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Once.of(answers);
        var reason = Written.text(answers, "reason", "the reason", BesidePage.REASON_MAX);
        return answers.ok() ? after(persons.alone(who, true, act, id, reason.get()), DECONFLICTION + id)
                : askInDeconfliction(who, id, answers);
    }

    private static Reply page(Optional<Looked> looked, String path, Answers answers) {
        return looked.<Reply>map(it -> {
            boolean parts = it.person() != null && it.person().identities().size() > 1;
            return new SayPage(parts ? "Part this record from the person" : "A person of its own",
                    PeopleWords.brief(it.held().identity()) + (parts
                            ? " is of nobody else’s person from then on. What was written of this record stays with it. It can be undone."
                            : " is none of those suggested, and becomes a person of its own. It can be matched later."),
                    parts ? "Part it" : "Make a person", path + "/alone", path, answers);
        }).orElseGet(NotFoundPage::new);
    }

    private Reply after(Matched came, String to) {
        return switch (came) {
            case Matched.Done _, Matched.Overtaken _ -> new SeeOther(to);
            case Matched.Refused(var refused) -> RefusedPage.of("You cannot decide this", refused, words, BackLink.to(to));
            case Matched.Unknown _ -> new NotFoundPage();
        };
    }
}
