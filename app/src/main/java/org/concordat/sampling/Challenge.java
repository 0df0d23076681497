package org.concordat.sampling;

import java.time.Instant;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// What those who judge a decision say that they would need of what is left out of it.
///
/// @param toBody whose decision it is
public record Challenge(UUID id, RoundId round, String number, BodyId body, OfficerId by, Instant at, LeftOut item, String words, BodyId toBody,
                        MadeIn madeIn) {

    /// Where it was decided, and so who answers.
    public enum MadeIn {
        CASE,
        PANEL;

        static MadeIn of(Sort sort) {
            return sort == Sort.PANEL_DECISION ? PANEL : CASE;
        }

        boolean isDecidedBy(Viewer viewer) {
            return this == CASE ? viewer.is(Role.PREVENT_OFFICER) : viewer.is(Role.PANEL_CHAIR) || viewer.is(Role.COORDINATOR);
        }
    }

    /// Whether the viewer is of those whose turn it is to answer it.
    boolean isTo(Viewer viewer) {
        return viewer.speaksFor(toBody) && madeIn.isDecidedBy(viewer);
    }
}
