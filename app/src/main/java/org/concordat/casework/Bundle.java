package org.concordat.casework;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.OfficerId;

/// That a case was exported whole for an inquiry.
///
/// @param number from 1, among those of the case
/// @param inquiry what it calls itself, and its reference; up to 200 characters
/// @param reason up to 2,000 characters
public record Bundle(UUID id, CaseId of, int number, Power power, String inquiry, String reason, OfficerId by, Instant at) {

    /// By which an inquiry asks for a case. Without one nothing is exported: what is shared otherwise is a disclosure.
    public enum Power {
        INQUIRIES_ACT("A notice of its chair", "Inquiries Act 2005 s.21"),
        CORONER("A notice of a coroner", "Coroners and Justice Act 2009 sch.5"),
        COURT("An order of a court", "Civil Procedure Rules 31.17; Criminal Procedure Rules part 17");

        private final String words;
        private final String citation;

        Power(String words, String citation) {
            this.words = words;
            this.citation = citation;
        }

        public String words() {
            return words;
        }

        public String citation() {
            return citation;
        }
    }
}
