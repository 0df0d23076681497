package org.concordat.casework.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.casework.Case;
import org.concordat.casework.CaseId;
import org.concordat.casework.Cases;
import org.concordat.casework.Cases.Filter;
import org.concordat.casework.Cases.Line;
import org.concordat.casework.PanelOutcomes;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.Crockford;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Page;
import org.concordat.sharing.web.FilterLink;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.LawInWords;
import org.concordat.sharing.web.Paging;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.concordat.succession.LeftCases;
import org.concordat.succession.StandIns;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What is an officer's, what is due, and what waits for others; and one case whole.
@Controller
class CaseController {

    /// Longer than a reference is, and than what one types for one. Nobody types what cannot be printed.
    private static final int REFERENCE_MAX = 40;

    private final Cases cases;
    private final WhoIsWho names;
    private final Reasons reasons;
    private final PanelOutcomes panels;
    private final StandIns standIns;
    private final LawInWords law;

    CaseController(Cases cases, WhoIsWho names, Reasons reasons, PanelOutcomes panels, StandIns standIns, LawInWords law) {
        this.cases = cases;
        this.names = names;
        this.reasons = reasons;
        this.panels = panels;
        this.standIns = standIns;
        this.law = law;
    }

    /// What is theirs, unless they choose otherwise.
    @GetMapping("/cases")
    Reply list(SignedIn who, @RequestParam(defaultValue = "mine") String filter, @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String reference) {
        var sought = reference.strip();
        return sought.isEmpty() || sought.length() > REFERENCE_MAX || sought.chars().anyMatch(Character::isISOControl)
                ? listed(who, filter, page, "") : seek(who, filter, page, sought);
    }

    private Reply seek(SignedIn who, String filter, String page, String sought) {
        return switch (cases.called(who, asWritten(sought))) {
            case Look.Seen<Optional<CaseId>>(var found) -> found.<Reply>map(id -> new SeeOther(CasePaths.to(id)))
                    .orElseGet(() -> listed(who, filter, page, sought));
            case Look.Refused<Optional<CaseId>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    /// A reference as it is written, however it was typed: small letters, blanks and the letters taken for digits are forgiven.
    private static String asWritten(String typed) {
        var plain = Crockford.plain(typed);
        return plain.startsWith("C") && plain.length() == 9 ? Crockford.reference("C", plain.substring(1)) : typed;
    }

    private Reply listed(SignedIn who, String filter, String page, String missed) {
        var chosen = Paging.filter(Filter.class, filter);
        return switch (cases.list(who, chosen, Paging.asked(page))) {
            case Look.Seen<Page<Line>>(var found) -> list(who, chosen, found, missed);
            case Look.Refused<Page<Line>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private CasesPage list(SignedIn who, Optional<Filter> chosen, Page<Line> found, String missed) {
        var officers = new HashSet<OfficerId>();
        found.rows().forEach(it -> officers.addAll(CaseWords.officers(it)));
        var known = names.named(who, Set.of(), officers);
        boolean offered = found.rows().stream().anyMatch(it -> it.open().isPresent());
        var columns = Stream.of("Reference", "State", "Due next", "Where it stands", "About", "Who answers for it", "Offered to")
                .limit(offered ? 7 : 6).map(Column::of).toArray(Column[]::new);
        var table = Table.of("What is due first, first", columns).whenEmpty("There is nothing here.")
                .rows(found.rows().stream().map(it -> cells(who, it, known).limit(columns.length).toList()).toList());
        return new CasesPage(alarms(who), filters(chosen), left(who), missed, table, Paging.of(found, CasePaths.CASES,
                Map.of("filter", chosen.map(Paging::slug).orElse("all"))));
    }

    private static Stream<Cell> cells(SignedIn who, Line it, Known known) {
        var of = it.of();
        return Stream.of(
                Cell.link(of.reference(), CasePaths.to(of.id())),
                Cell.tag(CaseWords.state(it, who.day())),
                dueNext(of),
                Cell.of(of.stage().words()),
                Cell.of(of.kind().words() + (of.fromPublic() ? ", from the public" : "") + (of.urgent() ? ", time-critical" : "")),
                Cell.of(CaseWords.accountable(it.accountable(), known)),
                it.open().map(offer -> Cell.link(known.officer(offer.taker()), CasePaths.handover(offer.id()))).orElseGet(() -> Cell.of("")));
    }

    /// By when the stage is due; and whoever referred, where they are to hear before that.
    private static Cell dueNext(Case it) {
        var stage = it.nextOn() == null ? "" : When.on(it.nextOn());
        return it.hearBy() == null || it.nextOn() != null && !it.hearBy().isBefore(it.nextOn()) ? Cell.of(stage)
                : Cell.of("Whoever referred hears by " + When.on(it.hearBy()) + (stage.isEmpty() ? "" : "\nThe stage: " + stage));
    }

    /// What the viewer answers for by law, since nobody has taken it on.
    private List<FilterLink> alarms(SignedIn who) {
        var owed = standIns.answeredFor(who);
        if (owed.isEmpty()) {
            return List.of();
        }
        var known = names.bodies(who, owed.stream().map(LeftCases::body).collect(Collectors.toSet()));
        return owed.stream().map(it -> new FilterLink("You answer by law for the open cases of " + known.body(it.body()) + ": " + it.open()
                + ". It ended on " + When.on(it.until()) + ", and nobody has taken them on.", "/cases-left/" + it.body(), false)).toList();
    }

    /// Of a force that ends: its own team's, and of the one that follows.
    private List<FilterLink> left(SignedIn who) {
        var forces = standIns.leaving(who);
        if (forces.isEmpty()) {
            return List.of();
        }
        var known = names.bodies(who, Set.copyOf(forces));
        return forces.stream().map(it -> new FilterLink("Who goes on with the cases of " + known.body(it), "/cases-left/" + it, false)).toList();
    }

    private static List<FilterLink> filters(Optional<Filter> chosen) {
        var all = new ArrayList<FilterLink>();
        for (var each : Filter.values()) {
            all.add(new FilterLink(words(each), CasePaths.CASES + "?filter=" + Paging.slug(each),
                    chosen.filter(each::equals).isPresent()));
        }
        all.add(new FilterLink("All of your team", CasePaths.CASES + "?filter=all", chosen.isEmpty()));
        return all;
    }

    private static String words(Filter filter) {
        return switch (filter) {
            case MINE -> "Yours";
            case WAITING -> "Yours, and waiting for others";
            case CLOSING -> "To be closed, and waiting for a second person";
            case CRITICAL -> "Time-critical in your team";
            case OVERDUE -> "Overdue in your team";
            case SILENT -> "Yours, and whoever referred has not heard";
            case OFFERED -> "Offered to you, or by you";
            case ALARMS -> "Nobody answers";
        };
    }

    /// From what was told to the lead.
    @GetMapping("/cases/due/{id}")
    Reply due(SignedIn who, @PathVariable UUID id) {
        return cases.due(who, id).<Reply>map(of -> new SeeOther(CasePaths.to(of))).orElseGet(NotFoundPage::new);
    }

    @GetMapping("/cases/{id}")
    Reply show(SignedIn who, @PathVariable UUID id) {
        return cases.find(who, new CaseId(id)).<Reply>map(it -> CasePages.of(who, it, panels.of(who, it.line().of()), names, law))
                .orElseGet(NotFoundPage::new);
    }
}
