package org.concordat.intake.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.intake.Referral;
import org.concordat.intake.Told;
import org.concordat.sharing.web.When;

/// What whoever referred a concern hears of it, in words.
final class ReferralWords {

    private ReferralWords() {
    }

    /// Received, assessed, and the class of what came of it; every time that they were told is kept.
    ///
    /// @param force to which it went
    /// @param firstBy by when they hear for the first time
    static SummaryList heard(String force, Referral it, List<Told> told, LocalDate firstBy) {
        var rows = new ArrayList<>(List.of(
                Row.of("Received", When.at(it.at()) + ". An officer of " + force + " has answered for it since"),
                Row.of("Assessed", told.stream().anyMatch(each -> each.outcome().isLast()) ? "Yes" : told.isEmpty() ? "You have not been told yet. You hear by " + When.on(firstBy) : "You have not been told yet")));
        told.forEach(each -> rows.add(Row.of("Told, " + When.at(each.at()), each.outcome().words()
                + (each.againBy() == null ? "" : ". You hear again by " + When.on(each.againBy())))));
        return SummaryList.of(rows).headed("What came of it");
    }
}
