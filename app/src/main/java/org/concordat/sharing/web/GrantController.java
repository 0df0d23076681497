package org.concordat.sharing.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Grant;
import org.concordat.sharing.Granting;
import org.concordat.sharing.Grants;
import org.concordat.sharing.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A grant is decided on, or withdrawn.
@Controller
class GrantController {

    private static final String PATH = "/grants";

    private final Grants grants;
    private final WhoIsWho names;
    private final Reasons reasons;

    GrantController(Grants grants, WhoIsWho names, Reasons reasons) {
        this.grants = grants;
        this.names = names;
        this.reasons = reasons;
    }

    @GetMapping("/grants")
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (grants.waiting(who, Paging.asked(page))) {
            case Look.Seen<Page<Grant>>(var found) -> list(who, found);
            case Look.Refused<Page<Grant>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private GrantsPage list(SignedIn who, Page<Grant> found) {
        var officers = new HashSet<OfficerId>();
        found.rows().forEach(it -> officers.addAll(GrantWords.officers(it)));
        var known = names.named(who, found.rows().stream().map(Grant::body).collect(Collectors.toSet()), officers);
        var table = Table.of("Oldest first", Column.of("Disclosure"), Column.of("Who is to read it"),
                        Column.of("Asked for by"), Column.of("Asked"), Column.of("Until"))
                .whenEmpty("No grant waits for a decision.")
                .rows(found.rows().stream().map(it -> List.of(
                        Cell.link(it.reference(), PATH + "/" + it.id()),
                        Cell.of(known.officer(it.officer()) + "\n" + known.body(it.body())),
                        Cell.of(known.officer(it.askedBy())),
                        Cell.of(When.at(it.askedAt())),
                        Cell.of(When.at(it.until())))).toList());
        return new GrantsPage(table, Paging.of(found, PATH, Map.of()));
    }

    @GetMapping({"/grants/{id}", "/grants/{id}/decision"})
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return grants.find(who, id).<Reply>map(sight -> page(who, sight, answers)).orElseGet(NotFoundPage::new);
    }

    @GetMapping("/grants/{id}/asked")
    Reply asked(SignedIn who, @PathVariable UUID id) {
        return grants.find(who, id).<Reply>map(sight -> {
            var it = sight.grant();
            var known = names.named(who, Set.of(it.from()), Set.of(it.officer()));
            return it.state() instanceof Grant.State.Asked
                    ? new GrantAskedPage(id.toString(), it.disclosure().toString(), it.reference(),
                            known.officer(it.officer()), known.body(it.from()))
                    : new SeeOther(PATH + "/" + id);
        }).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/grants/{id}/decision")
    Reply decide(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        return GrantDecisionForm.read(answers)
                .map(form -> after(id, form.given()
                        ? grants.give(who, id, act) : grants.decline(who, id, act, form.reason())))
                .orElseGet(() -> show(who, id, answers));
    }

    @GetMapping("/grants/{id}/withdrawal")
    Reply askToWithdraw(SignedIn who, @PathVariable UUID id, Answers answers) {
        return grants.find(who, id).<Reply>map(sight -> switch (sight.mayWithdraw()) {
            case Decision.Refused refused -> refused(id, refused);
            case Decision.Allowed _ -> new GrantWithdrawalPage(id.toString(), sight.grant().reference(), answers);
        }).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/grants/{id}/withdrawal")
    Reply withdraw(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var reason = Written.text(answers, "reason", "the reason for withdrawing", GrantForm.REASON_MAX);
        return answers.ok() ? after(id, grants.withdraw(who, id, act, reason.get())) : askToWithdraw(who, id, answers);
    }

    private Reply after(UUID id, Granting came) {
        return switch (came) {
            case Granting.Done _ -> new SeeOther(PATH + "/" + id);
            case Granting.Refused(Decision.Refused refused) -> refused(id, refused);
            case Granting.Unknown _ -> new NotFoundPage();
        };
    }

    private RefusalPage refused(UUID id, Decision.Refused refused) {
        return RefusalPage.of("You cannot do this to the grant", reasons.failed(refused), PATH + "/" + id);
    }

    private GrantPage page(SignedIn who, Grants.Sight sight, Answers answers) {
        var it = sight.grant();
        var known = names.named(who, Set.of(it.body()), GrantWords.officers(it));
        boolean originating = names.viewer(who).body().equals(it.from());
        return new GrantPage(it.id().toString(), GrantWords.state(it, who.at()), GrantWords.summary(it, known),
                GrantWords.step(it, known),
                sight.mayGive() instanceof Decision.Allowed || sight.mayDecline() instanceof Decision.Allowed,
                sight.mayWithdraw() instanceof Decision.Allowed,
                originating ? PATH : "/inbox/" + it.disclosure(), answers);
    }
}
