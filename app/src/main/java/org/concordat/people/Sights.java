package org.concordat.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.Viewer;
import org.concordat.kernel.PersonId;
import org.concordat.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What somebody sees of people, from their view: asked of the rules, limited by the database, and recorded.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Sights {

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final MembershipSql memberships;
    private final JudgementSql judgements;
    private final RecordSql records;
    private final Joining joining;
    private final Suggestions suggestions;

    Sights(Acting acting, Gate gate, Ledger ledger, MembershipSql memberships, JudgementSql judgements, RecordSql records, Joining joining,
           Suggestions suggestions) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.memberships = memberships;
        this.judgements = judgements;
        this.records = records;
        this.joining = joining;
        this.suggestions = suggestions;
    }

    Optional<Looked> look(Viewer looking, View view, UUID identity) {
        var viewer = forTheConcern(looking, List.of(identity));
        var held = seen(viewer, view, identity);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        var it = looked(viewer, view, held.get());
        ledger.record(viewer.entry("people.looked").about(identity)
                .with("ids", ids(it.suggestions().stream().map(one -> one.likeness().of().id()).toList())));
        return Optional.of(it);
    }

    /// The same viewer, looking for the purpose for which the first of these was recorded that was: what their body was told
    /// for that purpose they see too.
    Viewer forTheConcern(Viewer viewer, List<UUID> identities) {
        return identities.stream().map(records::find).flatMap(Optional::stream).findFirst()
                .map(it -> acting.stating(viewer, it.purpose())).orElse(viewer);
    }

    /// The identity, if the rules and the database let them see it; a refusal is in the ledger.
    Optional<Held> seen(Viewer viewer, View view, UUID identity) {
        if (gate.refuses(viewer, PeopleRules.SEE, view, identity).isPresent()) {
            return Optional.empty();
        }
        var held = memberships.held(identity);
        if (held.isEmpty()) {
            gate.unknown(viewer, PeopleRules.SEE, identity);
        }
        return held;
    }

    Looked looked(Viewer viewer, View view, Held held) {
        var person = personOf(view, held.id());
        var with = person == null ? List.of(held.id()) : person.identities().stream().map(Held::id).toList();
        var judged = judgements.of(view, held.id());
        var likely = new ArrayList<Looked.Suggestion>();
        for (var like : suggestions.of(viewer, held.identity())) {
            var id = like.of().id();
            var said = judged.get(id);
            if (!with.contains(id) && (said == null || said.judgement().outcome() != Outcome.NOT_THE_SAME)) {
                likely.add(new Looked.Suggestion(like, personOf(view, id),
                        said != null && said.judgement().outcome() == Outcome.NOT_SURE ? said.judgement() : null));
            }
        }
        var apart = judged.entrySet().stream().filter(it -> it.getValue().judgement().outcome() == Outcome.NOT_THE_SAME)
                .map(it -> memberships.held(it.getKey()).map(other -> new Looked.Judged(other, it.getValue().judgement())))
                .flatMap(Optional::stream).toList();
        return new Looked(held, view.deconflicting() ? null : records.find(held.id()).orElse(null), person, likely, apart);
    }

    Optional<Beside> beside(Viewer looking, View view, UUID one, UUID other) {
        var viewer = forTheConcern(looking, List.of(one, other));
        var first = seen(viewer, view, one);
        if (first.isEmpty() || one.equals(other)) {
            return Optional.empty();
        }
        return seen(viewer, view, other).map(second -> {
            ledger.record(viewer.entry("people.compared").about(one).with("with", other.toString()));
            return new Beside(view, first.get(), second,
                    Comparison.reasons(Sketch.of(first.get().identity()), Sketch.of(second.identity())),
                    personOf(view, one), personOf(view, other),
                    judgements.of(view, one, other).map(JudgementSql.Standing::judgement).orElse(null));
        });
    }

    @Nullable PersonHeld personOf(View view, UUID identity) {
        return joining.standing(view, identity).map(it -> person(view, it.person())).orElse(null);
    }

    /// With those of its identities alone that the viewer may still see.
    PersonHeld person(View view, PersonId id) {
        var history = memberships.ofPerson(view, id);
        var standing = history.stream().filter(it -> it.stands() && it.person().equals(id)).map(Membership::identity).toList();
        var gone = history.stream().map(Membership::identity).filter(it -> !standing.contains(it)).distinct().toList();
        return new PersonHeld(id, view, held(standing), held(gone), history);
    }

    private List<Held> held(List<UUID> identities) {
        return identities.stream().map(memberships::held).flatMap(Optional::stream).toList();
    }

    static String ids(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }
}
