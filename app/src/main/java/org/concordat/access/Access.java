package org.concordat.access;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The one decision point: whether a viewer may do an act to a thing, and why.
@Component
public class Access {

    /// What refuses an act that no rule speaks of.
    static final Because NO_RULE = new Because("access.some-rule-speaks-of-it", "Closed by default", false);

    private final Map<String, Rules<?>> rules;
    private final Asked asked;

    /// *Errors*: two sets of rules for the same act stop the service from starting.
    @Autowired
    public Access(Collection<Rules<?>> rules, Asked asked) {
        this.asked = asked;
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(r -> r.act().id(), Function.identity()));
    }

    /// Over these rules alone, with nobody who takes note.
    public Access(Collection<Rules<?>> rules) {
        this(rules, act -> { });
    }

    /// Asks every rule of the act, so that a refusal names all that stand in the way.
    public <T> Decision decide(Viewer viewer, Act<T> act, T thing) {
        asked.note(act);
        var rulesOfAct = rulesOf(act);
        if (rulesOfAct.isEmpty()) {
            return new Decision.Refused(List.of(NO_RULE));
        }
        var because = new ArrayList<Because>();
        for (var rule : rulesOfAct) {
            because.add(new Because(rule.id(), rule.citation(viewer), rule.holds(viewer, thing)));
        }
        return because.stream().allMatch(Because::held)
                ? new Decision.Allowed(List.copyOf(because))
                : new Decision.Refused(List.copyOf(because));
    }

    /// What the same rules say of another officer, who is not looking.
    public <T> Decision decide(Known other, Act<T> act, T thing) {
        return decide(other.as(), act, thing);
    }

    /// Whether an act would be allowed to a viewer by the same rules, before there is anything to do it to: what a door to it is offered by.
    /// It is asked of their body, of themselves or of the day; nobody takes note, for nothing was asked for.
    ///
    /// *Errors*: an act of which no rule speaks, or that is done to anything else, stops the service from starting.
    public Predicate<Viewer> opens(String act) {
        var found = rules.get(act);
        if (found == null) {
            throw new IllegalArgumentException("no rule speaks of " + act);
        }
        return opens(found);
    }

    private <T> Predicate<Viewer> opens(Rules<T> rules) {
        var asked = of(rules.act().thing());
        return opens(rules.act(), viewer -> rules.act().thing().cast(asked.apply(viewer)));
    }

    /// The same of an act that is done to something else that a viewer is known by.
    public <T> Predicate<Viewer> opens(Act<T> act, Function<Viewer, T> asked) {
        var all = rulesOf(act);
        return viewer -> !all.isEmpty() && all.stream().allMatch(rule -> rule.holds(viewer, asked.apply(viewer)));
    }

    private static Function<Viewer, Object> of(Class<?> thing) {
        if (thing == Viewer.class) {
            return viewer -> viewer;
        } else if (thing == BodyId.class) {
            return Viewer::body;
        } else if (thing == OfficerId.class) {
            return Viewer::officer;
        } else if (thing == LocalDate.class) {
            return Viewer::day;
        } else if (thing == YearMonth.class) {
            return viewer -> YearMonth.from(viewer.day());
        } else if (thing == Quarter.class) {
            return viewer -> Quarter.of(viewer.day());
        }
        throw new IllegalArgumentException("no door leads to " + thing.getSimpleName());
    }

    /// Every set of rules, for the rule book.
    public Collection<Rules<?>> book() {
        return rules.values();
    }

    @SuppressWarnings("unchecked") // an act's rules are registered under that act, of the same thing
    private <T> List<Rule<T>> rulesOf(Act<T> act) {
        var found = (Rules<T>) rules.get(act.id());
        return found == null || !found.act().equals(act) ? List.of() : found.all();
    }
}
