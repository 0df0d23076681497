package org.concordat.intake.web;

import java.util.ArrayList;
import java.util.List;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.intake.Concern;
import org.concordat.intake.Gender;

/// A concern in words. An address is text here, and nowhere a link.
public final class ConcernWords {

    private ConcernWords() {
    }

    public static SummaryList inside(Concern it) {
        var rows = new ArrayList<Row>();
        switch (it) {
            case Concern.AboutPerson person -> {
                rows.add(Row.of("Name as given", person.name()));
                if (person.otherNames() != null) {
                    rows.add(Row.of("Other names", person.otherNames()));
                }
                rows.add(Row.of("Age", person.ageBand().words()));
                if (person.gender() != Gender.NOT_KNOWN) {
                    rows.add(Row.of("Gender", person.gender().words()));
                }
                if (person.place() != null) {
                    rows.add(Row.of("Where they can be found", person.place()));
                }
            }
            case Concern.AboutMaterial online -> rows.addAll(List.of(
                    Row.of("Where it is online", online.address()),
                    Row.of("What it is", online.material().words()),
                    Row.of("Where it was seen", online.seenWhere())));
        }
        rows.add(Row.of("What was seen or heard", it.account().seen()));
        rows.add(Row.of("What worries whoever refers", it.account().worry()));
        if (it.account().done() != null) {
            rows.add(Row.of("What was done already", it.account().done()));
        }
        return SummaryList.of(rows);
    }
}
