package org.concordat.sharing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.concordat.access.Acting;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.law.Bar;
import org.concordat.law.Provenance;
import org.concordat.law.Route;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Disclosures being composed, a section at a time.
@Component
public class Drafts {

    /// As the ledger calls it.
    private static final String START = "sharing.draft.start";

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final DraftSql sql;
    private final OwnDrafts own;
    private final OwnDisclosures disclosures;
    private final Receptions receptions;
    private final Lawfulness law;
    private final OnwardSql onward;
    private final List<Followed> followed;
    private final Enclosed enclosed;

    Drafts(Acting acting, Gate gate, Ledger ledger, DraftSql sql, OwnDrafts own, OwnDisclosures disclosures,
           Receptions receptions, Lawfulness law, OnwardSql onward, List<Followed> followed,
           Enclosed enclosed) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.own = own;
        this.disclosures = disclosures;
        this.receptions = receptions;
        this.law = law;
        this.onward = onward;
        this.followed = List.copyOf(followed);
        this.enclosed = enclosed;
    }

    /// Starts a draft under the id made with the form; a repeated start finds the first one.
    public Starting start(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> begin(viewer, Draft.blank(viewer, id)));
    }

    /// Starts a correction of a disclosure of the viewer's own body, with everything that disclosure says. It stands where
    /// that one stood in the chain.
    ///
    /// @param why which those who read the one before are told
    public Starting correct(SignedIn who, DisclosureId id, DisclosureId old, String why) {
        return acting.as(who, viewer -> disclosures.find(viewer, old, START)
                .map(it -> correct(viewer, id, it, Words.official(CorrectionRules.WHY_MAX, why)))
                .orElseGet(Starting.Unknown::new));
    }

    private Starting correct(Viewer viewer, DisclosureId id, Disclosure old, String why) {
        if (sql.find(id).isEmpty() && disclosures.perhaps(viewer, id).isEmpty()
                && gate.asks(viewer, CorrectionRules.CORRECT, old) instanceof Decision.Refused refused) {
            return refused(viewer, refused, old.id());
        }
        return begin(viewer, new Draft(id, viewer.officer(), viewer.body(), viewer.at(), viewer.at(), old.id(),
                old.derivedFrom(), onward.sameYes(viewer, old.id()).map(Onward::from).orElse(null), why,
                carried(viewer, old.matter()), old.sections()));
    }

    /// Starts a disclosure derived from one that the viewer's body made, or that the viewer may read: it inherits where
    /// the information came from. What was passed on is not a source of its own: it is passed on from what was received.
    public Starting derive(SignedIn who, DisclosureId id, DisclosureId from) {
        return acting.as(who, viewer -> disclosures.perhaps(viewer, from)
                .map(it -> begin(viewer, new Draft(id, viewer.officer(), viewer.body(), viewer.at(), viewer.at(), null, from,
                        onward.sameYes(viewer, from).map(Onward::from).orElse(null), carried(viewer, it.matter()),
                        Map.of(Step.MATTER, it.matter()))))
                .or(() -> receptions.envelope(viewer, from).map(it -> deriveReceived(viewer, id, it)))
                .orElseGet(() -> unknown(viewer, from)));
    }

    /// Whoever may know of it is told why they may not read it.
    private Starting deriveReceived(Viewer viewer, DisclosureId id, Envelope from) {
        var visit = receptions.visit(viewer, from, receptions.stated(viewer, from.id()));
        if (gate.asks(viewer, ReceivingRules.READ, visit) instanceof Decision.Refused refused) {
            return ReceivingRules.mayKnow(refused.failed().stream().map(Because::rule).toList())
                    ? refused(viewer, refused, from.id()) : unknown(viewer, from.id());
        }
        return receptions.read(viewer, from.id()).map(it -> {
            var matter = it.matter();
            var given = Provenance.given(matter.provenance(), matter.material(), law.kind(viewer, it.from()));
            return begin(viewer, new Draft(id, viewer.officer(), viewer.body(), viewer.at(), viewer.at(), null, from.id(), it.from(),
                    given, Map.of(Step.MATTER, new Section.Matter(matter.purpose(), matter.material(), given))));
        }).orElseGet(() -> unknown(viewer, from.id()));
    }

    private static Set<Provenance> carried(Viewer viewer, Section.Matter matter) {
        return Provenance.carried(matter.provenance(), matter.material(), viewer.bodyKind());
    }

    private Starting refused(Viewer viewer, Decision.Refused why, DisclosureId about) {
        ledger.record(viewer.entry("sharing.draft.start.refused").about(about.value()).with("rules", why.rules()));
        return new Starting.Refused(why);
    }

    public Optional<Draft> find(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> {
            var found = own.find(viewer, id, DraftRules.READ);
            found.ifPresent(draft -> ledger.record(viewer.entry("sharing.draft.read").about(id.value())));
            return found;
        });
    }

    /// The viewer's own, the last saved first.
    ///
    /// @param page from 0
    public Look<Page<Draft>> list(SignedIn who, int page) {
        return list(who, viewer -> Page.of(page, (rows, skip) -> sql.of(viewer, rows, skip)));
    }

    /// All of them from a place on, the last started first.
    public Look<Page<Draft>> from(SignedIn who, Optional<Place> place) {
        return list(who, viewer -> Page.from(rows -> sql.from(viewer, place.orElseGet(() -> Place.newest(viewer.at())), rows)));
    }

    private Look<Page<Draft>> list(SignedIn who, Function<Viewer, Page<Draft>> read) {
        return acting.as(who, viewer -> gate.refuses(viewer, ListRules.DRAFTS, viewer.body(), viewer.body().value())
                .<Look<Page<Draft>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = read.apply(viewer);
                    ledger.record(viewer.entry("sharing.draft.listed").with("count", "" + found.rows().size()));
                    return new Look.Seen<>(found);
                }));
    }

    /// Saves one section and leaves the others as they are.
    public Saving save(SignedIn who, DisclosureId id, Section section) {
        return acting.as(who, viewer -> own.find(viewer, id, ProposalRules.SAVE)
                .map(draft -> save(viewer, draft, inheriting(draft, section)))
                .orElseGet(Saving.Unknown::new));
    }

    /// Says in other words why a draft corrects what it corrects.
    public Saving sayWhy(SignedIn who, DisclosureId id, String why) {
        return acting.as(who, viewer -> own.find(viewer, id, ProposalRules.SAVE)
                .map(draft -> sayWhy(viewer, draft.because(Words.official(CorrectionRules.WHY_MAX, why), viewer.at())))
                .orElseGet(Saving.Unknown::new));
    }

    /// Discards a draft; whether there was one.
    public boolean discard(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> own.find(viewer, id, DraftRules.DISCARD)
                .filter(draft -> gate.refuses(viewer, DraftRules.DISCARD, draft, id.value()).isEmpty())
                .filter(draft -> enclosed.discard(viewer, id))
                .filter(draft -> sql.delete(id))
                .map(draft -> {
                    ledger.record(viewer.entry("sharing.draft.discarded").about(id.value()));
                    followed.forEach(each -> each.dropped(viewer, id));
                    return true;
                })
                .orElse(false));
    }

    /// What was sent to the viewer's body, if they may read it now.
    private Starting begin(Viewer viewer, Draft draft) {
        if (gate.asks(viewer, ProposalRules.COMPOSE, draft) instanceof Decision.Refused refused) {
            ledger.record(viewer.entry("sharing.draft.start.refused").with("rules", refused.rules()));
            return new Starting.Refused(refused);
        }
        if (sql.insert(draft)) {
            enclosed.begin(viewer, draft);
            ledger.record(viewer.entry("sharing.draft.started").about(draft.id().value()));
        }
        return new Starting.Started(draft.id());
    }

    private Starting unknown(Viewer viewer, DisclosureId id) {
        gate.unknown(viewer, START, id.value());
        return new Starting.Unknown();
    }

    private Saving save(Viewer viewer, Draft draft, Section section) {
        var written = draft.with(section, viewer.at());
        var candidate = law.candidate(viewer,
                section instanceof Section.Passage ? written : written.without(Step.PASSAGE));
        if (gate.asks(viewer, ProposalRules.SAVE, candidate) instanceof Decision.Refused refused) {
            ledger.record(viewer.entry("sharing.draft.save.refused").about(draft.id().value())
                    .with("rules", refused.rules()).with("step", Step.of(section).slug()));
            return new Saving.Refused(refused, bars(candidate));
        }
        if (!sql.save(viewer, draft.id(), section)) {   // proposed or discarded since we read it
            gate.unknown(viewer, ProposalRules.SAVE, draft.id().value());
            return new Saving.Unknown();
        }
        ledger.record(viewer.entry("sharing.draft.saved").about(draft.id().value())
                .with("step", Step.of(section).slug()));
        return new Saving.Saved(written);
    }

    private Saving sayWhy(Viewer viewer, Draft written) {
        if (gate.refuses(viewer, ProposalRules.SAVE, law.candidate(viewer, written.without(Step.PASSAGE)),
                written.id().value()).orElse(null) instanceof Decision.Refused refused) {
            return new Saving.Refused(refused, List.of());
        }
        if (!sql.save(viewer, written.id(), Objects.requireNonNull(written.why()))) {   // it corrects nothing, or was proposed since
            gate.unknown(viewer, ProposalRules.SAVE, written.id().value());
            return new Saving.Unknown();
        }
        ledger.record(viewer.entry("sharing.draft.saved").about(written.id().value()).with("step", "why"));
        return new Saving.Saved(written);
    }

    static List<Bar> bars(Candidate candidate) {
        return bars(candidate.route());
    }

    static List<Bar> bars(Optional<Route> route) {
        return route.filter(Route.Closed.class::isInstance).map(Route.Closed.class::cast)
                .map(Route.Closed::bars).orElse(List.of());
    }

    static Section inheriting(Draft draft, Section section) {
        return section instanceof Section.Matter matter
                ? new Section.Matter(matter.purpose(), matter.material(),
                        Provenance.inherited(matter.provenance(), draft.inherited()))
                : section;
    }
}
