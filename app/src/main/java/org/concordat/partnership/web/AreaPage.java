package org.concordat.partnership.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.partnership.AreaServed;

/// One police area, and every body that served it on a day.
public record AreaPage(AreaServed it, AsOfQuestion asOf) implements Page {

    @Override
    public String title() {
        return it.area().name();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/police-areas" + asOf.query());
    }

    @Override
    public List<FieldError> errors() {
        return asOf.answers().errors();
    }

    public SummaryList summary() {
        var area = it.area();
        return SummaryList.of(SummaryList.Row.of("Code", area.code()),
                SummaryList.Row.of("Nation", RegisterWords.nation(area.nation())),
                SummaryList.Row.of("Counter Terrorism Policing region", area.region()),
                SummaryList.Row.of("In the register", RegisterWords.days(area.between())),
                SummaryList.Row.of("Source", area.source()));
    }

    public Table bodies() {
        return Table.of("Bodies that serve it", Table.Column.of("Body"), Table.Column.of("Kind"))
                .whenEmpty("The register has no body that served it then.")
                .rows(it.bodies().stream().map(body -> List.of(
                        Cell.link(body.name(), "/bodies/" + body.id() + asOf.query()),
                        Cell.of(body.kind().words()))).toList());
    }
}
