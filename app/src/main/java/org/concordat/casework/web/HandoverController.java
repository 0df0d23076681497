package org.concordat.casework.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.casework.CaseId;
import org.concordat.casework.Cases;
import org.concordat.casework.Handing;
import org.concordat.casework.Handovers;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Option;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A case is offered, accepted or declined, taken back, or taken by the lead.
@Controller
class HandoverController {

    private static final String NOT_OFFERED = "The case was not offered";

    private final Cases cases;
    private final Handovers handovers;
    private final WhoIsWho names;
    private final Reasons reasons;

    HandoverController(Cases cases, Handovers handovers, WhoIsWho names, Reasons reasons) {
        this.cases = cases;
        this.handovers = handovers;
        this.names = names;
        this.reasons = reasons;
    }

    @GetMapping("/cases/{id}/handover")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return at(who, id, it -> form(it, answers));
    }

    @PostMapping("/cases/{id}/handover")
    Reply offer(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        return at(who, id, it -> {
            var taker = answers.oneOf("taker", "who is to own it",
                    it.colleagues().stream().map(each -> each.officer().toString()).toList());
            var reason = Written.text(answers, "reason", "why, and what they need to know", Handovers.REASON_MAX);
            return answers.ok() ? after(handovers.offer(who, act, new CaseId(id), OfficerId.of(taker.get()), reason.get()),
                    NOT_OFFERED, CasePaths.to(new CaseId(id))) : form(it, answers);
        });
    }

    private Reply at(SignedIn who, UUID id, Function<Cases.Sight, Reply> work) {
        return cases.find(who, new CaseId(id)).map(work).orElseGet(NotFoundPage::new);
    }

    /// Where it cannot be offered, why not.
    private Reply form(Cases.Sight it, Answers answers) {
        if (it.may().get(Cases.Doing.OFFER) instanceof Decision.Refused refused) {
            return RefusalPage.of(NOT_OFFERED, reasons.failed(refused), CasePaths.to(it.line().of().id()));
        }
        List<Option> colleagues = it.colleagues().stream().map(each -> Option.of(each.officer().toString(), each.name())).toList();
        return new HandoverOfferPage(it.line().of().id(), it.line().of().reference(), colleagues, answers);
    }

    @PostMapping("/cases/{id}/taking")
    Reply take(SignedIn who, @PathVariable UUID id, Answers answers) {
        var of = new CaseId(id);
        return after(handovers.take(who, of, Act.of(answers)), "You cannot take this case", CasePaths.to(of));
    }

    @GetMapping({"/handovers/{id}", "/handovers/{id}/withdrawal"})
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return handovers.find(who, id).<Reply>map(it -> page(who, it, answers)).orElseGet(NotFoundPage::new);
    }

    private HandoverPage page(SignedIn who, Handovers.Sight it, Answers answers) {
        var offer = it.offer();
        var known = names.named(who, Set.of(), CaseWords.officers(offer));
        var rows = SummaryList.of(
                Row.of("Case", offer.reference()),
                Row.of("Offered by", known.officer(offer.giver())),
                Row.of("Offered to", known.officer(offer.taker())),
                Row.of("Offered", When.at(offer.offeredAt())),
                Row.of("Answer by", When.on(offer.dueOn())),
                Row.of("Why, and what to know", offer.reason()),
                Row.of("What became of it", CaseWords.came(offer, known)));
        return new HandoverPage(offer.id(), offer.of(), offer.reference(), CaseWords.state(offer, who.day()), rows,
                it.mayAnswer(), it.mayWithdraw(), answers);
    }

    @PostMapping("/handovers/{id}")
    Reply answer(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var decision = answers.oneOf("decision", "whether you accept it", List.of("ACCEPT", "DECLINE"));
        if (decision.given().filter("ACCEPT"::equals).isPresent()) {
            return after(handovers.accept(who, id, act), "You cannot accept this case", CasePaths.handover(id));
        }
        if (!answers.ok()) {
            return show(who, id, answers);
        }
        var reason = Written.text(answers, "reason", "the reason for declining", Handovers.REASON_MAX);
        return answers.ok() ? after(handovers.decline(who, id, act, reason.get()), "You cannot decline this case",
                CasePaths.handover(id)) : show(who, id, answers);
    }

    @PostMapping("/handovers/{id}/withdrawal")
    Reply withdraw(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var why = Written.text(answers, "why", "why it is taken back", Handovers.REASON_MAX);
        return answers.ok() ? after(handovers.withdraw(who, id, act, why.get()), "You cannot take this offer back",
                CasePaths.handover(id)) : show(who, id, answers);
    }

    private Reply after(Handing came, String title, String back) {
        return switch (came) {
            case Handing.Done(var of) -> new SeeOther(CasePaths.to(of));
            case Handing.Refused(var decision) -> RefusalPage.of(title, reasons.failed(decision), back);
            case Handing.Unknown _ -> new NotFoundPage();
        };
    }
}
