package org.concordat.sharing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.sharing.Inquiry;
import org.concordat.sharing.InquiryPart;
import org.concordat.sharing.Section;

/// An inquiry in words. What it says of an answer depends on the day, and on what was told, alone.
final class InquiryWords {

    private InquiryWords() {
    }

    /// Newest first.
    static Table table(List<Inquiry> inquiries, LocalDate day, Known known) {
        return Table.of("Newest first", Column.of("Asked"), Column.of("About"), Column.of("Of"), Column.of("Answer"))
                .whenEmpty("You have asked nothing yet.")
                .rows(inquiries.stream().map(it -> List.of(
                        Cell.link(When.at(it.askedAt()), InquiryPartPage.path(it.id())),
                        Cell.of(name(it.subject())),
                        Cell.of(bodies(it.whom().bodies(), known)),
                        Cell.of(standing(it, day)))).toList());
    }

    /// For each body asked, what there is to say of an answer.
    static SummaryList answers(Inquiry it, LocalDate day, Known known) {
        return SummaryList.of(sorted(it.whom().bodies(), known).stream()
                .map(body -> Row.of(known.body(body), it.toldBy(body)
                        .map(told -> Cell.link("Told: see " + told.reference(), "/inbox/" + told.disclosure()))
                        .orElseGet(() -> Cell.of(unheard(it, day))))).toList()).headed("What you may hear");
    }

    private static String standing(Inquiry it, LocalDate day) {
        return it.told().isEmpty() ? it.isOpen(day) ? "By " + When.on(it.dueOn()) : "The time has passed"
                : "Told: see " + it.told().stream().map(Inquiry.Told::reference).collect(Collectors.joining(", "));
    }

    /// The same, whatever the body holds, has decided, or has not looked at.
    static String unheard(Inquiry it, LocalDate day) {
        return it.isOpen(day)
                ? "If there is anything you may be told, you will find it in your body’s inbox by " + When.on(it.dueOn())
                : "The time for an answer has passed. You will not be told whether anything is held";
    }

    static List<SummaryList> whole(Inquiry it, LawInWords law) {
        var day = it.askedAt().atZone(Viewer.ZONE).toLocalDate();
        return List.of(
                SummaryList.of(Rows.subject(it.subject())).headed("About whom or what"),
                ground(it.whom().purpose(), it.way(), law, day),
                why(it.why(), it.way().gateway(), law, day));
    }

    static SummaryList ground(Purpose purpose, InquiryPart.Way way, LawInWords law, LocalDate day) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Purpose", law.purpose(purpose, day)));
        rows.addAll(law.gateway(way.gateway(), day));
        rows.add(Row.of("Agreement", Cell.link("See the agreement", "/agreements/" + way.agreement())));
        return SummaryList.of(rows).headed("Under which law");
    }

    static SummaryList why(InquiryPart.Why it, GatewayId gateway, LawInWords law, LocalDate day) {
        var why = it.justification();
        var rows = new ArrayList<>(List.of(
                Row.of("What cannot be done without an answer", why.necessity()),
                Row.of("Aim", why.aim()),
                Row.of("How an answer serves it", why.connection()),
                Row.of("Why nothing less intrusive would do", why.lessIntrusive()),
                Row.of("How it is fair", why.fairBalance())));
        rows.addAll(law.needs(new Section.Passage(gateway, it.needs()), day));
        return SummaryList.of(rows).headed("Why");
    }

    static String name(Section.Subject subject) {
        var identity = subject.identity();
        return identity == null ? String.valueOf(subject.words()) : identity.name();
    }

    static String bodies(Set<BodyId> bodies, Known known) {
        return sorted(bodies, known).stream().map(known::body).collect(Collectors.joining("\n"));
    }

    private static List<BodyId> sorted(Set<BodyId> bodies, Known known) {
        return bodies.stream().sorted(Comparator.comparing(known::body).thenComparing(BodyId::toString)).toList();
    }
}
