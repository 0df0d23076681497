package org.concordat.access;

import java.util.function.BiPredicate;

/// One sentence that must hold before an act is allowed. Its words are in `access/rules.properties` under its id.
///
/// @param id `sharing.someone-else-approves`
/// @param citation the law or published rule it rests on
public record Rule<T>(String id, String citation, BiPredicate<Viewer, T> test) {

    public boolean holds(Viewer viewer, T thing) {
        return test.test(viewer, thing);
    }
}
