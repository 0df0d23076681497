package org.concordat.sharing.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.SignedIn;
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
import org.concordat.sharing.Originated;
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
        var known = names.named(who, Stream.concat(chain.of().audience().bodies().stream(), hops.stream().flatMap(hop ->
                Stream.of(Stream.of(hop.body()), hop.held().stream().map(Hop.Held::body), hop.yes().stream().map(Hop.Yes::body))
                        .flatMap(it -> it))).collect(Collectors.toSet()), officers(hops));
        var words = new CustodyWords(hops, known, law, who.at());
        var drawn = words.drawn();
        return new CustodyPage(chain.of().id().toString(), chain.of().reference(),
                Standings.tag(Originated.Standing.of(chain.of().state())), told(chain.of(), known), drawn, words.table(),
                bodies(hops.stream().flatMap(hop -> hop.held().stream()).filter(held -> held.isUnconfirmed(who.at()))
                        .map(Hop.Held::body), known),
                bodies(hops.stream().filter(Hop::owesAnAnswer).map(Hop::body), known), seen(who, chain.of()));
    }

    private static Set<OfficerId> officers(List<Hop> hops) {
        var all = new HashSet<OfficerId>();
        for (var hop : hops) {
            all.add(hop.proposedBy());
            hop.yes().forEach(yes -> all.add(yes.by()));
            if (hop.decidedBy() != null) {
                all.add(hop.decidedBy());
            }
        }
        return all;
    }

    private static String told(Disclosure it, Known known) {
        return "To " + it.audience().addressees().stream().map(line -> known.body(line.body()) + " (" + line.role().words() + ")")
                .sorted().collect(Collectors.joining("; "));
    }

    private static List<String> bodies(Stream<BodyId> some, Known known) {
        return some.map(known::body).distinct().sorted().toList();
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
                        Cell.of(row.at() != null ? When.at(row.at()) : row.asked() ? "Not yet"
                                : "Not asked: it is not addressed to them today"))).toList());
    }
}
