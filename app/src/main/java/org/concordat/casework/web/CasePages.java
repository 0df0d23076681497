package org.concordat.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.SignedIn;
import org.concordat.casework.Cases.Doing;
import org.concordat.casework.Cases.Sight;
import org.concordat.casework.CaseDecision;
import org.concordat.casework.Choice;
import org.concordat.casework.Clock;
import org.concordat.casework.PanelOutcome;
import org.concordat.casework.Subject;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Link;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.intake.Concern;
import org.concordat.intake.Sender;
import org.concordat.intake.web.ConcernWords;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.requests.Line;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.LawInWords;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.concordat.succession.CaseFollowers;

/// A case whole, on its page.
final class CasePages {

    private CasePages() {
    }

    static CasePage of(SignedIn who, Sight it, PanelOutcome panels, WhoIsWho names, LawInWords law) {
        var line = it.line();
        var known = names.named(who, bodies(it, panels), officers(it));
        return new CasePage(line.of().id(), line.of().reference(), CaseWords.state(line, who.day()), answers(who, it, panels, known), acts(it),
                DecisionWords.of(it, known, law), CaseWords.tellings(it, known, law), AskingWords.table(who, it, known),
                CaseWords.panels(panels, known),
                panels.waits().isEmpty() ? null : CaseWords.waits(panels, who.day()),
                panels.agenda().orElse(null), DecisionWords.clocks(who, it.clocks(), line.late()),
                ConcernWords.inside(it.concern()).headed("The concern, as it was given"), history(it, known),
                line.open().map(offer -> CasePaths.handover(offer.id())).orElse(null), it.mayTake(),
                it.may(Doing.ASK));
    }

    static Set<BodyId> bodies(Sight it, PanelOutcome panels) {
        var all = new HashSet<>(AskingWords.bodies(it));
        all.add(it.line().of().body());
        it.ending().flatMap(CaseFollowers.Ending::follower).ifPresent(all::add);
        panels.support().map(PanelOutcome.Support::panel).ifPresent(all::add);
        panels.times().forEach(each -> all.add(each.panel()));
        return all;
    }

    static Set<OfficerId> officers(Sight it) {
        var all = new HashSet<>(CaseWords.officers(it.line()));
        it.history().forEach(each -> all.add(each.officer()));
        it.decisions().forEach(each -> all.add(each.by()));
        it.askings().forEach(each -> all.add(each.by()));
        it.tellings().forEach(each -> all.add(each.by()));
        it.closures().forEach(each -> all.addAll(ClosureWords.officers(each)));
        it.bundles().forEach(each -> all.add(each.by()));
        return all;
    }

    private static SummaryList answers(SignedIn who, Sight it, PanelOutcome panels, Known known) {
        var of = it.line().of();
        var rows = new ArrayList<>(List.of(
                Row.of("Who answers for it", CaseWords.accountable(it.line().accountable(), known)),
                Row.of("Who holds the terrorism risk", known.body(of.body()) + ", as the police always do"),
                Row.of("Who holds support", panels.support().map(support -> supports(support, known)).orElse(wasSupported(it)
                        ? "Nobody now: a panel adopted it, and holds support no longer" : "Nobody yet: a panel has not adopted it")),
                Row.of("Opened", When.at(of.openedAt())),
                Row.of("Where it stands", of.stage().words()),
                new Row("What is due next", due(it, panels, known), List.of())));
        if (of.urgent()) {
            rows.add(Row.of("Time-critical", "Yes: whoever referred it said that it cannot wait"));
        }
        it.ending().ifPresent(ending -> rows.add(Row.of(who.day().isBefore(ending.on()) ? "Its force ends" : "Its force has ended",
                ending(ending, who.day().isBefore(ending.on()), known))));
        it.line().open().ifPresent(offer -> rows.add(Row.of("Handover", CaseWords.came(offer, known))));
        it.closures().forEach(closure -> rows.add(Row.of("Closure", Cell.of(ClosureWords.came(closure, known)),
                Cell.link("See the proposal", CasePaths.closure(closure.id()), "of " + When.at(closure.at())))));
        it.bundles().forEach(bundle -> rows.add(Row.of("Exported", "Bundle " + bundle.number() + ", by " + known.officer(bundle.by()) + ", "
                + When.at(bundle.at()) + ", for " + bundle.inquiry())));
        it.sender().ifPresent(sender -> rows.add(Row.of("Who is worried", sent(sender))));
        if (it.concern().kind() == Concern.Kind.PERSON) {
            rows.add(new Row("Who it is about", it.subject().map(CasePages::subject).orElseGet(() ->
                    List.of(Cell.of("Its owner has not recorded that yet: nobody has looked whether they are known"))), List.of()));
        }
        it.subject().filter(subject -> !subject.others().isEmpty()).ifPresent(subject ->
                rows.add(new Row("Other cases about them", subject.others().stream().map(other ->
                        Cell.link(other.reference(), CasePaths.to(other.id()))).collect(Collectors.toList()), List.of())));
        return SummaryList.of(rows);
    }

