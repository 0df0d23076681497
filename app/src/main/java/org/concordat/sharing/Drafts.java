package org.concordat.sharing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.access.Access;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.law.Bar;
import org.concordat.law.Provenance;
import org.concordat.law.Route;
import org.concordat.law.Routes;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.AgreementTerms;
import org.springframework.stereotype.Component;

/// Disclosures being composed, a section at a time.
@Component
public class Drafts {

    private final Acting acting;
    private final Access access;
    private final Ledger ledger;
    private final DraftSql sql;
    private final DisclosureSql disclosures;
    private final Receptions receptions;
    private final Lawfulness law;

    Drafts(Acting acting, Access access, Ledger ledger, DraftSql sql, DisclosureSql disclosures,
           Receptions receptions, Lawfulness law) {
        this.acting = acting;
        this.access = access;
        this.ledger = ledger;
        this.sql = sql;
        this.disclosures = disclosures;
        this.receptions = receptions;
        this.law = law;
    }

    /// Starts a draft under the id made with the form; a repeated start finds the first one.
    public Starting start(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> begin(viewer, Draft.blank(viewer, id)));
    }

    /// Starts a correction of a disclosure of the viewer's own body, with everything that disclosure says.
    public Starting correct(SignedIn who, DisclosureId id, DisclosureId old) {
        return acting.as(who, viewer -> disclosures.find(viewer, old)
                .map(it -> begin(viewer, new Draft(id, viewer.officer(), viewer.body(), viewer.at(), viewer.at(), old,
                        null, null, it.matter().provenance(), it.sections())))
                .orElseGet(() -> unknown(viewer, old)));
    }

    /// Starts a disclosure derived from one that the viewer's body made or has opened: it inherits where the
    /// information came from.
    public Starting derive(SignedIn who, DisclosureId id, DisclosureId from) {
        return acting.as(who, viewer -> disclosures.find(viewer, from)
                .map(it -> new Draft(id, viewer.officer(), viewer.body(), viewer.at(), viewer.at(), null, from,
                        null, it.matter().provenance(), Map.of(Step.MATTER, it.matter())))
                .or(() -> receptions.read(viewer, from).map(it -> new Draft(id, viewer.officer(), viewer.body(),
                        viewer.at(), viewer.at(), null, from, it.from(), it.matter().provenance(),
                        Map.of(Step.MATTER, it.matter()))))
                .map(draft -> begin(viewer, draft))
                .orElseGet(() -> unknown(viewer, from)));
    }

    public Optional<Draft> find(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> {
            var found = sql.find(id);
            ledger.record(viewer.entry(found.isPresent() ? "sharing.draft.read" : "sharing.draft.read.refused")
                    .about(id.value()));
            return found;
        });
    }

    public List<Draft> list(SignedIn who) {
        return acting.as(who, viewer -> {
            var found = sql.of(viewer);
            ledger.record(viewer.entry("sharing.draft.listed").with("count", "" + found.size()));
            return found;
        });
    }

    /// Saves one section and leaves the others as they are.
    public Saving save(SignedIn who, DisclosureId id, Section section) {
        return acting.as(who, viewer -> sql.find(id)
                .map(draft -> save(viewer, draft, inheriting(draft, section)))
                .orElseGet(() -> unsaved(viewer, id)));
    }

    private Saving unsaved(Viewer viewer, DisclosureId id) {
        ledger.record(viewer.entry("sharing.draft.save.refused").about(id.value()));
        return new Saving.Unknown();
    }

    /// What every gateway answers to this draft, once it has a purpose and an audience.
    public Optional<Routes> routes(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> sql.find(id).flatMap(draft -> law.routes(viewer, draft)));
    }

    /// The agreements in force that could carry this draft.
    public List<AgreementTerms> agreements(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> sql.find(id).map(draft -> law.agreements(viewer, draft)).orElse(List.of()));
    }

    /// Discards a draft; whether there was one.
    public boolean discard(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> {
            var gone = sql.delete(id);
            ledger.record(viewer.entry(gone ? "sharing.draft.discarded" : "sharing.draft.discard.refused")
                    .about(id.value()));
            return gone;
        });
    }

    private Starting begin(Viewer viewer, Draft draft) {
        if (access.decide(viewer, ProposalRules.COMPOSE, draft) instanceof Decision.Refused refused) {
            ledger.record(viewer.entry("sharing.draft.start.refused").with("rules", refused.rules()));
            return new Starting.Refused(refused);
        }
        if (sql.insert(draft)) {
            ledger.record(viewer.entry("sharing.draft.started").about(draft.id().value()));
        }
        return new Starting.Started(draft.id());
    }

    private Starting unknown(Viewer viewer, DisclosureId id) {
        ledger.record(viewer.entry("sharing.draft.start.refused").about(id.value()));
        return new Starting.Unknown();
    }

    private Saving save(Viewer viewer, Draft draft, Section section) {
        var written = draft.with(section, viewer.at());
        var candidate = law.candidate(viewer,
                section instanceof Section.Passage ? written : written.without(Step.PASSAGE));
        if (access.decide(viewer, ProposalRules.SAVE, candidate) instanceof Decision.Refused refused) {
            ledger.record(viewer.entry("sharing.draft.save.refused").about(draft.id().value())
                    .with("rules", refused.rules()).with("step", Step.of(section).slug()));
            return new Saving.Refused(refused, bars(candidate));
        }
        if (!sql.save(viewer, draft.id(), section)) {   // proposed or discarded since we read it
            return unsaved(viewer, draft.id());
        }
        ledger.record(viewer.entry("sharing.draft.saved").about(draft.id().value())
                .with("step", Step.of(section).slug()));
        return new Saving.Saved(written);
    }

    static List<Bar> bars(Candidate candidate) {
        return candidate.route().filter(Route.Closed.class::isInstance).map(Route.Closed.class::cast)
                .map(Route.Closed::bars).orElse(List.of());
    }

    private static Section inheriting(Draft draft, Section section) {
        return section instanceof Section.Matter matter
                ? new Section.Matter(matter.purpose(), matter.material(),
                        Provenance.inherited(matter.provenance(), draft.inherited()))
                : section;
    }
}
