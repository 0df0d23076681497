package org.concordat.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.access.Viewer;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves identities between persons. Nothing that was said is changed: each move is said anew, and what was written of an
/// identity goes where it goes.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Joining {

    /// Somebody said otherwise meanwhile: all of the act is rolled back.
    static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /// One act of one officer.
    record By(Viewer viewer, View view, UUID act, String reason) {
    }

    private final MembershipSql sql;
    private final Supplier<UUID> ids;

    Joining(MembershipSql sql, Supplier<UUID> ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /// Whom it is of.
    Optional<Membership> standing(View view, UUID identity) {
        var said = sql.ofIdentity(view, identity);
        return said.isEmpty() ? Optional.empty() : Optional.of(said.getLast());
    }

    /// The first, and all who are of one person with it, become of the person of the other. Who is of nobody yet comes to
    /// the other's person, or, in an act of its own that stays when this one is undone, the other founds a new one first.
    PersonId join(By by, UUID one, UUID other) {
        var there = standing(by.view(), other).map(Membership::person);
        var here = standing(by.view(), one).map(Membership::person);
        if (there.isEmpty() && here.isPresent()) {
            say(by, other, here.get(), null);
            return here.get();
        }
        var person = there.orElseGet(() -> alone(new By(by.viewer(), by.view(), ids.get(), by.reason()), other));
        var moved = here.map(it -> standing(by.view(), it)).orElse(List.of(one));
        if (here.isEmpty() || !here.get().equals(person)) {
            moved.forEach(identity -> say(by, identity, person, null));
        }
        return person;
    }

    /// A person of its own, new.
    PersonId alone(By by, UUID identity) {
        var person = fresh(by);
        say(by, identity, person, null);
        return person;
    }

    /// Takes an act back: each identity of which nothing was said since is again of whom it was before, or by itself where
    /// it was of nobody. Whatever was said of others meanwhile stands.
    ///
    /// @return how many went back
    int undo(By by, UUID undone) {
        var back = sql.ofAct(by.view(), undone).stream().filter(Membership::stands).toList();
        for (var it : back) {
            var before = sql.ofIdentity(by.view(), it.identity()).stream().filter(said -> said.number() == it.number() - 1)
                    .map(Membership::person).findFirst();
            say(by, it.identity(), before.orElseGet(() -> fresh(by)), undone);
        }
        return back.size();
    }

    private PersonId fresh(By by) {
        var person = new PersonId(ids.get());
        sql.person(by.viewer(), by.view(), person);
        return person;
    }

    /// The identities that stand as a person's, in the order in which that was said.
    List<UUID> standing(View view, PersonId person) {
        return sql.ofPerson(view, person).stream().filter(it -> it.stands() && it.person().equals(person))
                .map(Membership::identity).toList();
    }

    private void say(By by, UUID identity, PersonId person, @Nullable UUID undoes) {
        int number = sql.ofIdentity(by.view(), identity).size() + 1;
        if (!sql.say(by.viewer(), by.view(), identity, number, person, by.act(), undoes, by.reason())) {
            throw new Overtaken();
        }
    }
}
