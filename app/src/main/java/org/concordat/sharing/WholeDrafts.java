package org.concordat.sharing;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Disclosures being composed, several sections at a time: all of what is written is saved, or none. The rules are
/// those of [Drafts].
@Component
public class WholeDrafts {

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final DraftSql sql;
    private final OwnDrafts own;
    private final Lawfulness law;

    WholeDrafts(Acting acting, Gate gate, Ledger ledger, DraftSql sql, OwnDrafts own, Lawfulness law) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.own = own;
        this.law = law;
    }

    /// Starts a draft with what is written of it.
    public Rewriting start(SignedIn who, DisclosureId id, Collection<? extends Section> sections) {
        return acting.as(who, viewer -> {
            var blank = Draft.blank(viewer, id);
            if (gate.asks(viewer, ProposalRules.COMPOSE, blank) instanceof Decision.Refused refused) {
                ledger.record(viewer.entry("sharing.draft.start.refused").with("rules", refused.rules()));
                return new Rewriting.Refused(refused, List.of());
            }
            return refusal(viewer, blank, sections).<Rewriting>map(it -> it).orElseGet(() -> {
                var draft = written(viewer, blank, sections);
                if (!sql.insert(draft)) {   // a repeated start; whatever was saved since stays
                    return sql.find(id).<Rewriting>map(Rewriting.Saved::new).orElseGet(Rewriting.Unknown::new);
                }
                ledger.record(viewer.entry("sharing.draft.started").about(id.value()));
                recordSaved(viewer, id, sections);
                return new Rewriting.Saved(draft);
            });
        });
    }

    /// Saves the sections, each in the place of the one that was there, and leaves the others as they are.
    ///
    /// @param seen when the draft was saved last, as far as whoever writes it knows
    public Rewriting save(SignedIn who, DisclosureId id, Instant seen, Collection<? extends Section> sections) {
        return acting.as(who, viewer -> own.find(viewer, id, ProposalRules.SAVE)
                .flatMap(found -> sql.hold(id))
                .map(draft -> draft.savedAt().equals(seen) ? save(viewer, draft, sections)
                        : new Rewriting.ChangedSince(draft))
                .orElseGet(Rewriting.Unknown::new));
    }

    private Rewriting save(Viewer viewer, Draft draft, Collection<? extends Section> sections) {
        var refusal = refusal(viewer, draft, sections);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var after = written(viewer, draft, sections);
        var saved = new EnumMap<Step, Section>(Step.class);
        sections.forEach(section -> saved.put(Step.of(section), after.sections().get(Step.of(section))));
        if (!sql.save(viewer, draft.id(), saved)) {
            gate.unknown(viewer, ProposalRules.SAVE, draft.id().value());
            return new Rewriting.Unknown();
        }
        recordSaved(viewer, draft.id(), sections);
        return new Rewriting.Saved(after);
    }

    /// The first section that a rule refuses, each asked as if those before it stood.
    private Optional<Rewriting.Refused> refusal(Viewer viewer, Draft before, Collection<? extends Section> sections) {
        var draft = before;
        for (var section : sections) {
            draft = draft.with(Drafts.inheriting(draft, section), viewer.at());
            var candidate = law.candidate(viewer,
                    section instanceof Section.Passage ? draft : draft.without(Step.PASSAGE));
            if (gate.asks(viewer, ProposalRules.SAVE, candidate) instanceof Decision.Refused refused) {
                ledger.record(viewer.entry("sharing.draft.save.refused").about(draft.id().value())
                        .with("rules", refused.rules()).with("step", Step.of(section).slug()));
                return Optional.of(new Rewriting.Refused(refused, Drafts.bars(candidate)));
            }
        }
        return Optional.empty();
    }

    private static Draft written(Viewer viewer, Draft before, Collection<? extends Section> sections) {
        var draft = before;
        for (var section : sections) {
            draft = draft.with(Drafts.inheriting(draft, section), viewer.at());
        }
        return draft;
    }

    private void recordSaved(Viewer viewer, DisclosureId id, Collection<? extends Section> sections) {
        sections.forEach(section -> ledger.record(viewer.entry("sharing.draft.saved").about(id.value())
                .with("step", Step.of(section).slug())));
    }
}
