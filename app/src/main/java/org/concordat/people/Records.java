package org.concordat.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Purpose;
import org.concordat.kernel.Words;
import org.concordat.law.Purposes;
import org.concordat.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who a concern is about: an identity is recorded for it, and whoever may be meant is looked for then and shown, for a
/// person to judge. Nobody is looked for otherwise.
@Component
public class Records {

    /// How many identities a page of a list holds.
    public static final int ROWS = 25;

    private static final int REASON_MAX = 2000;

    /// @param more whether another page follows
    public record Listed(List<Recorded> rows, boolean more) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Identities identities;
    private final RecordSql sql;
    private final SearchSql searches;
    private final SearchSettings settings;
    private final Sights sights;
    private final Persons persons;
    private final Purposes purposes;

    Records(Acting acting, Gate gate, Ledger ledger, Identities identities, RecordSql sql, SearchSql searches,
            SearchSettings settings, Sights sights, Persons persons, Purposes purposes) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.identities = identities;
        this.sql = sql;
        this.searches = searches;
        this.settings = settings;
        this.sights = sights;
        this.persons = persons;
        this.purposes = purposes;
    }

    /// Whether the viewer may look for anybody now; a refusal is recorded.
    public Look<String> mayHold(SignedIn who) {
        return acting.as(who, viewer -> refuses(viewer, null, true)
                .<Look<String>>map(Look.Refused::new).orElseGet(() -> new Look.Seen<>(viewer.bodyName())));
    }

    /// Records who a concern is about.
    ///
    /// @param id made with the form: a repeated submit finds the first
    /// @param concern the concern in a sentence, up to 2,000 characters
    public Holding hold(SignedIn who, UUID id, Identity identity, Purpose purpose, String concern) {
        Words.official(REASON_MAX, concern);
        return acting.as(who, viewer -> holding(viewer, id, identity, purpose, concern));
    }

    private Holding holding(Viewer viewer, UUID id, Identity identity, Purpose purpose, String concern) {
        if (sql.find(id).filter(it -> it.by().equals(viewer.officer())).isPresent()) {
            return new Holding.Held(id);
        }
        boolean inForce = purposes.inForce(viewer.day()).stream().anyMatch(it -> it.purpose().equals(purpose));
        var refused = refuses(viewer, id, inForce);
        if (refused.isPresent()) {
            return new Holding.Refused(refused.get());
        }
        var stating = acting.stating(viewer, purpose);
        if (!identities.hold(stating, id, identity)) {   // the id is that of something else
            return new Holding.Unknown();
        }
        searches.searched(stating, id, purpose, concern);
        ledger.record(stating.entry("people.searched").about(id));
        return new Holding.Held(id);
    }

    /// Records what another source says of whom a record of the viewer's body is of: a record of its own, for the same
    /// concern, that is of the same person from the start.
    ///
    /// @param id made with the form: a repeated submit finds the first
    /// @param of the record that stands
    /// @param reason why it is the same person, up to 2,000 characters
    public Holding add(SignedIn who, UUID id, Identity identity, UUID of, String reason) {
        var words = Words.official(REASON_MAX, reason);
        try {
            return acting.as(who, viewer -> gate.refuses(viewer, PeopleRules.MATCH, View.own(viewer), of)
                    .<Holding>map(Holding.Refused::new).orElseGet(() -> added(viewer, id, identity, of, words)));
        } catch (Joining.Overtaken overtaken) {
            return new Holding.Overtaken();
        }
    }

    private Holding added(Viewer viewer, UUID id, Identity identity, UUID of, String reason) {
        var first = sql.find(of);
        if (first.isEmpty()) {
            gate.unknown(viewer, PeopleRules.MATCH, of);
            return new Holding.Unknown();
        }
        var held = holding(viewer, id, identity, first.get().purpose(), first.get().concern());
        return held instanceof Holding.Held && persons.same(viewer, id, of, reason) instanceof Matched.Unknown
                ? new Holding.Unknown() : held;
    }

    /// What the viewer's body holds for concerns, newest first. Pages count from 0.
    public Look<Listed> list(SignedIn who, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, PeopleRules.SEE, View.own(viewer), viewer.body().value())
                .<Look<Listed>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = sql.ofBody(viewer, ROWS + 1, Math.clamp(page, 0, 10_000) * ROWS);
                    var rows = found.subList(0, Math.min(ROWS, found.size()));
                    ledger.record(viewer.entry("people.listed").with("ids", Sights.ids(rows.stream()
                            .map(it -> it.held().id()).toList())));
                    return new Look.Seen<>(new Listed(rows, found.size() > ROWS));
                }));
    }

    /// An identity that the viewer's body holds for a concern, and nobody is looked for; empty when there is none.
    public Optional<Recorded> find(SignedIn who, UUID identity) {
        return acting.as(who, viewer -> sights.seen(viewer, View.own(viewer), identity).flatMap(it -> sql.find(it.id())).map(it -> {
            ledger.record(viewer.entry("people.record.read").about(identity));
            return it;
        }));
    }

    /// An identity and who may be meant; empty when there is none for this viewer.
    public Optional<Looked> look(SignedIn who, UUID identity) {
        return acting.as(who, viewer -> sights.look(viewer, View.own(viewer), identity));
    }

    /// Whom an identity that the viewer's body holds is of, once somebody has said so: what a case is about.
    public Optional<PersonId> personOf(SignedIn who, UUID identity) {
        return acting.as(who, viewer -> sights.look(viewer, View.own(viewer), identity))
                .flatMap(it -> Optional.ofNullable(it.person())).map(PersonHeld::id);
    }

    /// Whom an identity that the viewer's body holds is of, once somebody has said so, for the act that asks, which records it.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<PersonHeld> standing(Viewer viewer, UUID identity) {
        return Optional.ofNullable(sights.personOf(View.own(viewer), identity));
    }

    private Optional<Decision.Refused> refuses(Viewer viewer, @Nullable UUID id, boolean purposeInForce) {
        boolean within = searches.ofOfficer(viewer, settings.perOfficer(), viewer.at().minus(settings.span())).isEmpty();
        return gate.refuses(viewer, PeopleRules.SEARCH, new PeopleRules.Searching(purposeInForce, within), id);
    }
}
