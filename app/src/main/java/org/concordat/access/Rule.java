package org.concordat.access;

import java.util.function.BiPredicate;
import java.util.function.Function;

/// One sentence that must hold before an act is allowed. Its words are in `access/rules.properties` under its id.
///
/// @param id `sharing.someone-else-approves`
/// @param cited the law or published rule it rests on
public record Rule<T>(String id, Citation cited, BiPredicate<Viewer, T> test) {

    public Rule(String id, String citation, BiPredicate<Viewer, T> test) {
        this(id, Citation.of(citation), test);
    }

    public boolean holds(Viewer viewer, T thing) {
        return test.test(viewer, thing);
    }

    /// The same sentence, of something that has such a thing.
    public <S> Rule<S> on(Function<S, T> thing) {
        return new Rule<>(id, cited, (viewer, it) -> test.test(viewer, thing.apply(it)));
    }

    /// For whoever reads the rules.
    public String citation() {
        return cited.whole();
    }

    /// For whom it is asked of.
    String citation(Viewer viewer) {
        return cited.told(viewer.bodyKind());
    }
}
