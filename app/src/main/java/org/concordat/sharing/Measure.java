package org.concordat.sharing;

import java.util.Locale;
import java.util.Optional;

/// What is counted for oversight. Each is counted once, in the month and for the body that its sentence names, and is
/// never counted back: what is left open is the difference of two.
public enum Measure {
    /// An officer of this body asked another body, in this month.
    INQUIRY_ASKED,
    /// This body was asked, in this month.
    INQUIRY_RECEIVED,
    /// This body told, having been asked in this month.
    INQUIRY_TOLD,
    /// This body had nothing to say, having been asked in this month.
    INQUIRY_NOTHING_SAID,
    /// Of the two before: after its time had passed.
    INQUIRY_LATE,
    /// An officer of this body asked that a colleague may read something, and it was granted in this month.
    GRANT_GIVEN,
    /// An officer of this body broke the glass, in this month.
    GLASS_BROKEN,
    /// Of those: what was broken in this month was found to be justified.
    GLASS_JUSTIFIED,
    /// Of those: what was broken in this month was found not to be justified.
    GLASS_NOT_JUSTIFIED,
    /// An officer of this body asked other bodies openly, in this month.
    REQUEST_ASKED,
    /// This body was asked openly, in this month.
    REQUEST_RECEIVED,
    /// This body answered for the first time, in whichever way, having been asked in this month.
    REQUEST_ANSWERED,
    /// Of those: after its day.
    REQUEST_LATE,
    /// This body refused, for a legal reason, having been asked in this month; each refusal is counted.
    REQUEST_REFUSED_LEGAL,
    /// The same, for an operational reason.
    REQUEST_REFUSED_OPERATIONAL,
    /// The same, for a cultural reason.
    REQUEST_REFUSED_CULTURAL,
    /// What this body was asked in this month was withdrawn before it had answered.
    REQUEST_WITHDRAWN,
    /// A disclosure was sent to this body, in this month.
    FEEDBACK_ASKED,
    /// This body said what it was worth, having been sent it in this month.
    FEEDBACK_GIVEN,
    /// Of those: after the day on which the answer was due.
    FEEDBACK_LATE,
    /// Of those given: it changed a decision.
    FEEDBACK_CHANGED;

    /// As the table has it: `inquiry-told`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Empty for what this version of the service does not count.
    static Optional<Measure> ofSlug(String slug) {
        for (var it : values()) {
            if (it.slug().equals(slug)) {
                return Optional.of(it);
            }
        }
        return Optional.empty();
    }
}
