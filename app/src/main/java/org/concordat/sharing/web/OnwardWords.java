package org.concordat.sharing.web;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Tag.Colour;
import org.concordat.kernel.BodyId;
import org.concordat.sharing.Onward;
import org.concordat.sharing.Onwards;

/// Passing on, in words.
final class OnwardWords {

    private static final Tag OVER = Tag.of("No longer shared", Colour.GREY);

    private OnwardWords() {
    }

    /// Of something that is no longer shared there is nothing to pass on, whatever was said.
    static Tag state(Onwards.Sight sight, Instant at) {
        return sight.shared() || sight.onward().state() instanceof Onward.State.Declined ? state(sight.onward(), at) : OVER;
    }

    static Tag state(Onward it, Instant at) {
        if (it.isOver(at) && !(it.state() instanceof Onward.State.Declined)) {
            return OVER;
        }
        return switch (it.state()) {
            case Onward.State.Asked _ -> it.waits(at) ? Tag.of("Waits for an answer", Colour.BLUE)
                    : Tag.of("No answer in time: no", Colour.RED);
            case Onward.State.Given _ -> it.stands(at) ? Tag.of("Yes", Colour.GREEN) : Tag.of("Yes, and out of time", Colour.GREY);
            case Onward.State.Declined _ -> Tag.of("No", Colour.ORANGE);
        };
    }

    /// @param shared whether what it is of still is
    static SummaryList summary(Onward it, boolean shared, Known known, String purpose, String gateway) {
        return SummaryList.of(
                Row.of("Disclosure", it.reference()),
                Row.of("Who holds it", known.body(it.body())),
                Row.of("Who would have it", audience(it, known)),
                Row.of("For", purpose),
                Row.of("Legal gateway", gateway),
                Row.of("Why", it.reason()),
                Row.of("Asked by", known.officer(it.askedBy())),
                Row.of("Asked", When.at(it.askedAt())),
                Row.of("Answer by", "By the end of " + When.lastDay(it.dueAt()) + "\nSilence is a no."),
                Row.of("A yes can be used until", shared ? "The end of " + When.lastDay(it.standsUntil())
                        : "It cannot be used: what it is of is no longer shared"));
    }

    /// That nothing can be passed on under it any more; empty while something can. Those up the chain see beside their own
    /// disclosure what became of it.
    static String over(Onwards.Sight sight, Instant at) {
        var until = sight.onward().heldUntil();
        return sight.shared() ? "" : until == null || until.isAfter(at)
                ? "What this is of is no longer shared: nothing of it can be passed on." : over("What this is of", until);
    }

    static String over(String what, Instant since) {
        return what + " has not been shared with your body since " + When.at(since) + ": nothing of it can be passed on.";
    }

    /// @param again whether it is used for what corrects what was passed on, which it covers as long as that stands
    static String yes(Onward it, boolean again, Known known) {
        var to = it.audience().stream().map(each -> known.body(each.body()) + " (" + each.role().words() + ")").sorted()
                .collect(Collectors.joining("; "));
        return "There is a yes to pass this on to " + to + (again ? ": this draft can be proposed."
                : ": this draft can be proposed by the end of " + When.lastDay(it.standsUntil()) + ".");
    }

    static String audience(Onward it, Known known) {
        return it.audience().stream().map(to -> known.body(to.body()) + ", " + to.role().words()).sorted()
                .collect(Collectors.joining("\n"));
    }

    /// What was said: by the viewer's own body, or, for who asked, by whomever it was that said no.
    static SummaryList said(Onwards.Sight sight, Known known) {
        var said = sight.said();
        if (said != null) {
            return SummaryList.of(Row.of("Your body said", said.given() ? "Yes" : "No"),
                    Row.of("By", known.officer(said.by())), Row.of("When", When.at(said.at())), Row.of("Why", said.reason()));
        }
        return SummaryList.of(sight.onward().state() instanceof Onward.State.Declined(var at, var reason)
                ? List.of(Row.of("The answer", "No"), Row.of("When", When.at(at)), Row.of("Why", reason)) : List.of());
    }

    static Set<BodyId> bodies(Onward it) {
        var all = new HashSet<>(it.bodies());
        all.add(it.body());
        return all;
    }
}