    private static String supports(PanelOutcome.Support it, Known known) {
        return known.body(it.panel()) + (it.ended() ? ", which has ended: its owner puts the case on the agenda of another panel, which decides who supports it"
                : "");
    }

    /// What is to be done and by when, what is due first at the top.
    private static List<Cell> due(Sight it, PanelOutcome panels, Known known) {
        var of = it.line().of();
        var asks = of.nextOn() != null && !it.decisions().isEmpty() && it.decisions().getLast().choice() == Choice.Panel.MORE_INFORMATION;
        var due = Stream.of(
                asks ? Stream.of(new NextDue("Bring it to the panel again, with what it asked for", of.nextOn())) : Stream.<NextDue>empty(),
                it.clocks().stream().filter(each -> each.metOn() == null).map(each -> new NextDue(each.limit().words().en(), each.dueOn())),
                it.askings().stream().flatMap(each -> each.lines().stream()).filter(Line::waits)
                        .map(each -> new NextDue("An answer from " + known.body(each.asked().body()), each.time().dueOn())),
                panels.waits().stream().map(each -> new NextDue(each.what(), each.by())))
                .flatMap(each -> each).sorted(Comparator.comparing(NextDue::by)).map(NextDue::cell).toList();
        return due.isEmpty() ? List.of(Cell.of("Nothing")) : due;
    }

    /// What is to be done by a day.
    private record NextDue(String what, LocalDate by) {

        Cell cell() {
            return Cell.of(what + ": by " + When.on(by));
        }
    }

    /// Whether a panel adopted it, and did not correct that.
    private static boolean wasSupported(Sight it) {
        return CaseDecision.standing(it.decisions()).stream().anyMatch(each -> each.choice() == Choice.Panel.ADOPT);
    }

    /// Who answers from then on, and that nobody has to do anything for it.
    private static String ending(CaseFollowers.Ending it, boolean ahead, Known known) {
        var force = it.follower().map(known::body).orElse("nobody that the law names");
        return ahead ? "On " + When.on(it.on()) + ". From the first moment of that day on the lead of " + force
                + " answers for it by law, whether they have taken its cases on or not" : "On " + When.on(it.on()) + ". " + force + " goes on with its cases";
    }

    private static String sent(Sender it) {
        var wrote = "Somebody on the public site" + (it.language().equals("cy") ? ", in Welsh" : "");
        return wrote + (it.reach() == null ? ". They gave no way to reach them" : ". To reach them: " + it.reach());
    }

    private static List<Cell> subject(Subject it) {
        return it.person() == null
                ? List.of(Cell.of("Recorded " + When.at(it.at()) + ", and nobody has said yet who they are"),
                        Cell.link("See who may be meant", "/people/" + it.identity()))
                : List.of(Cell.link(it.person().name(), "/persons/" + it.person().id()));
    }

    private static List<Link> acts(Sight it) {
        var path = CasePaths.to(it.line().of().id());
        var acts = new ArrayList<Link>();
        if (it.may(Doing.IDENTIFY)) {
            acts.add(new Link("Record who it is about", path + "/person"));
        }
        if (it.may(Doing.DECONFLICT)) {
            acts.add(new Link("Record deconfliction", path + DecisionWords.path(Choice.Kind.DECONFLICTION)));
        }
        if (it.may(Doing.ASSESS)) {
            acts.add(new Link("Decide the gateway assessment", path + DecisionWords.path(Choice.Kind.ASSESSMENT)));
        }
        if (it.may(Doing.TELL)) {
            acts.add(new Link("Tell whoever referred it", path + "/telling"));
        }
        if (it.may(Doing.CLOSE)) {
            acts.add(new Link("Propose to close it", path + DecisionWords.path(Choice.Kind.CLOSURE)));
        }
        if (it.may(Doing.REVIEW)) {
            acts.add(new Link("Record an exit review", path + DecisionWords.path(Choice.Kind.EXIT_REVIEW)));
        }
        if (it.may(Doing.REOPEN)) {
            acts.add(new Link("Open it again", path + DecisionWords.path(Choice.Kind.REOPENING)));
        }
        if (it.may(Doing.OFFER)) {
            acts.add(new Link("Offer it to a colleague", path + "/handover"));
        }
        if (it.may().get(Doing.EXPORT).open()) {
            acts.add(new Link("Export it for an inquiry", CasePaths.bundle(it.line().of().id())));
        }
        return acts;
    }

    private static Table history(Sight it, Known known) {
        return Table.of("Everybody who has owned it", Column.of("Owner"), Column.of("From"), Column.of("Until"),
                        Column.of("How it came to them"))
                .rows(it.history().stream().map(each -> List.of(
                        Cell.of(known.officer(each.officer())),
                        Cell.of(When.at(each.from())),
                        Cell.of(each.until() == null ? "Now" : When.at(each.until())),
                        Cell.of(each.how().words()))).toList());
    }
}
