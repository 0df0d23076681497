package org.concordat.partnership.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.kernel.BodyId;
import org.concordat.partnership.AgreementContents;
import org.concordat.partnership.AgreementHeading;
import org.concordat.partnership.AgreementPart;
import org.concordat.partnership.Openness;
import org.jspecify.annotations.Nullable;

/// What an agreement says, as summary lists: the same when it is checked before offering and when it is read.
final class AgreementRows {

    private AgreementRows() {
    }

    static List<SummaryList> of(AgreementContents it, Map<BodyId, String> names, AgreementWords words, LocalDate on,
            @Nullable String change) {
        return List.of(contents(it, change), parties(it, names, change), basis(it, words, on, change), term(it, change),
                publication(it, change));
    }

    private static SummaryList contents(AgreementContents it, @Nullable String change) {
        var rows = new ArrayList<Row>();
        rows.add(row("Title", change, "contents", it.contents().title()));
        for (var heading : AgreementHeading.values()) {
            rows.add(row(heading.title(), change, "contents", it.contents().words().get(heading)));
        }
        return SummaryList.of(rows).headed("What the agreement says");
    }

    private static SummaryList parties(AgreementContents it, Map<BodyId, String> names, @Nullable String change) {
        return SummaryList.of(it.parties().all().stream().map(party -> row(
                names.getOrDefault(party.body(), "A body that is no longer known"), change, "parties",
                (party.controller() ? "Controller" : "Not a controller") + "\nContact: " + party.contact())).toList())
                .headed("Parties");
    }

    private static SummaryList basis(AgreementContents it, AgreementWords words, LocalDate on, @Nullable String change) {
        var basis = it.basis();
        return SummaryList.of(
                row("Purposes", change, "basis", lines(basis.purposes().stream().map(p -> words.purpose(p, on)).toList())),
                row("Legal gateways", change, "basis",
                        lines(basis.gateways().stream().map(g -> words.gateway(g, on)).toList())),
                row("Data protection impact assessment", change, "basis", basis.dpiaReference()),
                row("Designation notice", change, "basis",
                        basis.designationNotice() == null ? "None given" : basis.designationNotice()))
                .headed("Purposes and legal gateways");
    }

    private static SummaryList term(AgreementContents it, @Nullable String change) {
        var term = it.term();
        return SummaryList.of(
                row("First day in force", change, "term", AgreementWords.day(term.firstDay())),
                row("Last day in force", change, "term", AgreementWords.day(term.lastDay())),
                row("First review", change, "term", AgreementWords.day(term.reviewOn())),
                row("Kept for", change, "term", term.retentionMonths() + " months: " + term.retentionRule()))
                .headed("Dates and retention");
    }

    private static SummaryList publication(AgreementContents it, @Nullable String change) {
        AgreementPart.Publication publication = it.publication();
        return SummaryList.of(row("What the public is shown", change, "publication", publication.openness().words()
                + (publication.reason() == null ? "" : "\n" + publication.reason())),
                row("Parts taken out", change, "publication", publication.openness() != Openness.REDACTED ? "None"
                        : publication.withheld().isEmpty() ? "Nobody said which, so all are"
                        : lines(publication.withheld().stream().map(AgreementHeading::title).toList()))).headed("Openness");
    }

    private static Row row(String key, @Nullable String change, String step, @Nullable String value) {
        var row = Row.of(key, Cell.of(value == null ? "" : value));
        return change == null ? row : row.change(change + "/" + step);
    }

    private static String lines(List<String> all) {
        return String.join("\n", all.stream().sorted().toList());
    }
}
