package org.concordat.sharing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Appointments;
import org.concordat.people.Identities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a composed disclosure before a second person.
@Component
public class Proposals {

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final DraftSql drafts;
    private final OwnDrafts own;
    private final DisclosureSql disclosures;
    private final OwnDisclosures made;
    private final AudienceSql audiences;
    private final Lawfulness law;
    private final Identities identities;
    private final Appointments appointments;
    private final References references;
    private final CustodySql custody;
    private final Tidings tidings;
    private final Supplier<UUID> newId;
    private final HomeSearch homes;

    Proposals(Acting acting, Gate gate, Ledger ledger, DraftSql drafts, OwnDrafts own, DisclosureSql disclosures,
              OwnDisclosures made, AudienceSql audiences, Lawfulness law, Identities identities, Appointments appointments,
              References references, CustodySql custody, Tidings tidings, Supplier<UUID> newId, HomeSearch homes) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.drafts = drafts;
        this.own = own;
        this.disclosures = disclosures;
        this.made = made;
        this.audiences = audiences;
        this.law = law;
        this.identities = identities;
        this.appointments = appointments;
        this.references = references;
        this.custody = custody;
        this.tidings = tidings;
        this.newId = newId;
        this.homes = homes;
    }

    /// Who would be reached, and what stands in the way.
    public Optional<Preview> preview(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> {
            var found = own.find(viewer, id, DraftRules.PREVIEW)
                    .filter(draft -> gate.refuses(viewer, DraftRules.PREVIEW, draft, id.value()).isEmpty())
                    .map(draft -> preview(viewer, draft));
            found.ifPresent(it -> ledger.record(viewer.entry("sharing.draft.previewed").about(id.value())));
            return found;
        });
    }

    /// Whether this officer's draft has become a disclosure.
    public boolean madeFrom(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> proposedBy(viewer, id).isPresent());
    }

    /// Whether what this officer proposed can no longer reach anybody: it was declined, taken back or has run out.
    public boolean ended(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> proposedBy(viewer, id).filter(it -> !it.isLive()
                && !(it.state() instanceof Disclosure.State.Proposed)).isPresent());
    }

    /// Proposes a draft. The draft becomes the disclosure, under the same id, and can no longer be changed.
    public Proposal propose(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> {
            if (gate.asks(viewer, ListRules.DRAFTS, viewer.body()) instanceof Decision.Refused refused) {
                gate.refused(viewer, ProposalRules.PROPOSE.id(), id.value(), refused);
                return new Proposal.Unknown();
            }
            return drafts.hold(id).map(draft -> propose(viewer, draft)).orElseGet(() -> alreadyProposed(viewer, id));
        });
    }

    private Proposal propose(Viewer viewer, Draft draft) {
        if (gate.asks(viewer, DraftRules.READ, draft) instanceof Decision.Refused refused) {
            gate.refused(viewer, ProposalRules.PROPOSE.id(), draft.id().value(), refused);
            return new Proposal.Unknown();
        }
        if (!draft.isWhole()) {
            ledger.record(viewer.entry("sharing.disclosure.propose.refused").about(draft.id().value())
                    .with("missing", missing(draft).stream().map(Step::slug).collect(Collectors.joining(" "))));
            return new Proposal.Incomplete(missing(draft));
        }
        Optional.ofNullable(draft.derivedFrom()).ifPresent(custody::hold);
        var candidate = law.candidate(viewer, draft).searched(homes.of(viewer, draft));
        if (gate.asks(viewer, ProposalRules.PROPOSE, candidate) instanceof Decision.Refused refused) {
            ledger.record(viewer.entry("sharing.disclosure.propose.refused").about(draft.id().value())
                    .through(draft.the(Section.Passage.class).gateway()).with("rules", refused.rules()));
            return new Proposal.Refused(refused, Drafts.bars(candidate));
        }
        drafts.delete(draft.id());
        var terms = candidate.terms().orElseThrow();
        var proposed = new DisclosureSql.Proposed(draft, references.next(),
                candidate.question().orElseThrow().material(), terms, disposeBy(viewer, terms.retentionMonths()),
                draft.receivedFrom() == null ? null : candidate.yes().map(Onward::id).orElse(null));
        disclosures.insert(viewer, proposed, identity(viewer, draft));
        audiences.insert(viewer, proposed);
        ledger.record(viewer.entry("sharing.disclosure.proposed").about(draft.id().value()).under(terms.id())
                .through(draft.the(Section.Passage.class).gateway())
                .serving(draft.the(Section.Matter.class).purpose()));
        tidings.proposed(viewer, draft.id(), draft.the(Section.Dates.class));
        return new Proposal.Made(draft.id(), proposed.reference());
    }

    private Proposal alreadyProposed(Viewer viewer, DisclosureId id) {
        return proposedBy(viewer, id).<Proposal>map(it -> new Proposal.Made(id, it.reference())).orElseGet(() -> {
            gate.unknown(viewer, ProposalRules.PROPOSE, id.value());
            return new Proposal.Unknown();
        });
    }

    private Optional<Disclosure> proposedBy(Viewer viewer, DisclosureId id) {
        return made.perhaps(viewer, id).filter(it -> it.proposedBy().equals(viewer.officer()));
    }

    private @Nullable UUID identity(Viewer viewer, Draft draft) {
        var identity = draft.the(Section.Subject.class).identity();
        if (identity == null) {
            return null;
        }
        var id = newId.get();
        identities.record(viewer, id, identity);
        return id;
    }

    private static LocalDate disposeBy(Viewer viewer, int retentionMonths) {
        return viewer.day().plusMonths(retentionMonths);
    }

    private Preview preview(Viewer viewer, Draft draft) {
        var candidate = law.candidate(viewer, draft).searched(homes.of(viewer, draft));
        var decision = draft.isWhole()
                ? Optional.of(gate.asks(viewer, ProposalRules.PROPOSE, candidate))
                : Optional.<Decision>empty();
        return new Preview(draft, reached(viewer, draft), candidate.terms(), missing(draft), decision,
                Drafts.bars(candidate), candidate.leaks());
    }

    private List<Preview.Reached> reached(Viewer viewer, Draft draft) {
        var addressees = draft.section(Section.Audience.class).map(Section.Audience::addressees).orElse(List.of());
        if (addressees.isEmpty()) {
            return List.of();
        }
        var holders = appointments.holding(
                addressees.stream().map(Section.Addressee::body).collect(Collectors.toSet()),
                addressees.stream().map(Section.Addressee::role).collect(Collectors.toSet()), viewer.at());
        return addressees.stream().map(a -> new Preview.Reached(a, holders.stream()
                .filter(h -> h.body().equals(a.body()) && h.role() == a.role()).toList())).toList();
    }

    private static List<Step> missing(Draft draft) {
        return Arrays.stream(Step.values()).filter(step -> !draft.has(step)).toList();
    }
}
