package org.concordat.sharing;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What stays home of a source, and the versions of it that travel: each its own tearline, for its own audience.
@Component
public class Homes {

    /// What another version begins with; its audience, grounds and necessity are its own.
    private static final Set<Step> SHARED = Set.of(Step.SUBJECT, Step.MATTER, Step.HANDLING, Step.CONTENT, Step.DATES);

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final HomeSql sql;
    private final HomeSearch search;
    private final DraftSql drafts;
    private final OwnDrafts own;
    private final OwnDisclosures disclosures;

    Homes(Acting acting, Gate gate, Ledger ledger, HomeSql sql, HomeSearch search, DraftSql drafts, OwnDrafts own,
          OwnDisclosures disclosures) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.search = search;
        this.drafts = drafts;
        this.own = own;
        this.disclosures = disclosures;
    }

    /// What stays home of the viewer's own draft; empty when there is none for them.
    public Optional<Home> of(SignedIn who, DisclosureId draft) {
        return acting.as(who, viewer -> own.find(viewer, draft, DraftRules.READ).map(it -> {
            ledger.record(viewer.entry("sharing.home.read").about(draft.value()));
            return home(viewer, draft);
        }));
    }

    /// The same of a disclosure of the viewer's body.
    public Optional<Home> originated(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> disclosures.perhaps(viewer, id).map(it -> home(viewer, id)));
    }

    private Home home(Viewer viewer, DisclosureId id) {
        return sql.of(viewer, id).map(home -> new Home(home, sql.terms(viewer, home), sql.isProposed(viewer, home)))
                .orElseGet(() -> new Home(id.value(), List.of(), false));
    }

    /// Says that words stay home, with every version of the draft's source. Words that are there already stay.
    ///
    /// @param terms each 2 to 100 characters with a letter or digit among them, together no more than 50
    /// @return whether there is such a draft, and it can be written in
    public boolean keep(SignedIn who, DisclosureId draft, List<String> terms) {
        return acting.as(who, viewer -> writing(viewer, draft).map(it -> {
            var home = sql.of(viewer, draft).orElse(draft.value());
            sql.draw(viewer, draft, home);
            long added = terms.stream().filter(term -> sql.add(viewer, home, held(term))).count();
            if (sql.terms(viewer, home).size() > Home.TERMS_MAX) {
                throw new IllegalArgumentException("more words than stay home");
            }
            ledger.record(viewer.entry("sharing.home.kept").about(draft.value()).with("count", "" + added));
            return true;
        }).orElse(false));
    }

    /// Lets a word go that was to stay home, while nothing was proposed; whether it was there.
    public boolean release(SignedIn who, DisclosureId draft, String term) {
        return acting.as(who, viewer -> writing(viewer, draft)
                .flatMap(it -> sql.of(viewer, draft))
                .filter(home -> !sql.isProposed(viewer, home))
                .filter(home -> sql.terms(viewer, home).stream().anyMatch(it -> it.words().equals(term)) && sql.remove(viewer, home, term))
                .map(home -> {
                    ledger.record(viewer.entry("sharing.home.released").about(draft.value()));
                    return true;
                }).orElse(false));
    }

    private Optional<Draft> writing(Viewer viewer, DisclosureId id) {
        return own.find(viewer, id, DraftRules.KEEP_HOME)
                .filter(it -> gate.refuses(viewer, DraftRules.KEEP_HOME, it, id.value()).isEmpty());
    }

    private static String held(String term) {
        if (!Home.canBeLookedFor(term)) {
            throw new IllegalArgumentException("nothing to look for");
        }
        return Words.within(Home.TERM_MAX, term);
    }

    /// Where words that stay home stand in a disclosure of the viewer's body that waits or was sent.
    public List<Leak> found(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> disclosures.perhaps(viewer, id).map(it -> search.of(viewer, it)).orElse(List.of()));
    }

    /// Starts another version of the source of a draft of the viewer's own, or of a disclosure of their body.
    public Starting another(SignedIn who, DisclosureId id, DisclosureId from) {
        return acting.as(who, viewer -> sections(viewer, from)
                .map(it -> another(viewer, id, from, it))
                .orElseGet(() -> {
                    gate.unknown(viewer, "sharing.draft.start", from.value());
                    return new Starting.Unknown();
                }));
    }

    private Optional<Draft> sections(Viewer viewer, DisclosureId from) {
        return disclosures.perhaps(viewer, from).filter(it -> isOurs(viewer, it.derivedFrom()))
                .map(it -> new Draft(from, viewer.officer(), viewer.body(), viewer.at(), viewer.at(), null,
                        it.derivedFrom(), null, it.matter().provenance(), it.sections()))
                .or(() -> gate.allows(viewer, ListRules.DRAFTS, viewer.body())
                        ? drafts.find(from).filter(it -> gate.allows(viewer, DraftRules.READ, it)) : Optional.empty());
    }

    private Starting another(Viewer viewer, DisclosureId id, DisclosureId from, Draft it) {
        var shared = new EnumMap<Step, Section>(Step.class);
        it.sections().forEach((step, section) -> {
            if (SHARED.contains(step)) {
                shared.put(step, section);
            }
        });
        var draft = new Draft(id, viewer.officer(), viewer.body(), viewer.at(), viewer.at(), null, it.derivedFrom(),
                it.receivedFrom(), it.inherited(), shared);
        if (gate.asks(viewer, ProposalRules.COMPOSE, draft) instanceof Decision.Refused refused) {
            ledger.record(viewer.entry("sharing.draft.start.refused").with("rules", refused.rules()));
            return new Starting.Refused(refused);
        }
        if (drafts.insert(draft)) {
            var home = sql.of(viewer, from).orElse(from.value());
            sql.draw(viewer, from, home);
            sql.draw(viewer, id, home);
            ledger.record(viewer.entry("sharing.draft.version.started").about(id.value()).with("of", from.toString()));
        }
        return new Starting.Started(id);
    }

    /// What stands on another body's disclosure is derived from that once more, with its consent, and is no version.
    private boolean isOurs(Viewer viewer, @Nullable DisclosureId derivedFrom) {
        return derivedFrom == null || disclosures.perhaps(viewer, derivedFrom).isPresent();
    }

    /// Every version of one source that the viewer may see, the first drawn first: who gets which. Empty when the thing
    /// is not there for them.
    public Optional<Home.Versions> versions(SignedIn who, DisclosureId id, int page) {
        return versions(who, id, (viewer, home) ->
                Page.of(page, (rows, skip) -> sql.versions(viewer, home, Place.OLDEST, rows, skip)));
    }

    /// The same list from a place on.
    public Optional<Home.Versions> versions(SignedIn who, DisclosureId id, Optional<Place> place) {
        return versions(who, id, (viewer, home) ->
                Page.from(rows -> sql.versions(viewer, home, place.orElse(Place.OLDEST), rows, 0)));
    }

    private Optional<Home.Versions> versions(SignedIn who, DisclosureId id, BiFunction<Viewer, UUID, Page<Place>> read) {
        return acting.as(who, viewer -> {
            if (sections(viewer, id).isEmpty()) {
                gate.unknown(viewer, "sharing.disclosure.versions", id.value());
                return Optional.empty();
            }
            var drawn = sql.of(viewer, id).map(home -> read.apply(viewer, home))
                    .orElseGet(() -> new Page<>(0, List.of(new Place(viewer.at(), id.value())), false));
            var found = drawn.rows().stream().flatMap(it -> version(viewer, new DisclosureId(it.id())).stream()).toList();
            ledger.record(viewer.entry("sharing.disclosure.versions").about(id.value())
                    .with("ids", Page.ids(found, it -> it.id().value())));
            return Optional.of(new Home.Versions(drawn, found));
        });
    }

    private Optional<Home.Version> version(Viewer viewer, DisclosureId id) {
        return disclosures.perhaps(viewer, id)
                .map(it -> new Home.Version(id, it.proposedBy(), it.proposedAt(), it.reference(), it.content().title(),
                        it.state(), it.audience().addressees()))
                .or(() -> drafts.find(id).filter(it -> gate.allows(viewer, DraftRules.READ, it))
                        .map(it -> new Home.Version(id, it.officer(), it.savedAt(), "",
                                it.section(Section.Content.class).map(Section.Content::title).orElse(""), null,
                                it.section(Section.Audience.class).map(Section.Audience::addressees).orElse(List.of()))));
    }
}
