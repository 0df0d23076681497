package org.concordat.sharing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Disclosure;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Holding;
import org.concordat.sharing.Retention;

/// What happened to a disclosure, in the order in which it happened.
final class History {

    private record Happened(Instant at, String words) {
    }

    private History() {
    }

    static List<String> of(Disclosures.Sight sight, Known known) {
        var it = sight.disclosure();
        var all = new ArrayList<Happened>();
        all.add(new Happened(it.proposedAt(), "Proposed by " + known.officer(it.proposedBy())));
        var decided = sight.decided();
        if (decided != null) {
            all.add(new Happened(decided.at(),
                    (decided.approved() ? "Approved and sent by " : "Declined by ") + known.officer(decided.by())));
        }
        var told = new HashSet<BodyId>();
        sight.holdings().stream().filter(holding -> told.add(holding.body()))
                .forEach(holding -> holding(all, holding, known));
        sight.retention().reviews().forEach(review -> all.add(new Happened(review.at(), reviewed(review, it.dates().expiresOn(), known))));
        ending(all, it.state(), known);
        return all.stream().sorted(Comparator.comparing(Happened::at))
                .map(happened -> happened.words() + ", " + When.at(happened.at()))
                .toList();
    }

    /// Those whose names a history needs.
    static Set<OfficerId> officers(Disclosures.Sight sight) {
        var all = new HashSet<OfficerId>();
        all.add(sight.disclosure().proposedBy());
        var decided = sight.decided();
        if (decided != null) {
            all.add(decided.by());
        }
        sight.retention().reviews().forEach(review -> all.add(review.by()));
        switch (sight.disclosure().state()) {
            case Disclosure.State.Recalled(OfficerId by, var _, var _) -> all.add(by);
            case Disclosure.State.Superseded(OfficerId by, var _, var _) -> all.add(by);
            case Disclosure.State.Proposed _, Disclosure.State.Sent _, Disclosure.State.Declined _,
                    Disclosure.State.Withdrawn _, Disclosure.State.Expired _ -> { }
        }
        return Set.copyOf(all);
    }

    private static String reviewed(Retention.Review it, LocalDate last, Known known) {
        return (it.nextOn() != null ? "Found to be needed still, to be looked at again by " + When.on(it.nextOn())
                : it.at().atZone(Viewer.ZONE).toLocalDate().isAfter(last) ? "Ended without this review, which was explained"
                : "Found to be needed until its last day") + ", by " + known.officer(it.by()) + ", who wrote: “" + it.words() + "”";
    }

    private static void ending(List<Happened> all, Disclosure.State state, Known known) {
        switch (state) {
            case Disclosure.State.Recalled(OfficerId by, Instant at, var _) ->
                    all.add(new Happened(at, "Recalled by " + known.officer(by)));
            case Disclosure.State.Superseded(OfficerId by, Instant at, var _) ->
                    all.add(new Happened(at, "Replaced by a later version, which " + known.officer(by) + " approved"));
            case Disclosure.State.Withdrawn(Instant at) ->
                    all.add(new Happened(at, "Ended, because what it was passed on from was recalled"));
            case Disclosure.State.Proposed _, Disclosure.State.Sent _, Disclosure.State.Declined _,
                    Disclosure.State.Expired _ -> { }
        }
    }

    private static void holding(List<Happened> all, Holding it, Known known) {
        var body = known.body(it.body());
        var opened = it.firstOpened();
        if (opened != null) {
            all.add(new Happened(opened, "Opened by " + body));
        }
        var answer = it.answer();
        if (answer != null) {
            all.add(new Happened(answer.at(), "Answered by " + body + ": " + answer.kind().words()));
        }
        var disposal = it.disposal();
        if (disposal != null) {
            all.add(new Happened(disposal.at(), "Disposal confirmed by " + body));
        }
    }
}
