package org.concordat.partnership.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.partnership.Offices;
import org.concordat.partnership.Tenure;

/// One office, and everyone who held it.
public record OfficePage(Offices.OfficeHistory it) implements Page {

    @Override
    public String title() {
        return it.office().title();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/bodies/" + it.office().body());
    }

    public SummaryList summary() {
        return SummaryList.of(
                Row.of("Holder today", it.office().tenure().map(Tenure::holder).orElse("Holder not entered")),
                Row.of("There is such an office", RegisterWords.days(it.office().between())),
                Row.of("Source", it.office().source()));
    }

    public boolean mayAppoint() {
        return it.mayAppoint().open();
    }

    public Table tenures() {
        return Table.of("Who held it", Column.of("Holder"), Column.of("Held"), Column.of("Source"))
                .whenEmpty("No holder is entered.")
                .rows(it.tenures().stream().map(tenure -> List.of(Cell.of(tenure.holder()),
                        Cell.of(RegisterWords.days(tenure.between())), Cell.of(tenure.source()))).toList());
    }
}
