package org.concordat.partnership.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Textarea;
import org.concordat.partnership.Appointments;
import org.concordat.partnership.Body;
import org.concordat.partnership.RoleChange;

/// One change of a role: what was proposed, and a second person's decision or the means to make it.
///
/// @param late whether the viewer decided after somebody else had
/// @param hinders why this viewer may not approve it; empty when they may
public record RoleChangePage(Appointments.Pending it, List<RegisterRefusedPage.Reason> hinders, boolean late,
                             Answers answers) implements Page {

    public RoleChangePage {
        hinders = List.copyOf(hinders);
    }

    @Override
    public String title() {
        return it.change().role().words() + " for " + it.change().officerName();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/admin");
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    public SummaryList summary() {
        var change = it.change();
        return SummaryList.of(
                Row.of("Officer", Cell.link(change.officerName(), "/officers/" + change.officer())),
                Row.of("Body", it.body().map(Body::name).orElse("")),
                Row.of("Role", change.role().words()),
                Row.of("Held", RegisterWords.days(change.between())),
                Row.of("Trained until", RegisterWords.day(change.trainedUntil())),
                Row.of("Reason", change.reason()),
                Row.of("Proposed", proposed(change)),
                Row.of("Decided", change.verdict().map(RoleChangePage::decided).orElse("Waits for a second person")));
    }

    public boolean waits() {
        return it.change().verdict().isEmpty();
    }

    public boolean mayApprove() {
        return waits() && it.mayApprove().open();
    }

    public boolean mayDecline() {
        return waits() && it.mayDecline().open();
    }

    public Textarea reason() {
        return Textarea.of("reason", "Why do you decline it?", answers).atMost(2000);
    }

    public String path() {
        return "/role-changes/" + it.change().id();
    }

    static String proposed(RoleChange change) {
        var by = change.proposerName();
        return (by == null ? "In the settings of the installation" : "By " + by) + ", "
                + RegisterWords.moment(change.proposedAt());
    }

    static String decided(RoleChange.Verdict verdict) {
        var said = (verdict.approved() ? "Approved" : "Declined")
                + (verdict.byName() == null ? "" : " by " + verdict.byName()) + ", " + RegisterWords.moment(verdict.at());
        return verdict.reason() == null ? said : said + ": " + verdict.reason();
    }
}
