package org.concordat.casework.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Viewer;
import org.concordat.casework.Asking;
import org.concordat.casework.Bundles.Contents;
import org.concordat.casework.CaseDecision;
import org.concordat.casework.Clock;
import org.concordat.casework.Closure;
import org.concordat.casework.ClosureGround;
import org.concordat.casework.Happened;
import org.concordat.casework.PanelOutcome;
import org.concordat.casework.Telling;
import org.concordat.casework.web.BundleText.Item;
import org.concordat.casework.web.BundleText.Section;
import org.concordat.intake.Concern;
import org.concordat.intake.Gender;
import org.concordat.kernel.GatewayId;
import org.concordat.ledger.Proven;
import org.concordat.requests.web.RequestWords;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.LawInWords;
import org.jspecify.annotations.Nullable;

/// A case in words, as it is exported.
final class BundleWords {

    private static final List<String> LEFT = List.of(
            "What partners disclosed, of the person too: each disclosure is its originator’s, who exports it, and consents before anybody else does.",
            "What was written at a panel beyond what the chronology names: the panel’s body holds it.",
            "How somebody who shared a concern in public can be reached.",
            "Receipts of what other bodies did: each has its own.");

    private final Contents of;
    private final Known known;
    private final LawInWords law;

    private BundleWords(Contents of, Known known, LawInWords law) {
        this.of = of;
        this.known = known;
        this.law = law;
    }

    static BundleText of(Contents of, Known known, LawInWords law) {
        var it = new BundleWords(of, known, law);
        return new BundleText(Stream.of(List.of(it.bundle(), it.standing(), it.concern()), BundlePerson.of(of.sight().subject(), known),
                List.of(it.owners(), it.decisions(), it.requests(), it.told(), it.closures(), it.panels(), it.clocks(), it.chronology(),
                        it.receipts())).flatMap(List::stream).toList(), LEFT);
    }

    private Section bundle() {
        var it = of.bundle();
        return new Section("bundle", "This bundle", false, List.of(List.of(
                Item.of("id", "Known in the record as", it.id().toString()),
                new Item("number", "Bundle of this case", "" + it.number(), it.number()),
                Item.of("inquiry", "For", it.inquiry()),
                Item.of("power", "Asked for by", it.power().words() + " (" + it.power().citation() + ")"),
                Item.of("reason", "Why", it.reason()),
                Item.by("by", "Exported by", it.by(), known),
                Item.at("at", "Exported", it.at()))));
    }

    private Section standing() {
        var line = of.sight().line();
        var it = line.of();
        var items = new ArrayList<>(List.of(
                Item.of("id", "Known in the record as", it.id().toString()),
                Item.of("reference", "Reference", it.reference()),
                Item.by("body", "Who holds the terrorism risk", it.body(), known),
                Item.of("answersForIt", "Who answers for it", CaseWords.accountable(line.accountable(), known)),
                Item.of("support", "Who holds support", of.panels().support().map(support -> known.body(support.panel())).orElse("Nobody")),
                Item.at("openedAt", "Opened", it.openedAt()),
                new Item("stage", "Where it stands", it.stage().words(), it.stage().name())));
        if (it.urgent()) {
            items.add(new Item("urgent", "Time-critical", "Yes, as whoever referred it said", true));
        }
        Optional.ofNullable(it.nextOn()).ifPresent(day -> items.add(Item.on("nextOn", "What is due next at this stage", day)));
        Optional.ofNullable(it.hearBy()).ifPresent(day -> items.add(Item.on("hearBy", "Whoever referred it is to hear", day)));
        of.sight().subject().map(subject -> subject.person()).ifPresent(person ->
                items.add(Item.of("person", "Whom it is about", person.name())));
        return new Section("standing", "The case", false, List.of(items));
    }

