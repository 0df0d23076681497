package org.concordat.partnership.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Select;
import org.concordat.govuk.Table;
import org.concordat.partnership.AgreementFilter;
import org.concordat.partnership.AgreementState;
import org.concordat.partnership.AgreementSummary;
import org.concordat.partnership.Listing;

/// The agreements of the reader's body.
///
/// @param mayBegin whether the reader drafts agreements
public record AgreementsPage(Listing<AgreementSummary> found, AgreementFilter filter, boolean mayBegin) implements Page {

    @Override
    public String title() {
        return "Information sharing agreements";
    }

    public Select states() {
        var options = new ArrayList<>(List.of(Option.of("", "Any state")));
        Arrays.stream(AgreementState.values()).forEach(state -> options.add(Option.of(state.name(), state.words())));
        return Select.of("state", "State", options, Answers.blank()
                .with("state", filter.state() == null ? "" : filter.state().name()));
    }

    public Input words() {
        return Input.of("words", "Words in the title or reference", Answers.blank().with("words", filter.words())).width(20);
    }

    public Table table() {
        return Table.of(found.total() == 1 ? "1 agreement" : found.total() + " agreements",
                        Table.Column.of("Agreement"), Table.Column.of("State"), Table.Column.of("Drafted by"),
                        Table.Column.of("In force"), Table.Column.of("Next review"))
                .rows(found.rows().stream().map(AgreementsPage::row).toList())
                .whenEmpty("No agreements match.");
    }

    public Pagination pagination() {
        return Pagination.of(found.page(), found.pages(), page -> AgreementPaths.ALL + "?page=" + page
                + "&state=" + (filter.state() == null ? "" : filter.state().name())
                + "&words=" + URLEncoder.encode(filter.words(), StandardCharsets.UTF_8));
    }

    private static List<Cell> row(AgreementSummary it) {
        var href = it.state() == AgreementState.DRAFT ? AgreementPaths.draft(it.id()) : AgreementPaths.one(it.id());
        return List.of(
                Cell.link(it.title() == null ? "No title yet" : it.title(), href, it.reference()),
                Cell.tag(AgreementWords.tag(it.state())),
                Cell.of(it.ownerName()),
                Cell.of(it.firstDay() == null || it.lastDay() == null ? "Not decided yet"
                        : AgreementWords.day(it.firstDay()) + " to " + AgreementWords.day(it.lastDay())),
                Cell.of(it.reviewOn() == null ? "Not decided yet"
                        : AgreementWords.day(it.reviewOn()) + (it.reviewDue() ? " (due)" : "")));
    }
}
