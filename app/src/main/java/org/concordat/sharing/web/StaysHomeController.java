package org.concordat.sharing.web;

import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Unsent;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Home;
import org.concordat.sharing.Homes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What stays home is said of a draft.
@Controller
class StaysHomeController {

    private final Homes homes;

    StaysHomeController(Homes homes) {
        this.homes = homes;
    }

    @GetMapping("/drafts/{id}/stays-home")
    Reply show(SignedIn who, Answers kept, @PathVariable UUID id) {
        return on(who, id, home -> new StaysHomePage(new DisclosureId(id), home, kept));
    }

    @PostMapping("/drafts/{id}/stays-home")
    Reply keep(SignedIn who, Answers answers, @PathVariable UUID id) {
        var draft = new DisclosureId(id);
        return on(who, id, home -> StaysHomeForm.read(home, answers)
                .<Reply>map(terms -> homes.keep(who, draft, terms) ? back(id) : new NotFoundPage())
                .orElseGet(() -> new StaysHomePage(draft, home, answers)));
    }

    @PostMapping("/drafts/{id}/stays-home/removal")
    Reply release(SignedIn who, Answers answers, @PathVariable UUID id) {
        return on(who, id, home -> {
            homes.release(who, new DisclosureId(id), answers.value("term"));
            return back(id);
        });
    }

    private Reply on(SignedIn who, UUID id, Function<Home, Reply> answer) {
        return homes.of(who, new DisclosureId(id)).map(answer).orElseGet(() -> {
            Unsent.keep();
            return new NotFoundPage();
        });
    }

    private static SeeOther back(UUID id) {
        return new SeeOther("/drafts/" + id + "/stays-home");
    }
}
