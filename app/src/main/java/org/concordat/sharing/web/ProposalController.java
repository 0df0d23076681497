package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.SignedIn;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.sharing.Attachments;
import org.concordat.sharing.Composition;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Preview;
import org.concordat.sharing.Proposal;
import org.concordat.sharing.Proposals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Checks a draft, proposes it, and confirms that it was proposed.
@Controller
class ProposalController {

    private final Proposals proposals;
    private final Disclosures disclosures;
    private final Sections sections;
    private final Reasons reasons;
    private final LawInWords law;
    private final Attachments attachments;

    ProposalController(Proposals proposals, Disclosures disclosures, Sections sections, Reasons reasons,
                       LawInWords law, Attachments attachments) {
        this.proposals = proposals;
        this.disclosures = disclosures;
        this.sections = sections;
        this.reasons = reasons;
        this.law = law;
        this.attachments = attachments;
    }

    @GetMapping("/drafts/{id}/check")
    Reply check(SignedIn who, @PathVariable UUID id) {
        return check(who, new DisclosureId(id), List.of());
    }

    @PostMapping("/drafts/{id}/proposal")
    Reply create(SignedIn who, @PathVariable UUID id) {
        var draft = new DisclosureId(id);
        return switch (proposals.propose(who, draft)) {
            case Proposal.Made made -> new SeeOther(StepPage.path(draft) + "/proposed");
            case Proposal.Incomplete(var missing) -> check(who, draft, missing.stream()
                    .map(step -> "Write this step first: " + StepWords.of(step)).toList());
            case Proposal.Refused(var decision, var bars) -> check(who, draft, Stream.concat(
                    reasons.failed(decision).stream(), Refusals.bars(bars).stream())
                    .map(Reason::cited).toList());
            case Proposal.Unknown() -> new NotFoundPage();
        };
    }

    /// Also for one who comes back to it, or submits twice.
    @GetMapping("/drafts/{id}/proposed")
    Reply proposed(SignedIn who, @PathVariable UUID id) {
        return disclosures.find(who, new DisclosureId(id)).map(Disclosures.Sight::disclosure)
                .filter(it -> it.proposedBy().equals(who.officer()))
                .<Reply>map(it -> new DraftProposedPage(it.id(), it.reference(), it.content().title()))
                .orElseGet(NotFoundPage::new);
    }

    private Reply check(SignedIn who, DisclosureId id, List<String> why) {
        return sections.on(who, id, it -> proposals.preview(who, id)
                .<Reply>map(preview -> page(who, it, preview, why))
                .orElseGet(NotFoundPage::new));
    }

    private DraftCheckPage page(SignedIn who, Composition it, Preview preview, List<String> why) {
        var errors = why.stream().map(words -> new FieldError("rules", "rules", words)).toList();
        var sections = new ArrayList<>(DraftSummary.of(it, law));
        Optional.ofNullable(it.draft().why()).ifPresent(words -> sections.addFirst(SummaryList.of(
                Row.of(CorrectionWhyPage.WHY, words).change(StepPage.path(it.draft().id()) + "/why"))));
        var files = AttachmentRows.searched(attachments.of(who, it.draft().id()), StepPage.path(it.draft().id()));
        if (!files.isEmpty()) {
            sections.add(SummaryList.of(files).headed("Files that travel with it"));
        }
        return new DraftCheckPage(it, preview, sections,
                preview.decision().map(reasons::of).orElse(List.of()), Refusals.bars(preview.bars()), errors);
    }
}
