package org.concordat.sampling;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// What those who judge a decision, or a disclosure, say that they would need of what is left out of it.
///
/// @param toBody whose decision it is
public record Challenge(UUID id, RoundId round, String number, BodyId body, OfficerId by, Instant at, LeftOut item, String words, BodyId toBody,
                        MadeIn madeIn) {

    /// Where it was decided, and so who answers.
    public enum MadeIn {
        CASE(Role.PREVENT_OFFICER),
        PANEL(Role.PANEL_CHAIR, Role.COORDINATOR),
        DISCLOSURE(Role.ORIGINATOR, Role.APPROVER);

        private final Set<Role> decide;

        MadeIn(Role... decide) {
            this.decide = Set.of(decide);
        }

        /// The roles that decide there.
        Set<Role> decide() {
            return decide;
        }

        static MadeIn of(Sort sort) {
            return switch (sort) {
                case PANEL_DECISION -> PANEL;
                case DISCLOSURE -> DISCLOSURE;
                case CASE_DECISION, CASE_CLOSURE, EVERY -> CASE;
            };
        }

        boolean isDecidedBy(Viewer viewer) {
            return decide.stream().anyMatch(viewer::is);
        }
    }

    /// Whether the viewer is of those whose turn it is to answer it.
    boolean isTo(Viewer viewer) {
        return viewer.speaksFor(toBody) && madeIn.isDecidedBy(viewer);
    }
}
