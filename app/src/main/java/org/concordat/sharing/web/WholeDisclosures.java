package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.Acting;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.partnership.Agreements;
import org.concordat.partnership.Holder;
import org.concordat.sharing.Attachments;
import org.concordat.sharing.Disclosure;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Home;
import org.concordat.sharing.Homes;
import org.concordat.sharing.Section;
import org.springframework.stereotype.Component;

/// Puts a whole disclosure into words: the law as of the day it was proposed, people and agreement as of today.
@Component
class WholeDisclosures {

    private final Acting acting;
    private final LawInWords law;
    private final WhoIsWho names;
    private final Agreements agreements;
    private final Disclosures disclosures;
    private final Homes homes;
    private final Attachments attachments;

    WholeDisclosures(Acting acting, LawInWords law, WhoIsWho names, Agreements agreements, Disclosures disclosures,
                     Homes homes, Attachments attachments) {
        this.acting = acting;
        this.law = law;
        this.names = names;
        this.agreements = agreements;
        this.disclosures = disclosures;
        this.homes = homes;
        this.attachments = attachments;
    }

    Whole of(SignedIn who, Disclosure it) {
        var known = names.named(who, it.audience().bodies(), Set.of(it.proposedBy()));
        var holders = disclosures.reached(who, it);
        return new Whole(
                Rows.strip(it.handling().marking(), it.handling().code()),
                SummaryList.of(Rows.subject(it.subject())).headed("Who or what it is about"),
                home(who, it),
                travels(who, it),
                SummaryList.of(Rows.handling(it.handling())).headed("Marking and handling"),
                lawful(it),
                agreement(who, it),
                audience(it.audience(), known, holders),
                reach(it.audience(), holders),
                justification(it.justification()),
                dates(it, known));
    }

    private SummaryList home(SignedIn who, Disclosure it) {
        var terms = homes.originated(who, it.id()).map(Home::terms).orElse(List.of());
        return SummaryList.of(Row.of("Source reference", it.content().sourceReference()),
                Row.of("Words that stay home", terms.isEmpty() ? "None were named"
                        : terms.stream().map(Home.Term::words).collect(Collectors.joining("\n")))).headed("What stays home");
    }

    private SummaryList travels(SignedIn who, Disclosure it) {
        var rows = new ArrayList<>(List.of(Row.of("Title", it.content().title()), Row.of("Words", it.content().words())));
        Optional.ofNullable(it.why()).ifPresent(words -> rows.add(Row.of(CorrectionWhyPage.WHY, words)));
        rows.addAll(AttachmentRows.searched(attachments.of(who, it.id()), "/disclosures/" + it.id()));
        return SummaryList.of(rows).headed("What travels");
    }

    private static boolean reaches(Section.Addressee line, Holder holder) {
        return line.body().equals(holder.body()) && line.role() == holder.role();
    }

    private SummaryList lawful(Disclosure it) {
        var on = it.proposedAt().atZone(Viewer.ZONE).toLocalDate();
        var rows = law.ground(it.matter(), it.passage().gateway(), on);
        rows.addAll(law.needs(it.passage(), on));
        return SummaryList.of(rows).headed("Purpose and legal gateway");
    }

    private SummaryList agreement(SignedIn who, Disclosure it) {
        var id = it.cover().agreement();
        var rows = acting.as(who, viewer -> agreements.terms(id, viewer))
                .map(terms -> List.of(
                        Row.of("Agreement", Cell.link(terms.reference() + " " + terms.title(), "/agreements/" + id)),
                        Row.of("Last day in force", When.on(terms.until().minusDays(1)))))
                .orElseGet(() -> List.of(
                        Row.of("Agreement", Cell.link("See the agreement", "/agreements/" + id)),
                        Row.of("In force", "No: what is shared under it cannot be read")));
        return SummaryList.of(rows).headed("Agreement");
    }

    private static Table audience(Section.Audience audience, Known known, List<Holder> holders) {
        return Table.of("Audience", Column.of("Body"), Column.of("Role"), Column.of("Why they need to know"),
                        Column.numeric("People today"))
                .rows(audience.addressees().stream().map(line -> List.of(
                        Cell.of(known.body(line.body())),
                        Cell.of(line.role().words()),
                        Cell.of(line.reason()),
                        Cell.of(holders.stream().filter(holder -> reaches(line, holder)).count()))).toList());
    }

    private static String reach(Section.Audience audience, List<Holder> holders) {
        return "This reaches " + Counted.of(holders.stream().map(Holder::officer).distinct().count(), "person", "people")
                + " in " + Counted.of(audience.bodies().size(), "body", "bodies") + " today.";
    }

    private static SummaryList justification(Section.Justification it) {
        return SummaryList.of(
                Row.of("Why it is necessary", it.necessity()),
                Row.of("Legitimate aim", it.aim()),
                Row.of("Rational connection", it.connection()),
                Row.of("No less intrusive measure", it.lessIntrusive()),
                Row.of("Fair balance", it.fairBalance())).headed("Necessity and proportionality");
    }

    private static SummaryList dates(Disclosure it, Known known) {
        var rows = new ArrayList<>(List.of(
                Row.of("Proposed", known.officer(it.proposedBy()) + ", " + When.at(it.proposedAt())),
                Row.of("Answer due", When.on(it.dates().answerDue())),
                Row.of("Review", When.on(it.dates().reviewOn())),
                Row.of("Expires", "At the end of " + When.on(it.dates().expiresOn())),
                Row.of("Retention", it.retentionRule()),
                Row.of("Disposed of by", When.on(it.disposeBy()))));
        if (it.supersedes() != null) {
            rows.add(Row.of("Corrects", Cell.link("The earlier version", "/disclosures/" + it.supersedes())));
        }
        if (it.derivedFrom() != null) {
            rows.add(Row.of("Derived from", "Another disclosure, whose provenance it keeps"));
        }
        return SummaryList.of(rows).headed("Dates and retention");
    }
}
