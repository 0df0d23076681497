package org.concordat.sharing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.govuk.Answers;
import org.concordat.sharing.DisclosureId;

/// Asks when an answer is due, when someone looks at it again, and for the last day.
///
/// @param latest the last day that the agreement allows; empty until one is chosen
public record DatesPage(DisclosureId draft, Answers answers, Optional<LocalDate> latest, List<Reason> doubts)
        implements StepPage {

    @Override
    public String title() {
        return "Dates";
    }

    @Override
    public String action() {
        return StepPage.path(draft) + "/dates";
    }

    public String lastDayHint() {
        var after = "After this day nobody it was sent to can open it.";
        return latest.map(day -> after + " The agreement allows " + When.on(day) + " at the latest.").orElse(after);
    }
}