    private Section concern() {
        var it = of.sight().concern();
        var items = new ArrayList<>(List.of(new Item("kind", "About", it.kind().words(), it.kind().name())));
        switch (it) {
            case Concern.AboutPerson person -> {
                items.add(Item.of("name", "Name as given", person.name()));
                given(items, "otherNames", "Other names", person.otherNames());
                items.add(Item.of("age", "Age", person.ageBand().words()));
                given(items, "gender", "Gender", person.gender() == Gender.NOT_KNOWN ? null : person.gender().words());
                given(items, "place", "Where they can be found", person.place());
            }
            case Concern.AboutMaterial online -> items.addAll(List.of(
                    Item.of("address", "Where it is online", online.address()),
                    Item.of("material", "What it is", online.material().words()),
                    Item.of("seenWhere", "Where it was seen", online.seenWhere())));
        }
        items.add(Item.of("seen", "What was seen or heard", it.account().seen()));
        items.add(Item.of("worry", "What worries whoever refers", it.account().worry()));
        given(items, "done", "What was done already", it.account().done());
        return new Section("concern", "The concern, as it was given", false, List.of(items));
    }

    private Section owners() {
        return new Section("owners", "Everybody who has owned it", true, of.sight().history().stream().map(it -> {
            var items = new ArrayList<>(List.of(Item.by("officer", "Owner", it.officer(), known), Item.at("from", "from", it.from()),
                    Item.of("how", "how", it.how().words())));
            Optional.ofNullable(it.until()).ifPresent(at -> items.add(Item.at("until", "until", at)));
            return (List<Item>) items;
        }).toList());
    }

    private Section decisions() {
        return new Section("decisions", "Decision", false, of.sight().decisions().stream().map(this::decision).toList());
    }

    private List<Item> decision(CaseDecision it) {
        var items = new ArrayList<>(List.of(
                Item.of("id", "Known in the record as", it.id().toString()),
                new Item("kind", "What was decided", it.choice().kind().words(), it.choice().kind().name()),
                new Item("chosen", "Decided", it.choice().words(), it.choice().name()),
                Item.by("by", "By", it.by(), known), Item.at("at", "When", it.at())));
        Optional.ofNullable(it.corrects()).ifPresent(other ->
                items.add(Item.of("corrects", "In the place of", other.toString())));
        Optional.ofNullable(it.grounds()).ifPresent(grounds -> items.addAll(grounds(grounds, day(it.at()))));
        return items;
    }

    private List<Item> grounds(CaseDecision.Grounds it, LocalDate day) {
        var items = new ArrayList<>(List.of(Item.of("options", "Options considered", it.options()), Item.of("reason", "Why", it.reason())));
        Optional.ofNullable(it.gateway()).ifPresent(gateway -> items.add(gateway("Legal gateway", gateway, day)));
        given(items, "dissent", "Who saw it otherwise", it.dissent());
        return items;
    }

    private Section requests() {
        return new Section("requests", "What was asked of partners", true, of.sight().askings().stream()
                .flatMap(this::asking).toList());
    }

    private Stream<List<Item>> asking(Asking it) {
        var request = Item.of("request", "request", it.request().toString());
        return it.lines().isEmpty() ? Stream.of(List.of(Item.of("state", "State", "Not sent"), Item.at("begunAt", "begun", it.at()), request))
                : it.lines().stream().map(line -> List.of(Item.by("body", "Body asked", line.asked().body(), known),
                        Item.of("state", "state", RequestWords.state(line).text()), Item.at("askedAt", "asked", line.asked().sentAt()),
                        Item.on("answerBy", "answer by", line.time().dueOn()), request));
    }

    private Section told() {
        return new Section("told", "What whoever referred it was told", true, of.sight().tellings().stream().map(this::telling).toList());
    }

    private List<Item> telling(Telling it) {
        var items = new ArrayList<>(List.of(Item.at("at", "When", it.at()), Item.of("outcome", "what", it.outcome().words()),
                Item.by("by", "by", it.by(), known), Item.of("id", "known in the record as", it.id().toString())));
        Optional.ofNullable(it.gateway()).ifPresent(gateway -> items.add(gateway("legal gateway", gateway, it.day())));
        return items;
    }

