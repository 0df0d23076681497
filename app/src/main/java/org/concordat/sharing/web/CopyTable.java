package org.concordat.sharing.web;

import java.util.List;
import java.util.stream.Collectors;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Option;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Tag.Colour;
import org.concordat.sharing.Copies;
import org.concordat.sharing.Copy;
import org.concordat.sharing.DisclosureId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The numbered copies of a disclosure, in words.
@Component
class CopyTable {

    private final Copies copies;
    private final WhoIsWho names;

    CopyTable(Copies copies, WhoIsWho names) {
        this.copies = copies;
        this.names = names;
    }

    /// Every copy that was made, for the body that sent it; null when none was.
    ///
    /// @param ended whether they are to be destroyed
    @Nullable Table of(SignedIn who, DisclosureId id, boolean ended) {
        var all = copies.of(who, id);
        if (all.isEmpty()) {
            return null;
        }
        var known = known(who, all);
        var own = names.viewer(who).body();
        return Table.of("Numbered copies on paper", Column.of("Copy"), Column.of("Made for"), Column.of("Body"),
                        Column.of("When"), Column.of("Destroyed"))
                .rows(all.stream().map(it -> List.of(Cell.of(it.number()), Cell.of(known.officer(it.officer())),
                        Cell.of(known.body(it.body())), Cell.of(When.at(it.at())), it.body().equals(own) ? Cell.of("Your own body’s") : destroyed(it, ended))).toList());
    }

    /// Those of the viewer's body of which it has not said that they are destroyed, to choose from.
    List<Option> toDestroy(SignedIn who, DisclosureId id) {
        var all = copies.of(who, id).stream().filter(it -> it.destroyedAt() == null).toList();
        var known = known(who, all);
        return all.stream().map(it -> Option.of("" + it.number(), "Copy " + it.number() + ", "
                + known.officer(it.officer()) + ", " + When.at(it.at()))).toList();
    }

    private Known known(SignedIn who, List<Copy> all) {
        return names.named(who, all.stream().map(Copy::body).collect(Collectors.toSet()),
                all.stream().map(Copy::officer).collect(Collectors.toSet()));
    }

    private static Cell destroyed(Copy it, boolean ended) {
        var at = it.destroyedAt();
        return at != null ? Cell.of(When.at(at)) : ended ? Cell.tag(Tag.of("Not accounted for", Colour.RED)) : Cell.of("Not due");
    }
}
