package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Breaking;
import org.concordat.sharing.Breakings;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Grant;
import org.concordat.sharing.Grants;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// To whom a disclosure was opened though it was not addressed to them: by grants and by broken glass, for those who are
/// told of either.
@Component
class OtherWays {

    private final Grants grants;
    private final Breakings breakings;
    private final WhoIsWho names;

    OtherWays(Grants grants, Breakings breakings, WhoIsWho names) {
        this.grants = grants;
        this.breakings = breakings;
        this.names = names;
    }

    /// Null when there is nothing to tell.
    @Nullable Table of(SignedIn who, DisclosureId id) {
        var granted = grants.of(who, id);
        var broken = breakings.of(who, id);
        if (granted.isEmpty() && broken.isEmpty()) {
            return null;
        }
        var known = known(who, granted, broken);
        var rows = new ArrayList<List<Cell>>();
        broken.forEach(it -> rows.add(List.of(
                Cell.link("Broken glass", "/glass/reviews/" + it.id()),
                Cell.of(known.officer(it.officer()) + "\n" + known.body(it.body())),
                Cell.of(it.why().harm()),
                Cell.of("From " + When.at(it.brokenAt()) + "\nuntil " + When.at(it.until())),
                Cell.tag(BreakingWords.state(it, who.day())))));
        granted.forEach(it -> rows.add(List.of(
                Cell.link("Grant", "/grants/" + it.id()),
                Cell.of(known.officer(it.officer()) + "\n" + known.body(it.body())),
                Cell.of(it.reason()),
                Cell.of("Until " + When.at(it.until())),
                Cell.tag(GrantWords.state(it, who.at())))));
        return Table.of("Opened to others", Column.of("How"), Column.of("To whom"), Column.of("Why"), Column.of("When"),
                Column.of("State")).rows(rows);
    }

    private Known known(SignedIn who, List<Grant> granted, List<Breaking> broken) {
        var officers = new HashSet<OfficerId>();
        granted.forEach(it -> officers.addAll(GrantWords.officers(it)));
        broken.forEach(it -> officers.add(it.officer()));
        return names.named(who, Stream.concat(granted.stream().map(Grant::body), broken.stream().map(Breaking::body))
                .collect(Collectors.toSet()), officers);
    }
}
