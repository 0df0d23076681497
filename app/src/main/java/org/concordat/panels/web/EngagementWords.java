package org.concordat.panels.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.panels.Engagement;
import org.concordat.panels.Engagement.State;
import org.concordat.panels.Engagements.Line;
import org.concordat.panels.Engagements.Sight;
import org.concordat.panels.Given;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.When;

/// Support that providers give, in words.
final class EngagementWords {

    private EngagementWords() {
    }

    /// For a provider: theirs.
    static Table theirs(List<Line> all, Known known) {
        return Table.of("Support you are asked for", Column.of("Case"), Column.of("Panel"), Column.of("Next session"), Column.of("State"))
                .whenEmpty("Nobody asks you for support.")
                .rows(all.stream().map(it -> List.of(Cell.link(it.of().reference(), PanelPaths.engagement(it.of().id())),
                        Cell.of(known.body(it.of().panel())), next(it), Cell.tag(state(it)))).toList());
    }

    /// For whoever answers for a case.
    static Table asked(List<Line> all, Known known) {
        return Table.of("Who was asked", Column.of("Provider"), Column.of("Asked"), Column.of("Next session"), Column.of("State"))
                .whenEmpty("No provider was asked, as far as you may know.")
                .rows(all.stream().map(it -> List.of(Cell.link(known.officer(it.of().provider()), PanelPaths.engagement(it.of().id())),
                        Cell.of(When.at(it.of().askedAt())), next(it), Cell.tag(state(it)))).toList());
    }

    private static Cell next(Line it) {
        return Cell.of(it.nextOn() == null ? "" : When.on(it.nextOn()));
    }

    /// What is worst first.
    static Tag state(Line it) {
        if (it.raised()) {
            return Tag.of("Concern", Tag.Colour.RED);
        }
        if (!it.approved()) {
            return Tag.of("No longer approved", Tag.Colour.RED);
        }
        if (it.late()) {
            return Tag.of("Late", Tag.Colour.RED);
        }
        return switch (it.of().state()) {
            case State.Asked _ -> Tag.of("Asked", Tag.Colour.YELLOW);
            case State.Accepted _ -> Tag.of("Accepted", Tag.Colour.GREEN);
            case State.Declined _ -> Tag.of("Declined", Tag.Colour.GREY);
            case State.Ended _ -> Tag.of("Ended", Tag.Colour.GREY);
        };
    }

    static SummaryList engagement(Sight sight, Known known) {
        var it = sight.line().of();
        var rows = new ArrayList<>(List.of(
                Row.of("Part of the support plan", it.part()),
                Row.of("Provider", known.officer(it.provider()) + ", " + known.body(it.from())),
                Row.of("For which panel", known.body(it.panel())),
                Row.of("Asked by", known.officer(it.askedBy()) + ", " + When.at(it.askedAt())),
                Row.of("How it stands", stands(it, known))));
        if (sight.line().nextOn() != null) {
            rows.add(Row.of("Next session", When.on(sight.line().nextOn())));
        }
        return SummaryList.of(rows);
    }

    private static String stands(Engagement it, Known known) {
        return switch (it.state()) {
            case State.Asked _ -> "It waits for an answer, until " + When.on(it.answerBy());
            case State.Accepted(var at, var _) -> "Accepted, " + When.at(at);
            case State.Declined(var at, var reason) -> "Declined, " + When.at(at) + ": " + reason;
            case State.Ended(var at, var by, var reason) -> "Ended by " + known.officer(by) + ", " + When.at(at) + ": " + reason;
        };
    }

    /// The last first.
    static List<SummaryList> given(List<Given> all, Known known) {
        return all.reversed().stream().map(it -> given(it, known)).toList();
    }

    private static SummaryList given(Given it, Known known) {
        var rows = new ArrayList<>(List.of(
                Row.of("Held", it.came().words()),
                Row.of("How", it.way().words()),
                Row.of("What was done", it.progress())));
        if (it.concern() != null) {
            rows.add(Row.of("Concern for the owner of the case", it.concern()));
            rows.add(it.takenUp() == null ? Row.of("What came of it", Cell.tag(Tag.of("Waits for the owner", Tag.Colour.RED)))
                    : Row.of("What came of it", known.officer(it.takenUp().by()) + ", " + When.at(it.takenUp().at()) + ": "
                            + it.takenUp().words()));
        }
        rows.add(Row.of("Next session", it.nextOn() == null ? "None is agreed" : When.on(it.nextOn())));
        rows.add(Row.of("Recorded", When.at(it.at())));
        return SummaryList.of(rows).headed("Session on " + When.on(it.on()));
    }

    static Set<OfficerId> officers(Sight sight) {
        var all = new HashSet<>(Set.of(sight.line().of().provider(), sight.line().of().askedBy()));
        if (sight.line().of().state() instanceof State.Ended ended) {
            all.add(ended.by());
        }
        sight.given().stream().map(Given::takenUp).filter(it -> it != null).forEach(it -> all.add(it.by()));
        return all;
    }

    static Set<OfficerId> providers(Collection<Line> all) {
        return all.stream().map(it -> it.of().provider()).collect(Collectors.toSet());
    }

    static Set<BodyId> panels(Collection<Line> all) {
        return all.stream().map(it -> it.of().panel()).collect(Collectors.toSet());
    }
}
