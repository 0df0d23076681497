package org.concordat.partnership.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.partnership.Appointments;

/// Shows what is about to be proposed, before it is.
public record RoleCheckPage(String officerName, Appointments.Wording wording, Answers answers) implements Page {

    private static final List<String> FIELDS = List.of("role", "from-day", "from-month", "from-year", "until-day",
            "until-month", "until-year", "trained-day", "trained-month", "trained-year", "reason");

    @Override
    public String title() {
        return "Check your answers before you propose this change";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/officers/" + wording.officer());
    }

    public SummaryList summary() {
        return SummaryList.of(
                Row.of("Officer", officerName),
                Row.of("Role", wording.role().words()),
                Row.of("Held", RegisterWords.days(wording.between())),
                Row.of("Trained until", RegisterWords.day(wording.trainedUntil())),
                Row.of("Reason", wording.reason()));
    }

    /// What was answered, carried to the next step.
    public Map<String, String> carried() {
        return FIELDS.stream().collect(Collectors.toMap(field -> field, answers::value));
    }

    public String action() {
        return "/officers/" + wording.officer() + "/roles";
    }
}
