package org.concordat.notices.web;

import org.concordat.access.Look;
import org.concordat.access.RuleWords;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Once;
import org.concordat.access.web.RefusedPage;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.notices.Wishes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Officers say how they want to be told, and who stands in for them.
@Controller
class WishController {

    static final String SETTINGS = NoticesController.ALL + "/settings";

    private final Wishes wishes;
    private final RuleWords words;

    WishController(Wishes wishes, RuleWords words) {
        this.wishes = wishes;
        this.words = words;
    }

    @GetMapping(SETTINGS)
    Reply show(SignedIn who, Answers answers) {
        return switch (wishes.read(who)) {
            case Look.Seen<Wishes.Sight>(var sight) ->
                    new WishPage(sight, answers.typed().containsKey("pace") || !answers.ok() ? answers : WishForm.of(sight.wish()));
            case Look.Refused<Wishes.Sight>(var refused) ->
                    RefusedPage.of("You cannot see this", refused, words, BackLink.to(NoticesController.ALL));
        };
    }

    @PostMapping(SETTINGS)
    Reply create(SignedIn who, Answers answers) {
        var act = Once.of(answers);
        var wish = WishForm.read(answers);
        return wish.isEmpty() ? show(who, answers) : switch (wishes.state(who, act, wish.get())) {
            case Wishes.Stated.Done _ -> new SeeOther(SETTINGS);
            case Wishes.Stated.Refused(var refused) -> RefusedPage.of("Nothing was changed", refused, words,
                    BackLink.to(SETTINGS));
            case Wishes.Stated.Unknown _ -> new NotFoundPage();
        };
    }
}
