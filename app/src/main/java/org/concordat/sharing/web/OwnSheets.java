package org.concordat.sharing.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
/// did with it. Each version has its own marks on its own pages. What stays home with the source is left out.
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
        var first = made.versions().getFirst().sight().disclosure();
        var last = made.versions().getLast().sight().disclosure();
        var parts = new ArrayList<Sheet.Part>();
        for (int i = 0; i < made.versions().size(); i++) {
            var it = made.versions().get(i).sight().disclosure();
            if (i > 0) {
                parts.add(new Sheet.Part.Chapter(it.content().title(), CopySheets.head(it.handling())));
            }
            parts.addAll(parts(who, made.versions().get(i), made.versions().size() > 1 ? "Version " + (i + 1) + ": " : "", known));
        }
        return new Sheet("Disclosure " + last.reference() + ", copy " + copy.number(), CopySheets.head(first.handling()),
                List.of(last.reference() + " from " + known.body(last.body()) + ", its own copy",
                        "Copy " + copy.number() + ", made for " + known.officer(copy.officer()) + ", " + When.at(copy.at())),
                first.content().title(), parts);
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
            version.passing().forEach(it -> {
                bodies.add(it.onward().body());
                bodies.addAll(it.onward().bodies());
                if (it.said() != null) {
                    officers.add(it.said().by());
                }
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
        if (!version.passing().isEmpty()) {
            parts.add(new Sheet.Part.Lines("Who asked to pass it on", version.passing().stream()
                    .map(asked -> new Sheet.Line(known.body(asked.onward().body()), passing(asked, known, who.at()))).toList()));
        }
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

    private static String passing(OwnCopies.Passing it, Known known, Instant at) {
        var said = it.said();
        return "To " + OnwardWords.audience(it.onward(), known) + ", asked " + When.at(it.onward().askedAt()) + ": " + it.onward().reason()
                + "\n" + (said == null ? OnwardWords.state(it.onward(), at).text()
                        : (said.given() ? "Yes" : "No") + ", " + known.officer(said.by()) + ", " + When.at(said.at()) + ": " + said.reason());
    }

    private static String seen(Correction.Seen it, Known known) {
        return known.officer(it.officer()) + ", " + known.body(it.body()) + ": "
                + (it.at() != null ? When.at(it.at()) : it.asked() ? "not yet" : "not asked, as it is not addressed to them today");
    }
}
