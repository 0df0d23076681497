package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Correction;
import org.concordat.sharing.Corrections;
import org.concordat.sharing.Custody;
import org.concordat.sharing.Disclosure;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Hop;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Where what a body told went, hop by hop.
@Controller
class CustodyController {

    private final Custody custody;
    private final Corrections corrections;
    private final LawInWords law;
    private final WhoIsWho names;

    CustodyController(Custody custody, Corrections corrections, LawInWords law, WhoIsWho names) {
        this.custody = custody;
        this.corrections = corrections;
        this.law = law;
        this.names = names;
    }

    @GetMapping("/disclosures/{id}/custody")
    Reply show(SignedIn who, @PathVariable UUID id) {
        return custody.below(who, new DisclosureId(id)).<Reply>map(chain -> page(who, chain)).orElseGet(NotFoundPage::new);
    }

    private CustodyPage page(SignedIn who, Custody.Chain chain) {
        var hops = chain.hops();
        var known = names.named(who, hops.stream().flatMap(hop -> Stream.concat(Stream.of(hop.body()),
                hop.held().stream().map(Hop.Held::body))).collect(Collectors.toSet()), officers(hops));
        var firsts = hops.stream().map(Hop::first).collect(Collectors.toSet());
        var top = hops.stream().filter(hop -> !firsts.contains(hop.above())).toList();
        return new CustodyPage(chain.of().id().toString(), chain.of().reference(), nodes(who, top, hops, known),
                bodies(hops.stream().flatMap(hop -> hop.held().stream()).filter(held -> held.isUnconfirmed(who.at()))
                        .map(Hop.Held::body), known),
                bodies(hops.stream().filter(Hop::owesAnAnswer).map(Hop::body), known), seen(who, chain.of()));
    }

    private static Set<OfficerId> officers(List<Hop> hops) {
        var all = new HashSet<OfficerId>();
        for (var hop : hops) {
            all.add(hop.proposedBy());
            if (hop.decidedBy() != null) {
                all.add(hop.decidedBy());
            }
        }
        return all;
    }

    private static List<String> bodies(Stream<BodyId> some, Known known) {
        return some.map(known::body).distinct().sorted().toList();
    }

    /// What was passed on from any version of a hop hangs below its newest.
    private List<HopNode> nodes(SignedIn who, List<Hop> some, List<Hop> all, Known known) {
        return some.stream().map(hop -> {
            boolean newest = all.stream().noneMatch(other -> other.first().equals(hop.first())
                    && other.version() > hop.version());
            var below = newest ? all.stream().filter(other -> other.above().equals(hop.first())).toList() : List.<Hop>of();
            return new HopNode(hop.id().toString(), known.body(hop.body()) + (hop.version() == 1 ? " passed it on"
                    : " corrected what it passed on, version " + hop.version()), Standings.tag(hop.standing()),
                    facts(who, hop, known), nodes(who, below, all, known));
        }).toList();
    }

    private List<String> facts(SignedIn who, Hop hop, Known known) {
        var facts = new ArrayList<String>();
        facts.add("Proposed by " + known.officer(hop.proposedBy()) + ", " + When.at(hop.proposedAt()));
        if (hop.decidedBy() != null && hop.decidedAt() != null) {
            facts.add("Decided on by " + known.officer(hop.decidedBy()) + ", " + When.at(hop.decidedAt()));
        }
        facts.add("Through " + law.title(hop.gateway(), hop.proposedAt().atZone(Viewer.ZONE).toLocalDate()));
        facts.add("To " + Counted.of(hop.held().size(), "body", "bodies") + ", "
                + Counted.of(hop.held().stream().mapToInt(Hop.Held::roles).sum(), "role", "roles")
                + ", until the end of " + When.on(hop.expiresOn()));
        hop.held().stream().sorted(Comparator.comparing(held -> known.body(held.body())))
                .forEach(held -> facts.add(known.body(held.body()) + ": " + held(who, held)));
        if (hop.correctedAt() != null) {
            facts.add("Told of a correction " + When.at(hop.correctedAt()) + (hop.owesAnAnswer() ? ", and has not answered"
                    : hop.keptAt() == null ? "" : ", and answered that it stands " + When.at(hop.keptAt())));
        }
        return facts;
    }

    private static String held(SignedIn who, Hop.Held held) {
        if (held.firstRead() == null) {
            return held.sentAt() == null ? "not sent" : "not opened";
        }
        return "opened by " + Counted.of(held.readers(), "officer", "officers") + ", first " + When.at(held.firstRead())
                + (held.disposedAt() != null ? "; disposal confirmed " + When.at(held.disposedAt())
                        : held.isUnconfirmed(who.at()) ? "; disposal not confirmed" : "");
    }

    private @Nullable Table seen(SignedIn who, Disclosure it) {
        if (it.supersedes() == null) {
            return null;
        }
        var seen = corrections.seen(who, it.id());
        var known = names.named(who, seen.stream().map(Correction.Seen::body).collect(Collectors.toSet()),
                seen.stream().map(Correction.Seen::officer).collect(Collectors.toSet()));
        return Table.of("Who has seen what it corrects", Column.of("Officer"), Column.of("Body"),
                        Column.numeric("Version read before"), Column.of("Confirmed"))
                .whenEmpty("Nobody who is addressed had read an earlier version.")
                .rows(seen.stream().map(row -> List.of(
                        Cell.of(known.officer(row.officer())),
                        Cell.of(known.body(row.body())),
                        Cell.of(row.version()),
                        Cell.of(row.at() == null ? "Not yet" : When.at(row.at())))).toList());
    }
}
