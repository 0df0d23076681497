package org.concordat.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.concordat.access.Decision;
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
import org.concordat.partnership.Directory;
import org.concordat.people.Beside;
import org.concordat.people.Matched;
import org.concordat.people.Outcome;
import org.concordat.people.PersonHeld;
import org.concordat.people.Persons;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Two identities side by side, and what somebody decides of them; from a body's own view and from deconfliction's.
@Controller
class MatchController {

    private static final String OWN = "/people";
    private static final String DECONFLICTION = "/deconfliction";

    private final Persons persons;
    private final Directory directory;
    private final RuleWords words;

    MatchController(Persons persons, Directory directory, RuleWords words) {
        this.persons = persons;
        this.directory = directory;
        this.words = words;
    }

    @GetMapping("/people/{id}/beside/{other}")
    Reply beside(SignedIn who, @PathVariable UUID id, @PathVariable UUID other, Answers answers) {
        return beside(who, OWN, id, other, answers);
    }

    @GetMapping("/deconfliction/{id}/beside/{other}")
    Reply besideToDeconflict(SignedIn who, @PathVariable UUID id, @PathVariable UUID other, Answers answers) {
        return beside(who, DECONFLICTION, id, other, answers);
    }

    private Reply beside(SignedIn who, String view, UUID id, UUID other, Answers answers) {
        return persons.beside(who, view.equals(DECONFLICTION), id, other).<Reply>map(it -> {
            var known = Known.of(directory, who, Stream.of(it.one(), it.other()),
                    Optional.ofNullable(it.judgement()).map(said -> said.by()).stream());
            return new BesidePage(view + "/" + id + "/beside/" + other, PeopleWords.beside(it, known),
                    PeopleWords.speaksFor(it.reasons()), PeopleWords.speaksAgainst(it.reasons()), moves(it),
                    it.judgement() == null ? "" : LookedPages.said(it.judgement(), known), answers);
        }).orElseGet(NotFoundPage::new);
    }

    /// What stands with either already, and comes together with them.
    private static List<String> moves(Beside it) {
        var moves = new ArrayList<String>();
        for (var person : new PersonHeld[] {it.personOfOne(), it.personOfOther()}) {
            if (person != null) {
                person.identities().stream().filter(held -> !held.id().equals(it.one().id()) && !held.id().equals(it.other().id()))
                        .map(held -> PeopleWords.brief(held.identity())).filter(words -> !moves.contains(words)).forEach(moves::add);
            }
        }
        return moves;
    }

    @PostMapping("/people/{id}/beside/{other}")
    Reply judge(SignedIn who, @PathVariable UUID id, @PathVariable UUID other, Answers answers) {
        return judge(who, OWN, id, other, answers);
    }

    @PostMapping("/deconfliction/{id}/beside/{other}")
    Reply judgeInDeconfliction(SignedIn who, @PathVariable UUID id, @PathVariable UUID other, Answers answers) {
        return judge(who, DECONFLICTION, id, other, answers);
    }

    private Reply judge(SignedIn who, String view, UUID id, UUID other, Answers answers) {
        var act = Once.of(answers);
        var outcome = answers.one("outcome", "what you decide", Outcome.class);
        var reason = Written.text(answers, "reason", "the reason", BesidePage.REASON_MAX);
        return answers.ok()
                ? after(persons.judge(who, view.equals(DECONFLICTION), act, id, other, outcome.get(), reason.get()),
                        view + "/" + id, () -> beside(who, view, id, other, overtaken(answers)))
                : beside(who, view, id, other, answers);
    }

    private static Answers overtaken(Answers answers) {
        answers.reject("outcome", "Somebody decided of one of them meanwhile: look at both again, and decide then");
        return answers;
    }

    private Reply after(Matched came, String to, Supplier<Reply> again) {
        return switch (came) {
            case Matched.Done _ -> new SeeOther(to);
            case Matched.Refused(Decision.Refused refused) -> RefusedPage.of("You cannot decide this", refused, words,
                    BackLink.to(to));
            case Matched.Unknown _ -> new NotFoundPage();
            case Matched.Overtaken _ -> again.get();
        };
    }
}
