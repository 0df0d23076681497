package org.concordat.demonstration;

import java.util.List;
import org.concordat.access.Role;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// An invented officer, and what is said about their roles.
///
/// @param left how many days ago they left; null while they are in office
record CastOfficer(OfficerId id, String name, CastBody body, List<Statement> statements, @Nullable Integer left) {

    /// What became of a statement about a role.
    enum Fate { APPROVED, DECLINED, WAITS }

    /// Days are counted back from the day of loading.
    ///
    /// @param until the first day without the role; null for none
    /// @param trained the last day of training
    record Statement(Role role, int said, int from, @Nullable Integer until, int trained, Fate fate) {

        boolean holdsThroughout() {
            return fate == Fate.APPROVED && until == null && trained < 0 && from > 400;
        }
    }

    CastOfficer {
        statements = List.copyOf(statements);
    }

    /// Whether they could act in this role on any day of the last year, and can today.
    boolean holds(Role role) {
        return left == null && statements.stream().anyMatch(it -> it.role() == role && it.holdsThroughout());
    }
}
