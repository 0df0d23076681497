package org.concordat.sharing.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.sharing.Hop;

/// The hops of a chain in words: drawn one below the other, and line by line in a table.
final class CustodyWords {

    private final List<Hop> hops;
    private final Known known;
    private final LawInWords law;
    private final Instant at;
    private final Map<Hop, String> numbers = new LinkedHashMap<>();

    CustodyWords(List<Hop> hops, Known known, LawInWords law, Instant at) {
        this.hops = hops;
        this.known = known;
        this.law = law;
        this.at = at;
    }

    /// What hangs below nothing else that is seen, each with what is below it.
    List<HopNode> drawn() {
        var firsts = hops.stream().map(Hop::first).collect(Collectors.toSet());
        return nodes(hops.stream().filter(hop -> !firsts.contains(hop.above())).toList(), "");
    }

    /// In the order in which they are drawn, which comes first.
    Table table() {
        return Table.of("Every hop", Column.of("Hop"), Column.of("Passed on by"), Column.of("To"), Column.of("Legal gateway"),
                        Column.of("Proposed and approved"), Column.of("Whose yes it had"), Column.of("State"),
                        Column.of("What each did with it"))
                .rows(numbers.entrySet().stream().map(it -> row(it.getValue(), it.getKey())).toList());
    }

    /// What was passed on from any version of a hop hangs below its newest.
    private List<HopNode> nodes(List<Hop> some, String above) {
        var nodes = new ArrayList<HopNode>();
        for (var hop : some) {
            var number = above + (nodes.size() + 1);
            numbers.put(hop, number);
            boolean newest = hops.stream().noneMatch(other -> other.first().equals(hop.first())
                    && other.version() > hop.version());
            var below = newest ? hops.stream().filter(other -> other.above().equals(hop.first())).toList() : List.<Hop>of();
            nodes.add(new HopNode(number, known.body(hop.body()) + (hop.version() == 1 ? " passed it on"
                    : " corrected what it passed on, version " + hop.version()), "To " + String.join("; ", to(hop)),
                    Standings.tag(hop.standing()), owed(hop), nodes(below, number + ".")));
        }
        return nodes;
    }

    private List<Cell> row(String number, Hop hop) {
        var day = hop.proposedAt().atZone(Viewer.ZONE).toLocalDate();
        return List.of(
                Cell.of(number),
                Cell.of(known.body(hop.body()) + (hop.version() == 1 ? "" : ", version " + hop.version())),
                Cell.of(String.join("\n", to(hop)) + "\nUntil the end of " + When.on(hop.expiresOn())),
                Cell.of(law.title(hop.gateway(), day)),
                Cell.of("Proposed by " + known.officer(hop.proposedBy()) + ", " + When.at(hop.proposedAt()) + decided(hop)),
                Cell.of(hop.yes().isEmpty() ? "Asked nobody" : hop.yes().stream().map(yes -> known.body(yes.body()) + ": "
                        + known.officer(yes.by()) + ", " + When.at(yes.at())).collect(Collectors.joining("\n"))),
                Cell.tag(Standings.tag(hop.standing())),
                Cell.of(held(hop).map(it -> known.body(it.body()) + ": " + did(it)).collect(Collectors.joining("\n"))
                        + corrected(hop)));
    }

    private List<String> to(Hop hop) {
        return held(hop).map(it -> known.body(it.body()) + " ("
                + it.roles().stream().map(Role::words).collect(Collectors.joining(", ")) + ")").toList();
    }

    private Stream<Hop.Held> held(Hop hop) {
        return hop.held().stream().sorted(Comparator.comparing(it -> known.body(it.body())));
    }

    private String decided(Hop hop) {
        var by = hop.decidedBy();
        var when = hop.decidedAt();
        return by == null || when == null ? "" : "\nDecided on by " + known.officer(by) + ", " + When.at(when);
    }

    private static String corrected(Hop hop) {
        var corrected = hop.correctedAt();
        if (corrected == null) {
            return "";
        }
        var kept = hop.keptAt();
        return "\nTold of a correction " + When.at(corrected) + (hop.owesAnAnswer() ? ", and has not answered"
                : kept == null ? "" : ", and answered that it stands " + When.at(kept));
    }

    private List<String> owed(Hop hop) {
        var owed = new ArrayList<String>();
        held(hop).filter(it -> it.isUnconfirmed(at)).forEach(it ->
                owed.add(known.body(it.body()) + " has not confirmed disposal"));
        if (hop.owesAnAnswer()) {
            owed.add(known.body(hop.body()) + " has not answered a correction");
        }
        return owed;
    }

    private String did(Hop.Held it) {
        if (it.firstRead() == null) {
            return it.sentAt() == null ? "not sent" : "not opened";
        }
        return "opened by " + Counted.of(it.readers(), "officer", "officers") + ", first " + When.at(it.firstRead())
                + (it.disposedAt() != null ? "; disposal confirmed " + When.at(it.disposedAt())
                        : it.isUnconfirmed(at) ? "; disposal not confirmed" : "");
    }
}
