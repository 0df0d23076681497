package org.concordat.partnership.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.partnership.AgreementDrafts;
import org.concordat.partnership.FoundDraft;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A draft is checked, and offered for signature.
@Controller
class OfferController {

    private final AgreementDrafts drafts;
    private final AgreementReplies replies;
    private final AgreementWords words;

    OfferController(AgreementDrafts drafts, AgreementReplies replies, AgreementWords words) {
        this.drafts = drafts;
        this.replies = replies;
        this.words = words;
    }

    @GetMapping("/agreements/{id}/draft/check")
    Reply check(SignedIn who, @PathVariable String id) {
        return AgreementPaths.id(id).flatMap(it -> drafts.find(who, it)).map(found -> page(who, found))
                .orElseGet(NotFoundPage::new);
    }

    @PostMapping("/agreements/{id}/draft/check")
    Reply create(SignedIn who, @PathVariable String id, Answers answers) {
        return AgreementPaths.id(id).flatMap(it -> moment(answers.value("read")).map(read -> replies.to(
                        drafts.offer(who, it, read), AgreementPaths.one(it), AgreementPaths.draft(it) + "/check")))
                .orElseGet(NotFoundPage::new);
    }

    private Reply page(SignedIn who, FoundDraft found) {
        List<String> standing = found.offer() instanceof Decision.Refused refused ? replies.sentences(refused) : List.of();
        return found.draft().whole().<Reply>map(contents -> new AgreementCheckPage(found, contents, words,
                        who.day(), standing))
                .orElseGet(() -> new SeeOther(AgreementPaths.draft(found.draft().id())));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
