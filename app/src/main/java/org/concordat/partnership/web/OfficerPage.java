package org.concordat.partnership.web;

import java.util.ArrayList;
import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Button;
import org.concordat.govuk.Cell;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.partnership.OfficerAsOf;
import org.concordat.partnership.RoleChange;
import org.concordat.partnership.RoleHeld;

/// One officer as of a day: the roles held then, and everything ever said about them.
public record OfficerPage(OfficerAsOf it, AsOfQuestion asOf) implements Page {

    @Override
    public String title() {
        return it.officer().name();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/bodies/" + it.body().id() + asOf.query());
    }

    @Override
    public List<FieldError> errors() {
        return asOf.answers().errors();
    }

    public SummaryList summary() {
        return SummaryList.of(
                Row.of("Body", Cell.link(it.body().name(), "/bodies/" + it.body().id() + asOf.query())),
                Row.of("In office", RegisterWords.days(it.officer().between())));
    }

    public Table roles() {
        return Table.of("Roles", Column.of("Role"), Column.of("Held"), Column.of("Trained until"), Column.of("On that day"))
                .whenEmpty("No role was ever approved.")
                .rows(it.roles().stream().map(held -> List.of(Cell.of(held.role().words()),
                        Cell.of(RegisterWords.days(held.between())), Cell.of(RegisterWords.day(held.trainedUntil())),
                        state(held))).toList());
    }

    private Cell state(RoleHeld held) {
        var day = asOf.asOf().day();
        if (!held.between().covers(day)) {
            return Cell.tag(Tag.of("Not held", Tag.Colour.GREY));
        }
        return held.trained(day) ? Cell.tag(Tag.of("Held", Tag.Colour.GREEN))
                : Cell.tag(Tag.of("Training ended", Tag.Colour.ORANGE));
    }

    public Table history() {
        return Table.of("What was said, the latest first", Column.of("Change"), Column.of("Held"), Column.of("Proposed"),
                        Column.of("Decided"))
                .whenEmpty("Nothing was said yet.")
                .rows(it.history().stream().map(change -> List.of(
                        Cell.link(change.role().words(), "/role-changes/" + change.id()),
                        Cell.of(RegisterWords.days(change.between())), Cell.of(RoleChangePage.proposed(change)),
                        Cell.of(change.verdict().map(RoleChangePage::decided).orElse("Waits")))).toList());
    }

    /// What this viewer may do about them.
    public List<Button> buttons() {
        var path = "/officers/" + it.officer().id();
        var buttons = new ArrayList<Button>();
        if (it.mayAdminister().open()) {
            buttons.add(Button.of("Propose a change of a role").to(path + "/roles/new"));
            buttons.add(Button.of("How they sign in").secondary().to(path + "/sign-in"));
            if (it.officer().between().until() == null) {
                buttons.add(Button.of("Say when they leave").secondary().to(path + "/leave"));
            }
        }
        return buttons;
    }
}
