package org.concordat.walls;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.access.Access;
import org.concordat.access.Act;
import org.concordat.access.Decision;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;

/// The application's own decision, rule by rule; one of its rules may have been changed.
public final class Judge {

    /// A rule of an act.
    public record Named(String act, String rule) {

        @Override
        public String toString() {
            return rule + " of " + act;
        }
    }

    /// What has become of a rule.
    enum Change {
        ALWAYS, NEGATED
    }

    private static final String TRAINED = "access.training-is-current";

    private final Access access;
    private final Map<String, Rules<?>> book;
    private final Set<Named> asked = new LinkedHashSet<>();

    Judge(Access access) {
        this.access = access;
        this.book = access.book().stream().collect(Collectors.toMap(it -> it.act().id(), it -> it, (a, b) -> a, TreeMap::new));
    }

    /// The same, but for one rule.
    Judge changed(Named rule, Change change) {
        return new Judge(new Access(book.values().stream()
                .<Rules<?>>map(rules -> rules.act().id().equals(rule.act()) ? changed(rules, rule, change) : rules)
                .toList()));
    }

    private static <T> Rules<T> changed(Rules<T> rules, Named rule, Change change) {
        return new Rules<>(rules.act(), rules.all().stream().map(it -> !it.id().equals(rule.rule()) ? it
                : new Rule<T>(it.id(), it.citation(), change == Change.ALWAYS ? (viewer, thing) -> true
                        : (viewer, thing) -> !it.test().test(viewer, thing))).toList());
    }

    public <T> boolean allows(Viewer viewer, Act<T> act, T thing) {
        book.get(act.id()).all().forEach(rule -> asked.add(new Named(act.id(), rule.id())));
        return access.decide(viewer, act, thing) instanceof Decision.Allowed;
    }

    /// One rule of an act alone, where the database rules on no more than that; with it that of training, to which the
    /// rules about roles leave those whose training has ended.
    public <T> boolean holds(Viewer viewer, Act<T> act, String rule, T thing) {
        return holds(viewer, act, rule, thing, Set.of(rule, TRAINED));
    }

    /// One rule of an act alone, without that of training.
    public <T> boolean holdsAlone(Viewer viewer, Act<T> act, String rule, T thing) {
        return holds(viewer, act, rule, thing, Set.of(rule));
    }

    @SuppressWarnings("unchecked") // an act's rules are registered under that act, of the same thing
    private <T> boolean holds(Viewer viewer, Act<T> act, String rule, T thing, Set<String> these) {
        var rules = ((Rules<T>) book.get(act.id())).all().stream().filter(it -> these.contains(it.id())).toList();
        if (rules.stream().noneMatch(it -> it.id().equals(rule))) {
            throw new AssertionError(act.id() + " has no rule " + rule);
        }
        rules.forEach(it -> asked.add(new Named(act.id(), it.id())));
        return rules.stream().allMatch(it -> it.holds(viewer, thing));
    }

    /// The rules that were asked so far.
    Set<Named> asked() {
        return asked;
    }
}
