package org.concordat.sharing.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Disclosure;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Holding;

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
        state(all, it.state(), known);
        var told = new HashSet<BodyId>();
        sight.holdings().stream().filter(holding -> told.add(holding.body()))
                .forEach(holding -> holding(all, holding, known));
        return all.stream().sorted(Comparator.comparing(Happened::at))
                .map(happened -> happened.words() + ", " + When.at(happened.at()))
                .toList();
    }

    /// Those whose names a history needs.
    static Set<OfficerId> officers(Disclosure it) {
        var all = new HashSet<OfficerId>();
        all.add(it.proposedBy());
        switch (it.state()) {
            case Disclosure.State.Proposed _, Disclosure.State.Expired _ -> { }
            case Disclosure.State.Sent(OfficerId by, var _) -> all.add(by);
            case Disclosure.State.Declined(OfficerId by, var _, var _) -> all.add(by);
            case Disclosure.State.Recalled(OfficerId by, var _, var _) -> all.add(by);
            case Disclosure.State.Superseded(OfficerId by, var _, var _) -> all.add(by);
        }
        return Set.copyOf(all);
    }

    private static void state(List<Happened> all, Disclosure.State state, Known known) {
        switch (state) {
            case Disclosure.State.Proposed _, Disclosure.State.Expired _ -> { }
            case Disclosure.State.Sent(OfficerId by, Instant at) ->
                    all.add(new Happened(at, "Approved and sent by " + known.officer(by)));
            case Disclosure.State.Declined(OfficerId by, Instant at, var _) ->
                    all.add(new Happened(at, "Declined by " + known.officer(by)));
            case Disclosure.State.Recalled(OfficerId by, Instant at, var _) ->
                    all.add(new Happened(at, "Recalled by " + known.officer(by)));
            case Disclosure.State.Superseded(OfficerId by, Instant at, var _) ->
                    all.add(new Happened(at, "Replaced by a later version, which " + known.officer(by) + " approved"));
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
