package org.concordat.sharing.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Consenting;
import org.concordat.sharing.Onward;
import org.concordat.sharing.Onwards;
import org.concordat.sharing.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Those up the chain say whether something may be passed on.
@Controller
class OnwardController {

    private static final String PATH = "/onward";

    private final Onwards onwards;
    private final LawInWords law;
    private final WhoIsWho names;
    private final Reasons reasons;

    OnwardController(Onwards onwards, LawInWords law, WhoIsWho names, Reasons reasons) {
        this.onwards = onwards;
        this.law = law;
        this.names = names;
        this.reasons = reasons;
    }

    @GetMapping("/onward")
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (onwards.waiting(who, Paging.asked(page))) {
            case Look.Seen<Page<Onward>>(var found) -> list(who, found);
            case Look.Refused<Page<Onward>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private OnwardsPage list(SignedIn who, Page<Onward> found) {
        var known = names.bodies(who, found.rows().stream().flatMap(it -> OnwardWords.bodies(it).stream())
                .collect(Collectors.toSet()));
        var table = Table.of("What nobody answered in time comes first", Column.of("Disclosure"), Column.of("State"),
                        Column.of("Who holds it"), Column.of("Who would have it"), Column.of("Answer by"))
                .whenEmpty("Nobody waits for an answer about passing on.")
                .rows(found.rows().stream().map(it -> List.of(
                        Cell.link(it.reference(), PATH + "/" + it.id()),
                        Cell.tag(OnwardWords.state(it, who.at())),
                        Cell.of(known.body(it.body())),
                        Cell.of(OnwardWords.audience(it, known)),
                        Cell.of(When.lastDay(it.dueAt())))).toList());
        return new OnwardsPage(table, Paging.of(found, PATH, Map.of()));
    }

    @GetMapping({"/onward/{id}", "/onward/{id}/decision"})
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return onwards.find(who, id).<Reply>map(sight -> page(who, sight, answers)).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/onward/{id}/decision")
    Reply decide(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var decision = answers.oneOf("decision", "whether they may pass it on", List.of("GIVE", "DECLINE"));
        var reason = Written.text(answers, "reason", "why", OnwardForm.REASON_MAX);
        return answers.ok() ? after(who, id, answers, decision.get().equals("GIVE") ? onwards.give(who, id, act, reason.get())
                : onwards.decline(who, id, act, reason.get())) : show(who, id, answers);
    }

    /// Where a word stands that stays home, the form as it was sent, with where.
    private Reply after(SignedIn who, UUID id, Answers answers, Consenting came) {
        return switch (came) {
            case Consenting.Done _ -> new SeeOther(PATH + "/" + id);
            case Consenting.Refused(var refused, var leaks, var _) when !leaks.isEmpty() && refused.failed().size() == 1 -> {
                answers.reject("reason", String.join(" ", Leaks.sentences(leaks)));
                yield show(who, id, answers);
            }
            case Consenting.Refused(var refused, var _, var _) -> RefusalPage.of("You cannot answer this", reasons.failed(refused),
                    PATH + "/" + id);
            case Consenting.Unknown _ -> new NotFoundPage();
        };
    }

    private OnwardPage page(SignedIn who, Onwards.Sight sight, Answers answers) {
        var it = sight.onward();
        var officers = new HashSet<OfficerId>(Set.of(it.askedBy()));
        Optional.ofNullable(sight.said()).ifPresent(said -> officers.add(said.by()));
        var known = names.named(who, OnwardWords.bodies(it), officers);
        boolean ours = sight.of() == null;
        var day = it.askedAt().atZone(Viewer.ZONE).toLocalDate();
        return new OnwardPage(it.id().toString(), OnwardWords.state(sight, who.at()),
                OnwardWords.summary(it, sight.shared(), known, law.purpose(it.purpose(), day), law.title(it.gateway(), day)),
                OnwardWords.said(sight, known), sight.mayGive() instanceof Decision.Allowed,
                sight.mayDecline() instanceof Decision.Allowed, ours ? it.disclosure().toString() : "",
                ours && it.stands(who.at()), OnwardWords.over(sight, who.at()), ours ? "/inbox/" + it.disclosure() : PATH, answers);
    }
}
