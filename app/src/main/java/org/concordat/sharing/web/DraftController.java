package org.concordat.sharing.web;

import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.Composition;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Draft;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Page;
import org.concordat.sharing.Proposals;
import org.concordat.sharing.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The officer's drafts, and each as a list of tasks.
@Controller
class DraftController {

    private final Drafts drafts;
    private final Proposals proposals;
    private final Sections sections;
    private final Startings startings;
    private final Reasons reasons;
    private final WhoIsWho names;

    DraftController(Drafts drafts, Proposals proposals, Sections sections, Startings startings, Reasons reasons,
                    WhoIsWho names) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.sections = sections;
        this.startings = startings;
        this.reasons = reasons;
        this.names = names;
    }

    @GetMapping("/drafts")
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page, @RequestParam(required = false) @Nullable String discarded) {
        return switch (drafts.list(who, Paging.asked(page))) {
            case Look.Seen<Page<Draft>>(var found) -> new DraftsPage(found, discarded != null);
            case Look.Refused<Page<Draft>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    @PostMapping("/drafts")
    Reply create(SignedIn who, Answers answers) {
        return startings.reply(answers, id -> drafts.start(who, id));
    }

    @GetMapping("/drafts/{id}")
    Reply show(SignedIn who, @PathVariable UUID id) {
        var draft = new DisclosureId(id);
        return proposals.madeFrom(who, draft)
                ? new SeeOther(StepPage.path(draft) + "/proposed")   // somebody went back after proposing
                : sections.on(who, draft, it -> page(who, it));
    }

    @GetMapping("/drafts/{id}/discard")
    Reply askToDiscard(SignedIn who, @PathVariable UUID id) {
        return sections.on(who, new DisclosureId(id),
                it -> new DraftDiscardPage(it.draft().id(), DraftsPage.name(it.draft())));
    }

    /// A draft that is not there, or is not theirs, is answered like one that has just gone.
    @PostMapping("/drafts/{id}/discard")
    Reply discard(SignedIn who, @PathVariable UUID id) {
        drafts.discard(who, new DisclosureId(id));
        return new SeeOther("/drafts?discarded");
    }

    private Reply page(SignedIn who, Composition it) {
        var doubts = new EnumMap<Step, List<Reason>>(Step.class);
        it.doubts().forEach((step, because) -> doubts.put(step, reasons.of(because)));
        var yes = it.yes();
        return new DraftPage(it, doubts, yes == null ? ""
                : OnwardWords.yes(yes, it.draft().supersedes() != null, names.bodies(who, yes.bodies())));
    }
}
