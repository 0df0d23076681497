package org.concordat.sharing.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Approval;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Approvals.Waiting;
import org.concordat.sharing.Disclosure;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Homes;
import org.concordat.sharing.Page;
import org.springframework.stereotype.Component;

/// Shows what waits for a decision, and what came of deciding.
@Component
class ApprovalPages {

    private final Approvals approvals;
    private final Disclosures disclosures;
    private final WholeDisclosures wholes;
    private final WhoIsWho names;
    private final Reasons reasons;
    private final Homes homes;

    ApprovalPages(Approvals approvals, Disclosures disclosures, WholeDisclosures wholes, WhoIsWho names,
                  Reasons reasons, Homes homes) {
        this.approvals = approvals;
        this.disclosures = disclosures;
        this.wholes = wholes;
        this.names = names;
        this.reasons = reasons;
        this.homes = homes;
    }

    Reply list(SignedIn who, int number) {
        return switch (approvals.waiting(who, number)) {
            case Look.Seen<Page<Waiting>>(var page) -> list(who, page);
            case Look.Refused<Page<Waiting>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private ApprovalsPage list(SignedIn who, Page<Waiting> page) {
        var known = names.officers(who,
                page.rows().stream().map(Waiting::proposedBy).collect(Collectors.toSet()));
        var table = Table.of("Oldest first", Column.of("Reference"), Column.of("Title"), Column.of("Marking"),
                        Column.of("Proposed by"), Column.of("Proposed"), Column.of("Answer due"))
                .whenEmpty("Nothing waits for a decision.")
                .rows(page.rows().stream().map(it -> List.of(
                        Cell.link(it.reference(), "/approvals/" + it.id()),
                        Cell.of(it.title()),
                        Cell.of(it.marking().words()),
                        it.proposedBy().equals(who.officer())
                                ? Cell.tag(Tag.of("You: someone else decides", Tag.Colour.GREY))
                                : Cell.of(known.officer(it.proposedBy())),
                        Cell.of(When.at(it.proposedAt())),
                        Cell.of(When.on(it.answerDue())))).toList());
        return new ApprovalsPage(table, Paging.of(page, "/approvals", Map.of()));
    }

    Reply show(SignedIn who, UUID id) {
        return proposed(who, id, it -> {
            var approve = approvals.mayApprove(who, it.id()).orElseThrow();
            var decline = approvals.mayDecline(who, it.id()).orElseThrow();
            return new ApprovalPage(it.id().toString(), it.reference(), wholes.of(who, it), reasons.of(approve),
                    approve instanceof Decision.Allowed, decline instanceof Decision.Allowed,
                    Leaks.sentences(homes.found(who, it.id())));
        });
    }

    Reply check(SignedIn who, UUID id) {
        return proposed(who, id, it -> switch (approvals.askToApprove(who, it.id()).orElseThrow()) {
            case Decision.Refused refused -> refused(it.id(), refused);
            case Decision.Allowed _ -> new ApprovalCheckPage(it.id().toString(), it.reference(), wholes.of(who, it));
        });
    }

    Reply decided(SignedIn who, UUID id) {
        return disclosures.find(who, new DisclosureId(id)).map(sight -> decided(who, sight.disclosure()))
                .orElseGet(NotFoundPage::new);
    }

    private Reply decided(SignedIn who, Disclosure it) {
        return switch (it.state()) {
            case Disclosure.State.Proposed _ -> new SeeOther("/approvals/" + it.id());
            case Disclosure.State.Sent(OfficerId by, var at) ->
                    decided(who, it.id(), it.reference(), by, at, true, 200);
            case Disclosure.State.Declined(OfficerId by, var at, var _, var _) ->
                    decided(who, it.id(), it.reference(), by, at, false, 200);
            case Disclosure.State.Recalled _, Disclosure.State.Superseded _, Disclosure.State.Withdrawn _,
                    Disclosure.State.Expired _ ->
                    new SeeOther("/disclosures/" + it.id());
        };
    }

    /// The answer to a submit of either decision.
    Reply after(SignedIn who, UUID uuid, Approval approval) {
        var id = new DisclosureId(uuid);
        return switch (approval) {
            case Approval.Given _, Approval.Declined _ -> new SeeOther("/approvals/" + id + "/decided");
            case Approval.Refused(Decision.Refused decision) -> refused(id, decision);
            case Approval.DecidedAlready(OfficerId by, var at, boolean approved) ->
                    disclosures.find(who, id)
                            .map(it -> decided(who, id, it.disclosure().reference(), by, at, approved, 409))
                            .orElseGet(NotFoundPage::new);
            case Approval.Unknown _ -> new NotFoundPage();
        };
    }

    RefusalPage refused(DisclosureId id, Decision.Refused decision) {
        return RefusalPage.of("You cannot decide on this", reasons.failed(decision), "/approvals/" + id);
    }

    /// A disclosure that still waits; one that was decided shows how.
    Reply proposed(SignedIn who, UUID id, Function<Disclosure, Reply> work) {
        return disclosures.find(who, new DisclosureId(id)).map(Disclosures.Sight::disclosure)
                .map(it -> it.state() instanceof Disclosure.State.Proposed ? work.apply(it) : decided(who, it))
                .orElseGet(NotFoundPage::new);
    }

    private Reply decided(SignedIn who, DisclosureId id, String reference, OfficerId by, Instant at,
            boolean approved, int status) {
        return new ApprovalDecidedPage(id.toString(), reference, approved,
                names.officers(who, Set.of(by)).officer(by), When.at(at), status);
    }
}
