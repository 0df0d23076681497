package org.concordat.sharing.web;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Tag.Colour;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Grant;
import org.concordat.sharing.Grant.State;

/// A grant in words.
final class GrantWords {

    private GrantWords() {
    }

    static Tag state(Grant it, Instant at) {
        return switch (it.state()) {
            case State.Asked _ -> it.isOver(at)
                    ? Tag.of("Not decided in time", Colour.GREY) : Tag.of("To decide", Colour.BLUE);
            case State.Given _ -> it.isOver(at) ? Tag.of("Ended", Colour.GREY) : Tag.of("Given", Colour.GREEN);
            case State.Declined _ -> Tag.of("Declined", Colour.ORANGE);
            case State.Withdrawn _ -> Tag.of("Withdrawn", Colour.GREY);
        };
    }

    static SummaryList summary(Grant it, Known known) {
        return SummaryList.of(
                Row.of("Disclosure", it.reference()),
                Row.of("Who is to read it", known.officer(it.officer()) + ", " + known.body(it.body())),
                Row.of("Until", When.at(it.until())),
                Row.of("Why", it.reason()),
                Row.of("Asked for by", known.officer(it.askedBy()) + ", " + it.role().words()),
                Row.of("Asked", When.at(it.askedAt())));
    }

    /// What became of it since it was asked for; no rows while nothing has.
    static SummaryList step(Grant it, Known known) {
        return SummaryList.of(switch (it.state()) {
            case State.Asked _ -> List.of();
            case State.Given(var by, var at) -> List.of(
                    Row.of("Given by", known.officer(by)), Row.of("Given", When.at(at)));
            case State.Declined(var by, var at, var reason) -> List.of(
                    Row.of("Declined by", known.officer(by)), Row.of("Declined", When.at(at)), Row.of("Reason", reason));
            case State.Withdrawn(var by, var at, var reason) -> List.of(
                    Row.of("Withdrawn by", known.officer(by)), Row.of("Withdrawn", When.at(at)), Row.of("Reason", reason));
        });
    }

    /// Those whose names it needs.
    static Set<OfficerId> officers(Grant it) {
        var all = new HashSet<OfficerId>(Set.of(it.askedBy()));
        all.add(it.officer());
        switch (it.state()) {
            case State.Asked _ -> { }
            case State.Given(var by, var _) -> all.add(by);
            case State.Declined(var by, var _, var _) -> all.add(by);
            case State.Withdrawn(var by, var _, var _) -> all.add(by);
        }
        return all;
    }
}
