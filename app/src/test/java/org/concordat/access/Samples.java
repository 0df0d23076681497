package org.concordat.access;

import java.util.List;

/// A module's samples for `docs/who-may-do-what.txt`. Every implementation in the tests is found by itself: a module
/// with new acts adds a [Sample] for each to the class it has, or a class like it beside its rules.
public interface Samples {

    List<Sample<?>> all();
}
