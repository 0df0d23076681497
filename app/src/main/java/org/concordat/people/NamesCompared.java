package org.concordat.people;

import static org.concordat.people.Reason.Kind.NAMES_TURNED;
import static org.concordat.people.Reason.Kind.NAME_FORM;
import static org.concordat.people.Reason.Kind.NAME_INITIAL;
import static org.concordat.people.Reason.Kind.NAME_OTHER;
import static org.concordat.people.Reason.Kind.NAME_SAME;
import static org.concordat.people.Reason.Kind.NAME_SOUND;
import static org.concordat.people.Reason.Kind.NAME_SPELT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.concordat.people.Sketch.Part;
import org.jspecify.annotations.Nullable;

/// The names of two identities beside each other: each part of the shorter finds the part of the other that it is most
/// like. A further name that only one of them has says nothing.
final class NamesCompared {

    private final List<Part> of;
    private final List<Part> among;
    private final boolean turnedRound;
    private final List<Reason> reasons = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    private NamesCompared(List<Part> of, List<Part> among, boolean turnedRound) {
        this.of = of;
        this.among = among;
        this.turnedRound = turnedRound;
    }

    static List<Reason> reasons(Sketch one, Sketch other) {
        if (one.names().size() < other.names().size()) {
            return new NamesCompared(one.names(), other.parts(), false).compare();
        }
        if (one.names().size() > other.names().size()) {
            return new NamesCompared(other.names(), one.parts(), true).compare();
        }
        var there = new NamesCompared(one.names(), other.parts(), false).compare();
        var back = new NamesCompared(other.names(), one.parts(), true).compare();
        return says(back) > says(there) ? back : there;
    }

    private static int says(List<Reason> reasons) {
        return reasons.stream().mapToInt(it -> it.kind().says()).sum();
    }

    private List<Reason> compare() {
        var left = new ArrayList<>(of);
        for (var kind : List.of(NAME_SAME, NAME_FORM, NAME_SPELT, NAME_SOUND, NAME_INITIAL)) {
            for (var part : List.copyOf(left)) {
                if (find(part, kind)) {
                    left.remove(part);
                }
            }
        }
        left.forEach(part -> add(NAME_OTHER, part, null));
        if (isTurned()) {
            reasons.add(Reason.of(NAMES_TURNED));
        }
        return reasons;
    }

    private boolean find(Part part, Reason.Kind kind) {
        for (int i = 0; i < among.size(); i++) {
            if (!places.contains(i) && is(kind, part, among.get(i))) {
                places.add(i);
                starts.add(of.indexOf(part));
                add(kind, part, among.get(i));
                return true;
            }
        }
        return false;
    }

    private static boolean is(Reason.Kind kind, Part one, Part other) {
        return switch (kind) {
            case NAME_SAME -> !one.isInitial() && one.letters().equals(other.letters());
            case NAME_FORM -> !one.isInitial() && !Collections.disjoint(one.whole(), other.whole());
            case NAME_SPELT -> Spelling.near(one.letters(), other.letters());
            case NAME_SOUND -> !one.isInitial() && !other.isInitial() && !Collections.disjoint(one.sounds(), other.sounds());
            case NAME_INITIAL -> (one.isInitial() || other.isInitial())
                    && one.letters().charAt(0) == other.letters().charAt(0);
            default -> false;
        };
    }

    /// Whether parts that stand in one order in the one stand in another in the other.
    private boolean isTurned() {
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                if ((places.get(i) - places.get(j)) * (starts.get(i) - starts.get(j)) < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void add(Reason.Kind kind, Part part, @Nullable Part found) {
        var mine = part.letters();
        var theirs = found == null ? "" : found.letters();
        reasons.add(turnedRound ? new Reason(kind, theirs, mine) : new Reason(kind, mine, theirs));
    }
}
