package org.concordat.partnership.web;

import java.util.List;
import java.util.Optional;
import org.concordat.govuk.Cell;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.partnership.AreaServed;
import org.concordat.partnership.Body;

/// The police areas, each with its force and its local policing body on a day.
public record AreasPage(List<AreaServed> areas, AsOfQuestion asOf) implements Page {

    public AreasPage {
        areas = List.copyOf(areas);
    }

    @Override
    public String title() {
        return "Police areas";
    }

    @Override
    public List<FieldError> errors() {
        return asOf.answers().errors();
    }

    public Table table() {
        return Table.of(areas.size() + " police areas", Table.Column.of("Area"), Table.Column.of("Police force"),
                        Table.Column.of("Local policing body"), Table.Column.of("Region"))
                .whenEmpty("The register had no police area then.")
                .rows(areas.stream().map(it -> List.of(
                        Cell.link(it.area().name(), "/police-areas/" + it.area().code() + asOf.query()),
                        body(it.force()), body(it.policingBody()), Cell.of(it.area().region()))).toList());
    }

    private Cell body(Optional<Body> body) {
        return body.map(it -> Cell.link(it.name(), "/bodies/" + it.id() + asOf.query()))
                .orElseGet(() -> Cell.of("None entered"));
    }
}
