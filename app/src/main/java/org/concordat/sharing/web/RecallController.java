package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.kernel.BodyId;
import org.concordat.sharing.Disclosure;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Holding;
import org.concordat.sharing.Recall;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A disclosure is taken back.
@Controller
class RecallController {

    private final Disclosures disclosures;
    private final DisclosurePages pages;
    private final Reasons reasons;

    RecallController(Disclosures disclosures, DisclosurePages pages, Reasons reasons) {
        this.disclosures = disclosures;
        this.pages = pages;
        this.reasons = reasons;
    }

    @GetMapping("/disclosures/{id}/recall")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return disclosures.find(who, new DisclosureId(id)).map(sight -> ask(who, sight, answers))
                .orElseGet(NotFoundPage::new);
    }

    @PostMapping("/disclosures/{id}/recall")
    Reply create(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        return RecallForm.read(answers)
                .map(form -> after(id, disclosures.recall(who, new DisclosureId(id), act, form.reason())))
                .orElseGet(() -> ask(who, id, answers));
    }

    @GetMapping("/disclosures/{id}/recalled")
    Reply recalled(SignedIn who, @PathVariable UUID id) {
        return disclosures.find(who, new DisclosureId(id)).<Reply>map(sight ->
                        sight.disclosure().state() instanceof Disclosure.State.Recalled
                                ? new RecalledPage(id.toString(), sight.disclosure().reference(),
                                        Holders.unconfirmed(sight, pages.known(who, sight)))
                                : new SeeOther("/disclosures/" + id))
                .orElseGet(NotFoundPage::new);
    }

    private Reply ask(SignedIn who, Disclosures.Sight sight, Answers answers) {
        var it = sight.disclosure();
        return switch (disclosures.askToRecall(who, it.id()).orElseThrow()) {
            case Decision.Refused refused -> refused(it.id().value(), refused);
            case Decision.Allowed _ -> new RecallPage(it.id().toString(), it.reference(), it.isLive(),
                    Counted.of(readers(sight), "body has opened it", "bodies have opened it"), answers);
        };
    }

    private static long readers(Disclosures.Sight sight) {
        return sight.holdings().stream().filter(it -> it.readers() > 0).map(Holding::body)
                .map(BodyId::value).distinct().count();
    }

    private Reply after(UUID id, Recall recall) {
        return switch (recall) {
            case Recall.Made _ -> new SeeOther("/disclosures/" + id + "/recalled");
            case Recall.Refused(Decision.Refused refused) -> refused(id, refused);
            case Recall.Unknown _ -> new NotFoundPage();
        };
    }

    private RefusalPage refused(UUID id, Decision.Refused refused) {
        return RefusalPage.of("You cannot recall this", reasons.failed(refused), "/disclosures/" + id);
    }
}