    private Section closures() {
        return new Section("closures", "Proposal to close it", false, of.sight().closures().stream().map(this::closure).toList());
    }

    private List<Item> closure(Closure it) {
        var items = new ArrayList<>(List.of(
                Item.of("id", "Known in the record as", it.id().toString()),
                Item.by("by", "Proposed by", it.by(), known), Item.at("at", "Proposed", it.at()),
                Item.of("classes", "Grounds", it.classes().stream().sorted().map(ClosureGround::words).collect(Collectors.joining("; ")))));
        items.addAll(grounds(it.grounds(), day(it.at())));
        if (!it.awaited().isEmpty()) {
            items.add(Item.of("awaited", "Why it may close without what was awaited", it.awaited().stream().map(each ->
                    known.body(each.key().asked()) + ": " + each.why()).collect(Collectors.joining("\n"))));
        }
        if (!it.unfinished().isEmpty()) {
            items.add(Item.of("unfinished", "What becomes of what was not done", it.unfinished().stream().map(Closure.Unfinished::why)
                    .collect(Collectors.joining("\n"))));
        }
        items.add(Item.of("came", "What became of it", ClosureWords.came(it, known)));
        return items;
    }

    private Section panels() {
        return new Section("panels", "At the panel", true, of.panels().times().stream().map(this::panel).toList());
    }

    private List<Item> panel(PanelOutcome.Time it) {
        return List.of(Item.on("on", "Day", it.on()), Item.by("panel", "panel", it.panel(), known),
                Item.of("outcome", "outcome", it.outcome().orElse("Not decided yet")));
    }

    private Section clocks() {
        return new Section("clocks", "By when", true, of.sight().clocks().stream().map(BundleWords::clock).toList());
    }

    private static List<Item> clock(Clock it) {
        var items = new ArrayList<>(List.of(Item.of("what", "What", it.limit().words().en()), Item.on("begun", "begun", it.begun()),
                Item.on("dueOn", "due", it.dueOn()), Item.of("source", "source", it.limit().authority().citation())));
        Optional.ofNullable(it.metOn()).ifPresent(day -> items.add(Item.on("metOn", "done", day)));
        return items;
    }

    private Section chronology() {
        return new Section("chronology", "Who knew what, and when", true, of.chronology().stream().map(this::happened).toList());
    }

    private List<Item> happened(Happened it) {
        var items = new ArrayList<>(List.of(Item.at("at", "When", it.at()), new Item("what", "what", it.what().words(), it.what().name()),
                Item.by("by", "by", it.by(), known), Item.by("holder", "held by", it.holder(), known)));
        given(items, "detail", "namely", it.detail().isEmpty() ? null : it.detail());
        return items;
    }

    private Section receipts() {
        return new Section("acts", "Acts in the ledger, with a receipt of each beside this", true, of.receipts().stream()
                .map(this::proven).toList());
    }

    private List<Item> proven(Proven it) {
        var items = new ArrayList<>(List.of(Item.at("at", "When", it.entry().at()), Item.of("kind", "what", it.entry().kind()),
                Item.of("entry", "entry", it.id().toString())));
        Optional.ofNullable(it.entry().officer()).ifPresent(officer -> items.add(Item.by("by", "by", officer, known)));
        return items;
    }

    /// In words as the law stood then, and by its name for programs.
    private Item gateway(String name, GatewayId gateway, LocalDate day) {
        return new Item("gateway", name, law.title(gateway, day), gateway.slug());
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Viewer.ZONE).toLocalDate();
    }

    private static void given(List<Item> items, String key, String name, @Nullable String words) {
        if (words != null) {
            items.add(Item.of(key, name, words));
        }
    }
}
