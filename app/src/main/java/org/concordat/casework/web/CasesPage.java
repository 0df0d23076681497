package org.concordat.casework.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Input;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;
import org.concordat.govuk.WarningText;
import org.concordat.sharing.web.FilterLink;

/// Cases of the viewer's team, narrowed to what is theirs, what is due, or what waits for somebody.
///
/// @param alarms of what the viewer answers by law, with where it is taken on
/// @param left the forces that end and whose cases are the team's to hand on, or to go on with
/// @param sought the reference that led to no case; empty when none was sought
public record CasesPage(List<FilterLink> alarms, List<FilterLink> filters, List<FilterLink> left, String sought, Table table,
                        Pagination pagination) implements Page {

    public CasesPage {
        alarms = List.copyOf(alarms);
        filters = List.copyOf(filters);
        left = List.copyOf(left);
    }

    @Override
    public String title() {
        return "Cases";
    }

    public WarningText warning(FilterLink alarm) {
        return new WarningText(alarm.words());
    }

    public Input reference() {
        return Input.of("reference", "Find a case by its reference", Answers.blank().with("reference", sought))
                .hint("The whole reference, such as C-7K2M-4QXA").width(20).autocomplete("off").notSpellchecked();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
