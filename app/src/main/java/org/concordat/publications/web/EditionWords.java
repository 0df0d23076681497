package org.concordat.publications.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Tag.Colour;
import org.concordat.kernel.OfficerId;
import org.concordat.publications.Edition;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.When;

/// Editions, and what was done about them, in words.
final class EditionWords {

    private EditionWords() {
    }

    static Tag state(Edition it) {
        return Tag.of(it.state().words(), switch (it.state()) {
            case WAITS -> Colour.YELLOW;
            case APPROVED -> Colour.GREEN;
            case DECLINED -> Colour.ORANGE;
            case WITHDRAWN -> Colour.GREY;
        });
    }

    static Set<OfficerId> officers(Edition it) {
        var all = new HashSet<>(Set.of(it.by()));
        it.steps().forEach(step -> all.add(step.by()));
        return all;
    }

    static SummaryList edition(Edition it, Known known) {
        var rows = new ArrayList<>(List.of(
                Row.of("State", Cell.tag(state(it))),
                Row.of("Kind", it.kind().words()),
                Row.of("Reference", it.reference()),
                Row.of("Written", "Edition " + it.number() + ", by " + known.officer(it.by()) + ", " + When.at(it.at())),
                Row.of("Shown from", it.wording().due() == null ? "As soon as it is approved" : When.at(it.wording().due())),
                Row.of("For the media", it.wording().contact()),
                Row.of("Welsh", it.wording().titleCy() == null ? "Awaited; it says so" : "Written")));
        if (it.changed() != null) {
            rows.add(Row.of("What changed, and why", it.changed()));
        }
        it.steps().forEach(step -> rows.add(Row.of(step.kind().words(), known.officer(step.by()) + ", " + When.at(step.at())
                + (step.words() == null ? "" : "\n" + step.words()))));
        return SummaryList.of(rows);
    }
}
