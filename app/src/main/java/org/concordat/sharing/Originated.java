package org.concordat.sharing;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.kernel.OfficerId;

/// A disclosure in the list of those a body has made.
///
/// @param bodies how many bodies it is addressed to
/// @param answered how many of them have answered
/// @param unconfirmed how many read it, and have not confirmed disposal though it has ended
public record Originated(DisclosureId id, String reference, String title, About about, Marking marking,
                         OfficerId proposedBy, Instant proposedAt, LocalDate answerDue, Standing standing,
                         int bodies, int answered, int unconfirmed) {

    /// Where a disclosure stands, as lists show and filter it.
    public enum Standing {
        PROPOSED("Waiting for approval"),
        SENT("Sent"),
        DECLINED("Declined"),
        RECALLED("Recalled"),
        SUPERSEDED("Superseded"),
        EXPIRED("Expired");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /// Where what is in that state stands.
        public static Standing of(Disclosure.State state) {
            return switch (state) {
                case Disclosure.State.Proposed _ -> PROPOSED;
                case Disclosure.State.Sent _ -> SENT;
                case Disclosure.State.Declined _ -> DECLINED;
                case Disclosure.State.Recalled _, Disclosure.State.Withdrawn _ -> RECALLED;
                case Disclosure.State.Superseded _ -> SUPERSEDED;
                case Disclosure.State.Expired _ -> EXPIRED;
            };
        }
    }
}
