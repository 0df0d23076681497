package org.concordat.access;

import java.util.Set;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// What is known of an officer who is not the one looking: enough to ask the rules about them, and no more.
///
/// It is no [Viewer], on purpose: nothing can be read, written or recorded in this officer's name, and the database is
/// never bound to them. Made by [Acting#known] alone; asked about with [Access#decide(Known, Act, Object)].
public final class Known {

    /// What stands in the way of an officer of whom nothing is known at a moment: the database would bind nobody.
    public static final Because NOT_IN_OFFICE = new Because("access.in-office",
            "Concordat promise 13: dates on everything", false);

    private final Viewer as;

    Known(Viewer as) {
        this.as = as;
    }

    /// As the rules see them.
    Viewer as() {
        return as;
    }

    public OfficerId officer() {
        return as.officer();
    }

    public String name() {
        return as.name();
    }

    public BodyId body() {
        return as.body();
    }

    /// Those whose days and training are current.
    public Set<Role> roles() {
        return as.roles();
    }
}
