package org.concordat.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who is of one person: two identities side by side, what somebody decides of them, and how it is taken back.
@Component
public class Persons {

    private static final int REASON_MAX = 2000;

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Sights sights;
    private final Joining joining;
    private final MembershipSql sql;
    private final JudgementSql judgements;

    Persons(Acting acting, Gate gate, Ledger ledger, Sights sights, Joining joining, MembershipSql sql, JudgementSql judgements) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sights = sights;
        this.joining = joining;
        this.sql = sql;
        this.judgements = judgements;
    }

    /// A person with their identities and all that was said of them; empty when there is none for this viewer.
    public Optional<PersonHeld> find(SignedIn who, PersonId id) {
        return acting.as(who, viewer -> {
            var view = sql.view(id);
            if (view.isEmpty()) {
                gate.refuses(viewer, PeopleRules.SEE, View.own(viewer), id.value());
                gate.unknown(viewer, PeopleRules.SEE, id.value());
                return Optional.empty();
            }
            if (gate.refuses(viewer, PeopleRules.SEE, view.get(), id.value()).isPresent()) {
                return Optional.empty();
            }
            sights.forTheConcern(viewer, joining.standing(view.get(), id));
            var found = sights.person(view.get(), id);
            ledger.record(viewer.entry("people.person.read").about(id.value())
                    .with("ids", Sights.ids(Stream.concat(found.identities().stream(), found.gone().stream())
                            .map(Held::id).toList())));
            return Optional.of(found);
        });
    }

    /// Two identities side by side; empty unless this viewer may see both.
    public Optional<Beside> beside(SignedIn who, boolean deconflicting, UUID one, UUID other) {
        return acting.as(who, viewer -> sights.beside(viewer, view(viewer, deconflicting), one, other));
    }

    /// Decides of two identities that they are of one person, or not, or that this cannot be said.
    ///
    /// @param act made with the form, so that a repeated submit is the same act
    public Matched judge(SignedIn who, boolean deconflicting, UUID act, UUID one, UUID other, Outcome outcome, String reason) {
        return deciding(who, deconflicting, one, act, reason, by -> judged(by, one, other, outcome));
    }

    /// Says of what the viewer's body has just recorded that it is of one person with another record, in the same act.
    @Transactional(propagation = Propagation.MANDATORY)
    Matched same(Viewer viewer, UUID one, UUID other, String reason) {
        return judged(new Joining.By(viewer, View.own(viewer), one, reason), one, other, Outcome.SAME);
    }

    private Matched judged(Joining.By by, UUID one, UUID other, Outcome outcome) {
        sights.forTheConcern(by.viewer(), List.of(one, other));
        if (one.equals(other) || sights.seen(by.viewer(), by.view(), one).isEmpty()
                || sights.seen(by.viewer(), by.view(), other).isEmpty()) {
            return new Matched.Unknown();
        }
        var said = judgements.of(by.view(), one, other);
        if (said.filter(it -> it.act().equals(by.act())).isPresent()) {
            return done(by, one);
        }
        if (!judgements.say(by.viewer(), by.view(), one, other, said.map(JudgementSql.Standing::number).orElse(0) + 1,
                outcome, by.act(), by.reason())) {
            throw new Joining.Overtaken();
        }
        if (outcome == Outcome.SAME) {
            joining.join(by, one, other);
        }
        ledger.record(by.viewer().entry("people.judged").about(one).with("with", other.toString())
                .with("outcome", outcome.name()));
        return done(by, one);
    }

    /// Says that an identity is of a person of its own: of one to whom no other is known to belong, or parted from those
    /// with whom it stood until now.
    public Matched alone(SignedIn who, boolean deconflicting, UUID act, UUID identity, String reason) {
        return deciding(who, deconflicting, identity, act, reason, by -> {
            sights.forTheConcern(by.viewer(), List.of(identity));
            if (sights.seen(by.viewer(), by.view(), identity).isEmpty()) {
                return new Matched.Unknown();
            }
            var stands = joining.standing(by.view(), identity);
            boolean isAlone = stands.isPresent() && joining.standing(by.view(), stands.get().person()).size() == 1;
            if (!isAlone) {
                joining.alone(by, identity);
                ledger.record(by.viewer().entry(stands.isEmpty() ? "people.person.made" : "people.parted").about(identity));
            }
            return done(by, identity);
        });
    }

    /// Takes an act of joining or parting back, as far as nothing was said since of those it moved.
    ///
    /// @param of a person whose history shows it
    public Matched undo(SignedIn who, UUID act, PersonId of, UUID undone, String reason) {
        return acting.as(who, viewer -> sql.view(of)).<Matched>map(view ->
                deciding(who, view.deconflicting(), of.value(), act, reason, by -> {
                    var standing = sights.person(by.view(), of);
                    sights.forTheConcern(by.viewer(), standing.history().stream().map(Membership::identity).toList());
                    if (standing.history().stream().anyMatch(it -> it.act().equals(act))) {
                        return new Matched.Done(of);
                    }
                    if (!standing.canUndo(undone)) {
                        return new Matched.Unknown();
                    }
                    joining.undo(by, undone);
                    ledger.record(by.viewer().entry("people.undone").about(of.value()).with("act", undone.toString()));
                    return new Matched.Done(of);
                })).orElseGet(Matched.Unknown::new);
    }

    private Matched.Done done(Joining.By by, UUID identity) {
        return new Matched.Done(joining.standing(by.view(), identity).map(Membership::person).orElse(null));
    }

    private Matched deciding(SignedIn who, boolean deconflicting, UUID thing, UUID act, String reason,
            Function<Joining.By, Matched> work) {
        var words = Words.official(REASON_MAX, reason);
        try {
            return acting.as(who, viewer -> {
                var view = view(viewer, deconflicting);
                return gate.refuses(viewer, PeopleRules.MATCH, view, thing).<Matched>map(Matched.Refused::new)
                        .orElseGet(() -> work.apply(new Joining.By(viewer, view, act, words)));
            });
        } catch (Joining.Overtaken overtaken) {
            return new Matched.Overtaken();
        }
    }

    private static View view(Viewer viewer, boolean deconflicting) {
        return deconflicting ? View.deconfliction(viewer) : View.own(viewer);
    }
}
