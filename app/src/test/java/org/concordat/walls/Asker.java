package org.concordat.walls;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.concordat.access.Act;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.jspecify.annotations.Nullable;

/// Someone before the two walls, as the generated world knows them, and the application that decides.
///
/// @param viewer null: nobody is bound, because nobody is signed in or they are not in office
/// @param stated what they state beside who they are, by setting
public record Asker(@Nullable Viewer viewer, Judge judge, Map<String, String> stated) {

    static final String PURPOSE = "concordat.purpose";
    static final String NAMED = "concordat.named";
    public static final String ISSUER = "concordat.issuer";
    public static final String SUBJECT = "concordat.subject";
    public static final String REFERENCE = "concordat.reference";
    public static final String CLIENT = "concordat.client";

    /// What stands in every setting where nothing is stated.
    static final Map<String, String> NOTHING = Map.of(PURPOSE, "", NAMED, "", ISSUER, "", SUBJECT, "",
            REFERENCE, "", CLIENT, "");

    /// The reference that they name.
    public Optional<String> named() {
        return Optional.ofNullable(stated.get(NAMED));
    }

    public boolean is(Predicate<Viewer> so) {
        return viewer != null && so.test(viewer);
    }

    public boolean of(Object body) {
        return is(it -> it.body().equals(body));
    }

    public boolean officer(Object officer) {
        return is(it -> it.officer().equals(officer));
    }

    public boolean holds(Role... any) {
        return is(it -> java.util.Arrays.stream(any).anyMatch(it::is));
    }

    public <T> boolean may(Act<T> act, T thing) {
        return viewer != null && judge.allows(viewer, act, thing);
    }

    public <T> boolean may(Act<T> act, String rule, T thing) {
        return viewer != null && judge.holds(viewer, act, rule, thing);
    }

    /// By one rule and no other: of what stays somebody's own, whichever roles they hold by now.
    public <T> boolean alone(Act<T> act, String rule, T thing) {
        return viewer != null && judge.holdsAlone(viewer, act, rule, thing);
    }
}
