package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.print.Sheet;
import org.concordat.sharing.Correction;
import org.concordat.sharing.Holding;
import org.concordat.sharing.Originated;
import org.concordat.sharing.OwnCopies;
import org.springframework.stereotype.Component;

/// What a body itself told, as it is printed for its own officers: section by section, what was decided, and what its holders
/// did with it. What stays home with the source is left out.
@Component
class OwnSheets {

    private final WholeDisclosures wholes;
    private final WhoIsWho names;

    OwnSheets(WholeDisclosures wholes, WhoIsWho names) {
        this.wholes = wholes;
        this.names = names;
    }

    Sheet of(SignedIn who, OwnCopies.Made made) {
        var copy = made.copy();
        var known = known(who, made);
        var last = made.versions().getLast().sight().disclosure();
        var marking = made.versions().stream().map(it -> it.sight().disclosure().handling().marking())
                .max(Comparator.naturalOrder()).orElseThrow();
        var many = made.versions().size() > 1;
        var parts = IntStream.range(0, made.versions().size())
                .mapToObj(i -> parts(who, made.versions().get(i), many ? "Version " + (i + 1) + ": " : "", known))
                .flatMap(List::stream).toList();
        return new Sheet("Disclosure " + last.reference() + ", copy " + copy.number(), List.of(marking.words(),
                        "Handling code " + last.handling().code().words()),
                List.of(last.reference() + " from " + known.body(last.body()) + ", its own copy",
                        "Copy " + copy.number() + ", made for " + known.officer(copy.officer()) + ", " + When.at(copy.at())),
                last.content().title(), parts);
    }

    /// The names of everyone on it.
    Known known(SignedIn who, OwnCopies.Made made) {
        var bodies = new HashSet<BodyId>(Set.of(made.copy().body()));
        var officers = new HashSet<OfficerId>(Set.of(made.copy().officer()));
        for (var version : made.versions()) {
            var sight = version.sight();
            bodies.add(sight.disclosure().body());
            bodies.addAll(sight.disclosure().audience().bodies());
            officers.addAll(History.officers(sight));
            sight.holdings().stream().map(Holding::answer).filter(it -> it != null).forEach(it -> officers.add(it.officer()));
            version.seen().forEach(it -> {
                bodies.add(it.body());
                officers.add(it.officer());
            });
        }
        return names.named(who, bodies, officers);
    }

    private List<Sheet.Part> parts(SignedIn who, OwnCopies.Version version, String which, Known known) {
        var sight = version.sight();
        var it = sight.disclosure();
        var whole = wholes.of(who, it);
        var parts = new ArrayList<Sheet.Part>();
        parts.add(new Sheet.Part.Lines(which + it.reference(), lines(version, known)));
        for (var list : List.of(whole.subject(), whole.travels(), whole.handling(), whole.lawful(), whole.agreement(),
                whole.justification(), whole.dates())) {
            parts.add(CopySheets.lines(list));
        }
        parts.add(new Sheet.Part.Lines("Who it was addressed to, and what each did", sight.holdings().stream()
                .map(held -> new Sheet.Line(known.body(held.body()) + ", " + held.role().words(), Holders.said(held, it.state())))
                .toList()));
        parts.add(new Sheet.Part.Text("What happened to it", String.join("\n", History.of(sight, known))));
        return parts;
    }

    private static List<Sheet.Line> lines(OwnCopies.Version version, Known known) {
        var it = version.sight().disclosure();
        var lines = new ArrayList<>(List.of(new Sheet.Line("State", Originated.Standing.of(it.state()).words())));
        if (!version.seen().isEmpty()) {
            lines.add(new Sheet.Line("Who of those that read an earlier version has seen the change", version.seen().stream()
                    .map(seen -> seen(seen, known)).collect(Collectors.joining("\n"))));
        }
        return lines;
    }

    private static String seen(Correction.Seen it, Known known) {
        return known.officer(it.officer()) + ", " + known.body(it.body()) + ": "
                + (it.at() != null ? When.at(it.at()) : it.asked() ? "not yet" : "not asked, as it is not addressed to them today");
    }
}
