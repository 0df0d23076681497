package org.concordat.sharing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.access.Acting;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.AgreementTerms;
import org.concordat.partnership.Agreements;
import org.concordat.partnership.Appointments;
import org.concordat.partnership.Bodies;
import org.concordat.partnership.Holder;
import org.springframework.stereotype.Component;

/// Reads a draft together with all that can be chosen for it: what every page of composing shows.
@Component
public class Compositions {

    private final Acting acting;
    private final Ledger ledger;
    private final OwnDrafts drafts;
    private final Lawfulness law;
    private final Agreements agreements;
    private final Bodies bodies;
    private final Appointments appointments;
    private final OnwardSql onwards;

    Compositions(Acting acting, Ledger ledger, OwnDrafts drafts, Lawfulness law, Agreements agreements, Bodies bodies,
                 Appointments appointments, OnwardSql onwards) {
        this.acting = acting;
        this.ledger = ledger;
        this.drafts = drafts;
        this.law = law;
        this.agreements = agreements;
        this.bodies = bodies;
        this.appointments = appointments;
        this.onwards = onwards;
    }

    /// The viewer's own draft; empty when there is none for them.
    public Optional<Composition> find(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> {
            var found = drafts.find(viewer, id, DraftRules.READ).map(draft -> composition(viewer, draft));
            found.ifPresent(it -> ledger.record(viewer.entry("sharing.draft.read").about(id.value())));
            return found;
        });
    }

    private Composition composition(Viewer viewer, Draft draft) {
        var candidate = law.candidate(viewer, draft);
        var inForce = agreements.inForceFor(viewer);
        var fitting = law.agreements(viewer, draft);
        return new Composition(draft, viewer.day(), law.routes(viewer, draft), inForce, fitting,
                fitting.isEmpty() ? Doubts.unmet(viewer, candidate, inForce) : List.of(),
                fitting.isEmpty() ? owners(viewer) : List.of(),
                bodies.named(spokenOf(draft, inForce), viewer.day()), candidate.yes().orElse(null),
                onwards.heldUntil(draft).filter(until -> !until.isAfter(viewer.at())).orElse(null),
                Doubts.of(viewer, candidate));
    }

    private List<Holder> owners(Viewer viewer) {
        return appointments.holding(Set.of(viewer.body()), Set.of(Role.AGREEMENT_OWNER), viewer.at());
    }

    private static Set<BodyId> spokenOf(Draft draft, List<AgreementTerms> inForce) {
        var all = new HashSet<BodyId>();
        inForce.forEach(terms -> all.addAll(terms.parties()));
        draft.section(Section.Audience.class).ifPresent(audience -> all.addAll(audience.bodies()));
        if (draft.receivedFrom() != null) {
            all.add(draft.receivedFrom());
        }
        return all;
    }
}
