package org.concordat.sharing.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Home;
import org.concordat.sharing.Homes;
import org.concordat.sharing.Originated.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Several tearlines from one source: another is begun, and all are seen side by side.
@Controller
class TearlineController {

    private final Homes homes;
    private final Startings startings;
    private final WhoIsWho names;

    TearlineController(Homes homes, Startings startings, WhoIsWho names) {
        this.homes = homes;
        this.startings = startings;
        this.names = names;
    }

    @PostMapping({"/drafts/{id}/versions", "/disclosures/{id}/versions"})
    Reply create(SignedIn who, Answers answers, @PathVariable UUID id) {
        return startings.reply(answers, draft -> homes.another(who, draft, new DisclosureId(id)));
    }

    @GetMapping("/drafts/{id}/versions")
    Reply ofDraft(SignedIn who, @PathVariable UUID id, @RequestParam(defaultValue = "1") String page) {
        return page(who, new DisclosureId(id), "/drafts/" + id, Paging.asked(page));
    }

    @GetMapping("/disclosures/{id}/versions")
    Reply ofDisclosure(SignedIn who, @PathVariable UUID id, @RequestParam(defaultValue = "1") String page) {
        return page(who, new DisclosureId(id), "/disclosures/" + id, Paging.asked(page));
    }

    private Reply page(SignedIn who, DisclosureId id, String path, int page) {
        return homes.versions(who, id, page).<Reply>map(it -> page(who, id, path, it)).orElseGet(NotFoundPage::new);
    }

    private VersionsPage page(SignedIn who, DisclosureId id, String path, Home.Versions found) {
        var versions = found.rows();
        var known = names.named(who, versions.stream().flatMap(it -> it.audience().stream())
                .map(line -> line.body()).collect(Collectors.toSet()), officers(versions));
        var home = homes.originated(who, id).or(() -> homes.of(who, id));
        return new VersionsPage(path, table(versions, known), SummaryList.of(Row.of("Words that stay home",
                home.map(TearlineController::words).orElse("None"))).headed("With all of them"),
                Paging.of(found.drawn(), path + "/versions", Map.of()));
    }

    private static Set<org.concordat.kernel.OfficerId> officers(List<Home.Version> versions) {
        return versions.stream().map(Home.Version::officer).collect(Collectors.toSet());
    }

    private static String words(Home home) {
        return home.terms().isEmpty() ? "None" : home.terms().stream().map(Home.Term::words).collect(Collectors.joining("\n"));
    }

    private static Table table(List<Home.Version> versions, Known known) {
        return Table.of("Who gets which", Column.of("Version"), Column.of("Title"), Column.of("Addressed to"),
                        Column.of("Written by"), Column.of("State"))
                .rows(versions.stream().map(it -> List.of(
                        it.isDraft() ? Cell.link("Draft", "/drafts/" + it.id()) : Cell.link(it.reference(), "/disclosures/" + it.id()),
                        Cell.of(it.title().isEmpty() ? "No title yet" : it.title()),
                        Cell.of(audience(it, known)),
                        Cell.of(known.officer(it.officer()) + "\n" + When.at(it.at())),
                        Cell.tag(state(it)))).toList());
    }

    private static Tag state(Home.Version it) {
        var state = it.state();
        return state == null ? Tag.of("Draft", Tag.Colour.GREY) : Standings.tag(Standing.of(state));
    }

    private static String audience(Home.Version it, Known known) {
        return it.audience().isEmpty() ? "Nobody yet" : it.audience().stream()
                .map(line -> known.body(line.body()) + ", " + line.role().words()).collect(Collectors.joining("\n"));
    }
}
