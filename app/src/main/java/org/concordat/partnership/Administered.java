package org.concordat.partnership;

import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;

/// A body in whose affairs somebody wants to enter something.
///
/// @param administrators how many it has at that moment
record Administered(BodyId body, BodyKind kind, int administrators) {

    /// A change of a role takes two of them.
    private static final int ENOUGH = 2;

    boolean byItsOwn(Viewer viewer) {
        return viewer.is(Role.ADMINISTRATOR) && viewer.body().equals(body);
    }

    static boolean byTheBoard(Viewer viewer) {
        return viewer.is(Role.ADMINISTRATOR) && viewer.bodyKind() == BodyKind.NATIONAL_BOARD;
    }

    /// The board enters a body's first administrators, and steps back when there are enough.
    boolean byTheBoardAtFirst(Viewer viewer) {
        return byTheBoard(viewer) && administrators < ENOUGH;
    }
}
