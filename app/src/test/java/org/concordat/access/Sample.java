package org.concordat.access;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;

/// One act, on a sample of its thing in each state that matters: a block of `docs/who-may-do-what.txt`.
///
/// It is put to every role in turn, to nobody's role, to every role at once with its training ended, and to every role
/// at once in another body; and to whoever else [#and] names.
public final class Sample<T> {

    private static final Set<Role> EVERY = EnumSet.allOf(Role.class);

    /// The rows of those who hold no role that counts.
    static final String NO_ROLE = "no role";
    static final String UNTRAINED = "every role, training ended";

    /// The row of those whose proof of who they are is too old; only where an act asks for it.
    static final String PROOF_IS_OLD = "every role, proof too old";

    /// A thing, and what is peculiar to whoever looks at it in that state.
    record State<T>(T thing, UnaryOperator<Viewer> peculiar) {
    }

    private final Act<T> act;
    private final Viewer rightful;
    private final Map<String, State<T>> states = new LinkedHashMap<>();
    private final Map<String, Viewer> others = new LinkedHashMap<>();

    private Sample(Act<T> act, Viewer rightful) {
        this.act = act;
        this.rightful = rightful;
        others.put(NO_ROLE, holding(rightful, Set.of(), Set.of()));
        others.put(UNTRAINED, holding(rightful, Set.of(), EVERY));
        others.put(PROOF_IS_OLD, provedBefore(everyRole(rightful)));
        others.put("every role, in another body", in(everyRole(rightful), new BodyId(new UUID(9, 9))));
    }

    /// @param rightful an officer of the body whose act it is; their roles are not asked
    public static <T> Sample<T> of(Act<T> act, Viewer rightful) {
        return new Sample<>(act, rightful);
    }

    /// A column.
    public Sample<T> in(String state, T thing) {
        return in(state, thing, viewer -> viewer);
    }

    /// A column in which the viewer differs too: their agreement is suspended, say.
    public Sample<T> in(String state, T thing, UnaryOperator<Viewer> peculiar) {
        states.put(state, new State<>(thing, peculiar));
        return this;
    }

    /// A row: somebody with every role, and what is peculiar about them.
    public Sample<T> and(String row, UnaryOperator<Viewer> peculiar) {
        others.put(row, peculiar.apply(everyRole(rightful)));
        return this;
    }

    Act<T> act() {
        return act;
    }

    Map<String, State<T>> states() {
        return states;
    }

    Map<String, Viewer> others() {
        return others;
    }

    Viewer holding(Role role) {
        return holding(rightful, Set.of(role), Set.of());
    }

    Decision decide(Access access, Viewer viewer, State<T> state) {
        return access.decide(state.peculiar().apply(viewer), act, state.thing());
    }

    private static Viewer everyRole(Viewer viewer) {
        return holding(viewer, EVERY, Set.of());
    }

    private static Viewer holding(Viewer it, Set<Role> roles, Set<Role> lapsed) {
        return new Viewer(it.officer(), it.name(), it.body(), it.bodyName(), it.bodyKind(), it.nation(), roles, lapsed,
                it.inForce(), it.at(), it.provedAt(), it.purpose());
    }

    private static Viewer provedBefore(Viewer it) {
        return new Viewer(it.officer(), it.name(), it.body(), it.bodyName(), it.bodyKind(), it.nation(), it.roles(),
                it.lapsed(), it.inForce(), it.at(), it.at().minus(Proof.LASTS).minusMillis(1), it.purpose());
    }

    /// The same, in another body of the same kind.
    public static Viewer in(Viewer it, BodyId body) {
        return new Viewer(it.officer(), it.name(), body, it.bodyName(), it.bodyKind(), it.nation(), it.roles(),
                it.lapsed(), it.inForce(), it.at(), it.provedAt(), it.purpose());
    }

    /// The same, of a body of another kind.
    public static Viewer of(Viewer it, BodyKind kind) {
        return new Viewer(it.officer(), it.name(), it.body(), it.bodyName(), kind, it.nation(), it.roles(), it.lapsed(), it.inForce(), it.at(),
                it.provedAt(), it.purpose());
    }

    /// The same, of the Investigatory Powers Commissioner.
    public static Viewer ofTheCommissioner(Viewer it) {
        return of(it, BodyKind.INVESTIGATORY_POWERS_COMMISSIONER);
    }

    /// The same roles, of somebody else.
    public static Viewer by(Viewer it, OfficerId officer) {
        return new Viewer(officer, it.name(), it.body(), it.bodyName(), it.bodyKind(), it.nation(), it.roles(),
                it.lapsed(), it.inForce(), it.at(), it.provedAt(), it.purpose());
    }

    /// The same, while none of their body's agreements is in force.
    public static Viewer withoutAgreement(Viewer it) {
        return new Viewer(it.officer(), it.name(), it.body(), it.bodyName(), it.bodyKind(), it.nation(), it.roles(),
                it.lapsed(), Set.of(), it.at(), it.provedAt(), it.purpose());
    }
}
