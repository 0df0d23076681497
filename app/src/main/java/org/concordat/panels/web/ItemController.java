package org.concordat.panels.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.Table;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.panels.Acted;
import org.concordat.panels.ItemId;
import org.concordat.panels.Items;
import org.concordat.panels.Views;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A case at a panel, and the views of those who were there.
@Controller
class ItemController {

    private final Items items;
    private final Views views;
    private final WhoIsWho names;
    private final PanelReplies replies;
    private final DecisionWords decisions;

    ItemController(Items items, Views views, WhoIsWho names, PanelReplies replies, DecisionWords decisions) {
        this.items = items;
        this.views = views;
        this.names = names;
        this.replies = replies;
        this.decisions = decisions;
    }

    @GetMapping({"/agenda-items/{id}", "/agenda-items/{id}/view"})
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return items.find(who, new ItemId(id)).<Reply>map(it -> page(who, it, answers)).orElseGet(NotFoundPage::new);
    }

    private ItemPage page(SignedIn who, Items.Sight it, Answers answers) {
        var officers = new HashSet<OfficerId>(Set.of(it.of().putBy(), it.at().calledBy()));
        var bodies = new HashSet<BodyId>(Set.of(it.of().body(), it.of().panel()));
        it.support().ifPresent(bodies::add);
        it.came().forEach(each -> {
            officers.add(each.officer());
            bodies.add(each.body());
        });
        it.decided().forEach(each -> officers.add(each.by()));
        var known = names.named(who, bodies, officers);
        var own = names.viewer(who).body();
        return new ItemPage(it.of().id(), it.at().id(), it.of().reference(), PanelWords.item(it.of(), it.support(), it.papers(), own, known),
                PanelWords.came(it.came(), known), it.asked() == Items.Asked.WAITING, views(it, known),
                decisions.of(who, it.decided(), known), it.may(), answers);
    }

    private static Table views(Items.Sight it, org.concordat.sharing.web.Known known) {
        return PanelWords.views(it.views(), it.asked() == Items.Asked.OPENED, known);
    }

    @PostMapping("/agenda-items/{id}/view")
    Reply give(SignedIn who, @PathVariable UUID id, Answers answers) {
        var gives = answers.oneOf("gives", "whether you give a view", List.of("yes", "no"));
        if (gives.given().filter("no"::equals).isPresent() && !answers.value("view").isBlank()) {
            answers.reject("gives", "You wrote a view. Select that you give it, or clear what you wrote");
        }
        if (answers.ok() && gives.given().filter("no"::equals).isPresent()) {
            return after(views.decline(who, new ItemId(id)), "You cannot decline to give a view", id);
        }
        if (!answers.ok()) {
            return show(who, id, answers);
        }
        var words = Written.text(answers, "view", "your view", Views.WORDS_MAX);
        return answers.ok() ? after(views.give(who, new ItemId(id), words.get()), "Your view was not taken", id)
                : show(who, id, answers);
    }

    @PostMapping("/agenda-items/{id}/views")
    Reply ask(SignedIn who, @PathVariable UUID id) {
        return after(views.ask(who, new ItemId(id)), "You cannot ask for views", id);
    }

    @PostMapping("/agenda-items/{id}/views/left")
    Reply passOver(SignedIn who, @PathVariable UUID id) {
        return after(views.passOver(who, new ItemId(id)), "You cannot pass over anybody", id);
    }

    private Reply after(Acted came, String refused, UUID id) {
        var path = PanelPaths.to(new ItemId(id));
        return replies.after(came, refused, path, it -> path);
    }
}
