package org.concordat.people.web;

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
import org.concordat.people.Holding;
import org.concordat.people.Records;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What another source says of whom a record is about: a record of its own, beside the first.
@Controller
class SourceController {

    private static final String PATH = "/people/";

    private final Records records;
    private final RuleWords words;

    SourceController(Records records, RuleWords words) {
        this.records = records;
        this.words = words;
    }

    @GetMapping("/people/{id}/source")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return records.find(who, id).<Reply>map(it ->
                new SourcePage(PATH + id, PeopleWords.brief(it.held().identity()), answers)).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/people/{id}/source")
    Reply add(SignedIn who, @PathVariable UUID id, Answers answers) {
        var made = Once.of(answers);
        var identity = IdentityForm.read(answers, who.day());
        var reason = Written.text(answers, "reason", "how you know that it is the same person", BesidePage.REASON_MAX);
        if (!answers.ok()) {
            return ask(who, id, answers);
        }
        return switch (records.add(who, made, identity.orElseThrow(), id, reason.get())) {
            case Holding.Held(var added) -> new SeeOther(PATH + added);
            case Holding.Refused(var refused) -> RefusedPage.of("You cannot add this", refused, words, BackLink.to(PATH + id));
            case Holding.Overtaken _ -> new SeeOther(PATH + id);
            case Holding.Unknown _ -> new NotFoundPage();
        };
    }
}
