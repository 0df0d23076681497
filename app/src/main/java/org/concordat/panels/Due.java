package org.concordat.panels;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.casework.CaseId;

/// A case that waits for a panel, or for its review there.
///
/// @param by the last day for it
/// @param last the last time that it came to a panel; empty where it never did
public record Due(CaseId of, String reference, Why why, LocalDate by, Optional<ItemId> last) {

    /// For what it waits.
    public enum Why {
        NEVER("It has not come to a panel"),
        UNDECIDED("It was on an agenda, and nothing was decided"),
        MORE_INFORMATION("More information was asked for"),
        REVIEW("A review of its support is due"),
        LAPSED("Nothing has been done in support of it since then"),
        PROVIDER_SILENT("Whoever was asked to give support has not answered"),
        PROVIDER_GONE("Whoever gives support is no longer approved"),
        SESSION_LATE("A session of support is not recorded"),
        CONCERN("A provider raised something that its owner has to know of"),
        REASSESSMENT("There is no consent to support: it has to be reassessed");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
