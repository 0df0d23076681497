package org.concordat.sharing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.access.RuleWords;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.BodyId;
import org.concordat.partnership.RoleHeld;
import org.concordat.sharing.Circumstances;
import org.concordat.sharing.Explanation;
import org.concordat.sharing.Explanation.Standing;
import org.concordat.sharing.Reach;
import org.concordat.sharing.Way;
import org.springframework.stereotype.Component;

/// Shows who can read a disclosure, who cannot, and why.
@Component
class WhoCanPages {

    private final RuleWords words;
    private final WhoIsWho names;

    WhoCanPages(RuleWords words, WhoIsWho names) {
        this.words = words;
        this.names = names;
    }

    WhoCanPage of(SignedIn who, Reach reach) {
        var it = reach.circumstances();
        var bodies = new HashSet<BodyId>(reach.notAddressed());
        reach.people().rows().forEach(each -> bodies.add(each.officer().body()));
        var known = names.bodies(who, bodies);
        var path = "/disclosures/" + it.id() + "/who";
        var tables = new ArrayList<Table>();
        for (var standing : Standing.values()) {
            var rows = reach.people().rows().stream().filter(each -> each.standing() == standing)
                    .map(each -> row(it, each, known, path, who.at())).toList();
            if (!rows.isEmpty() || standing == Standing.CAN && reach.people().number() == 0) {
                tables.add(table(standing).rows(rows));
            }
        }
        return new WhoCanPage(it.id().toString(), it.reference(), lead(reach), state(it), reach.cutOff(),
                tables, never(reach, known), Paging.of(reach.people(), path, Map.of()));
    }

    private static String lead(Reach reach) {
        var counts = reach.counts();
        return Counted.of(counts.getOrDefault(Standing.CAN, 0), "person can", "people can") + " read it now. "
                + Counted.of(counts.getOrDefault(Standing.NOT_YET, 0), "person", "people") + " could once they "
                + "have done what is theirs to do. "
                + Counted.of(counts.getOrDefault(Standing.CANNOT, 0), "person", "people") + " cannot.";
    }

    private static String state(Circumstances it) {
        if (it.waits()) {
            return "It waits for approval: nobody it is addressed to can read it before.";
        }
        return switch (it.ended()) {
            case RECALLED -> "It was recalled " + When.at(it.visibleUntil())
                    + ": nobody it was addressed to can read it any more.";
            case SUPERSEDED -> "A later version replaced it " + When.at(it.visibleUntil())
                    + ": nobody it was addressed to can read it any more.";
            case WITHDRAWN -> "What it was passed on from was recalled " + When.at(it.visibleUntil())
                    + ": nobody it was addressed to can read it any more.";
            case null -> it.sentAt() == null ? "It was never sent." : "";
        };
    }

    private static Table table(Standing standing) {
        var caption = switch (standing) {
            case CAN -> "Can read it now";
            case NOT_YET -> "Cannot yet";
            case CANNOT -> "Cannot";
        };
        return Table.of(caption, Column.of("Name"), Column.of("Body"), Column.of("By which role or way"),
                        Column.of(switch (standing) {
                            case CAN -> "Since";
                            case NOT_YET -> "What does not hold yet";
                            case CANNOT -> "What does not hold";
                        }))
                .whenEmpty("Nobody can read it now.");
    }

    private List<Cell> row(Circumstances circumstances, Explanation it, Known known, String path, Instant at) {
        return List.of(
                Cell.link(it.officer().name(), path + "/" + it.officer().id(), "why"),
                Cell.of(known.body(it.officer().body())),
                Cell.of(way(it, at)),
                Cell.of(it.standing() == Standing.CAN ? since(circumstances, it) : inTheWay(it)));
    }

    private static String way(Explanation it, Instant at) {
        var open = it.way().isOpen(at);
        return switch (it.way()) {
            case Way.Addressed _ -> it.held().isEmpty() ? "None" : it.held().stream()
                    .map(held -> role(held, at.atZone(Viewer.ZONE).toLocalDate())).collect(Collectors.joining("\n"));
            case Way.Granted(var until) -> (open ? "By a grant until " : "By a grant that ended ") + When.at(until);
            case Way.Broken(var until) -> (open ? "By breaking the glass until " : "By breaking the glass, which closed ")
                    + When.at(until);
        };
    }

    private static String role(RoleHeld held, LocalDate today) {
        var from = held.between().from();
        return held.role().words() + (from.isAfter(today) ? ", from " + When.on(from) : "");
    }

    private static String since(Circumstances circumstances, Explanation it) {
        var accepted = it.accepted();
        if (it.officer().body().equals(circumstances.from())) {
            return "Their body made it";
        }
        return accepted == null ? "" : "Accepted its terms " + When.at(accepted);
    }

    /// The rules that fail, in the words in which they are told to the officer themselves.
    private String inTheWay(Explanation it) {
        return it.failed().stream().map(words::of).collect(Collectors.joining("\n"));
    }

    private static List<String> never(Reach reach, Known known) {
        var all = new ArrayList<String>();
        var others = reach.notAddressed();
        if (!others.isEmpty()) {
            all.add(Counted.of(others.size(), "other party", "other parties")
                    + " to the agreement: nothing was addressed to "
                    + others.stream().map(known::body).sorted().collect(Collectors.joining(", ")) + ".");
        }
        all.add("Every other body: it is no part of the audience.");
        all.add("Administrators: they say who is an officer and in which role, and read nothing by it.");
        all.add("Scrutiny officers and members of the national board: oversight sees the system, never the person.");
        return all;
    }
}
