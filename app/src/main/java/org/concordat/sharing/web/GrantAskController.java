package org.concordat.sharing.web;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Option;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Envelope;
import org.concordat.sharing.Granting;
import org.concordat.sharing.Grants;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One to whom something was addressed asks that a colleague may read it.
@Controller
class GrantAskController {

    private final Inbox inbox;
    private final Grants grants;
    private final ReceivedPages pages;
    private final WhoIsWho names;
    private final Reasons reasons;

    GrantAskController(Inbox inbox, Grants grants, ReceivedPages pages, WhoIsWho names, Reasons reasons) {
        this.inbox = inbox;
        this.grants = grants;
        this.pages = pages;
        this.names = names;
        this.reasons = reasons;
    }

    @GetMapping({"/inbox/{id}/grant", "/inbox/{id}/grant/check"})
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return envelope(who, id, it -> form(who, it, answers));
    }

    @PostMapping("/inbox/{id}/grant/check")
    Reply check(SignedIn who, @PathVariable UUID id, Answers answers) {
        return envelope(who, id, it -> GrantForm.read(answers, grants.colleagues(who), who.day())
                .<Reply>map(form -> new GrantCheckPage(id.toString(), pages.from(who, it), SummaryList.of(
                        Row.of("Disclosure", it.reference()),
                        Row.of("Who is to read it", names.officers(who, Set.of(form.colleague())).officer(form.colleague())),
                        Row.of("Until the end of", When.on(form.lastDay())),
                        Row.of("Why", form.reason())), answers))
                .orElseGet(() -> form(who, it, answers)));
    }

    @PostMapping("/inbox/{id}/grant")
    Reply create(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var form = GrantForm.read(answers, grants.colleagues(who), who.day());
        return form.isEmpty() || answers.ticked("change")
                ? ask(who, id, answers)
                : after(id, grants.ask(who, act, new DisclosureId(id), form.get().colleague(), form.get().until(),
                        form.get().reason()));
    }

    private GrantAskPage form(SignedIn who, Envelope it, Answers answers) {
        var colleagues = grants.colleagues(who).stream()
                .map(holder -> Option.of(holder.officer().toString(), holder.name()).hint(holder.role().words())).toList();
        return new GrantAskPage(it.id().toString(), it.reference(), pages.from(who, it), colleagues,
                When.on(who.day().plusDays(GrantForm.DAYS_AHEAD)), answers);
    }

    /// What can no longer be read, or was never theirs, has no such page.
    private Reply envelope(SignedIn who, UUID id, Function<Envelope, Reply> work) {
        return switch (inbox.read(who, new DisclosureId(id))) {
            case Reading.Opened(var envelope, var _) -> work.apply(envelope);
            case Reading.StatePurpose(var envelope) -> work.apply(envelope);
            case Reading.AcceptTerms(var envelope) -> work.apply(envelope);
            case Reading.Gone _ -> new SeeOther("/inbox/" + id);
            case Reading.Unknown _ -> new NotFoundPage();
        };
    }

    private Reply after(UUID id, Granting came) {
        return switch (came) {
            case Granting.Done(var grant) -> new SeeOther("/grants/" + grant + "/asked");
            case Granting.Refused(Decision.Refused refused) ->
                    RefusalPage.of("The grant was not asked for", reasons.failed(refused), "/inbox/" + id);
            case Granting.Unknown _ -> new NotFoundPage();
        };
    }
}
