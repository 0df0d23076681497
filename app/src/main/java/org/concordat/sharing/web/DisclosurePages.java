package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Reply;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.sharing.Disclosure;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Holding;
import org.concordat.sharing.Originated.Standing;
import org.concordat.sharing.Originated;
import org.concordat.sharing.Page;
import org.springframework.stereotype.Component;

/// Shows what the viewer's body has told others.
@Component
class DisclosurePages {

    private static final String PATH = "/disclosures";

    private final Disclosures disclosures;
    private final WholeDisclosures wholes;
    private final WhoIsWho names;
    private final Reasons reasons;
    private final OtherWays others;
    private final CopyTable copies;

    DisclosurePages(Disclosures disclosures, WholeDisclosures wholes, WhoIsWho names, Reasons reasons,
                    OtherWays others, CopyTable copies) {
        this.disclosures = disclosures;
        this.wholes = wholes;
        this.names = names;
        this.reasons = reasons;
        this.others = others;
        this.copies = copies;
    }

    Reply list(SignedIn who, Optional<Originated.Standing> standing, int number) {
        return switch (disclosures.list(who, standing, number)) {
            case Look.Seen<Page<Originated>>(var page) -> list(who, standing, page);
            case Look.Refused<Page<Originated>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private DisclosuresPage list(SignedIn who, Optional<Originated.Standing> standing, Page<Originated> page) {
        var known = names.officers(who, page.rows().stream().map(Originated::proposedBy).collect(Collectors.toSet()));
        var filters = standing.map(it -> Map.of("standing", Paging.slug(it))).orElse(Map.of());
        return new DisclosuresPage(filters(standing), table(page.rows(), known), Paging.of(page, PATH, filters));
    }

    private static List<FilterLink> filters(Optional<Originated.Standing> chosen) {
        var all = new ArrayList<FilterLink>();
        all.add(new FilterLink("All", PATH, chosen.isEmpty()));
        Arrays.stream(Originated.Standing.values()).forEach(it -> all.add(new FilterLink(it.words(),
                PATH + "?standing=" + Paging.slug(it), chosen.filter(it::equals).isPresent())));
        return all;
    }

    private static Table table(List<Originated> rows, Known known) {
        return Table.of("Newest first", Column.of("Reference"), Column.of("Title"), Column.of("About"),
                        Column.of("Proposed"), Column.of("Answer due"), Column.of("Answered"), Column.of("State"))
                .whenEmpty("There are none here.")
                .rows(rows.stream().map(it -> List.of(
                        Cell.link(it.reference(), PATH + "/" + it.id()),
                        Cell.of(it.title()),
                        Cell.of(it.about().words()),
                        Cell.of(known.officer(it.proposedBy()) + "\n" + When.at(it.proposedAt())),
                        Cell.of(When.on(it.answerDue())),
                        Cell.of(it.answered() + " of " + Counted.of(it.bodies(), "body", "bodies")),
                        Cell.tag(state(it)))).toList());
    }

    /// Where it stands; who has not confirmed disposal comes first, for that is still to be done.
    private static Tag state(Originated it) {
        return it.unconfirmed() > 0
                ? Tag.of(it.standing().words() + ": " + it.unconfirmed() + " not confirmed", Tag.Colour.RED)
                : Standings.tag(it.standing());
    }

    Reply show(SignedIn who, Disclosures.Sight sight) {
        var it = sight.disclosure();
        var known = known(who, sight);
        return new DisclosurePage(it.id().toString(), it.reference(), Standings.tag(Standing.of(it.state())),
                ending(it.state()), wholes.of(who, it), Holders.table(sight, known),
                others.of(who, it.id()), copies.of(who, it.id(), Standings.ended(it.state())),
                Holders.unconfirmed(sight, known),
                History.of(sight, known), actions(who, sight));
    }

    /// The names of those who hold it and of those who decided on it.
    Known known(SignedIn who, Disclosures.Sight sight) {
        return names.named(who, sight.holdings().stream().map(Holding::body).collect(Collectors.toSet()),
                History.officers(sight));
    }

    private DisclosurePage.Actions actions(SignedIn who, Disclosures.Sight sight) {
        var it = sight.disclosure();
        var viewer = names.viewer(who);
        boolean writes = viewer.is(Role.ORIGINATOR);
        return new DisclosurePage.Actions(
                viewer.is(Role.APPROVER) && it.state() instanceof Disclosure.State.Proposed,
                disclosures.mayRecall(who, it.id()).filter(Decision.Allowed.class::isInstance).isPresent(),
                sight.retention().isOpen(who.day()),
                writes && (it.isLive() || it.state() instanceof Disclosure.State.Declined),
                writes && it.isLive());
    }

    private static String ending(Disclosure.State state) {
        return switch (state) {
            case Disclosure.State.Declined(var _, var _, var kind, String reason) ->
                    (kind == null ? "Declined. " : "Declined: " + kind.words().toLowerCase(Locale.UK) + ". ") + reason;
            case Disclosure.State.Recalled(var _, var _, String reason) -> "Recalled. " + reason;
            case Disclosure.State.Superseded _ -> "A later version replaces it.";
            case Disclosure.State.Withdrawn _ -> "Recalled, because what it was passed on from was.";
            case Disclosure.State.Expired(var on) -> "Expired at the end of " + When.on(on) + ".";
            case Disclosure.State.Proposed _, Disclosure.State.Sent _ -> "";
        };
    }
}
