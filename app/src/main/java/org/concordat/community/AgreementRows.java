package org.concordat.community;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.SummaryList;

/// What is said of an agreement, row by row.
final class AgreementRows {

    private final Language language;
    private final CommunityWords words;
    private final LawWords.Said law;

    AgreementRows(Language language, LawWords.Said law) {
        this.language = language;
        this.words = CommunityWords.in(language);
        this.law = law;
    }

    /// Whose, what for, what kind of information, how often and until when.
    SummaryList brief(PublishedAgreement it, AgreementUse use) {
        var rows = new ArrayList<Row>();
        rows.add(standing(it));
        rows.add(parties(it));
        rows.add(purposes(it));
        rows.add(items(it));
        rows.add(howOften(it, use));
        rows.addAll(days(it));
        return SummaryList.of(rows);
    }

    /// The same, with under which law and how much of it is shown.
    SummaryList whole(PublishedAgreement it) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(words.of("reference"), it.reference()));
        rows.add(standing(it));
        rows.add(parties(it));
        rows.add(purposes(it));
        it.text().filter(text -> !text.gateways().isEmpty()).ifPresent(text -> rows.add(Row.of(words.of("gateways"),
                text.gateways().stream().map(law::of).collect(Collectors.joining("\n")))));
        rows.addAll(days(it));
        rows.add(openness(it));
        return SummaryList.of(rows);
    }

    /// For a list of them.
    SummaryList line(PublishedAgreement it) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(words.of("reference"), it.reference()));
        rows.add(standing(it));
        rows.add(parties(it));
        rows.add(purposes(it));
        rows.addAll(days(it));
        rows.add(openness(it));
        return SummaryList.of(rows);
    }

    /// What was counted under it in the last quarter of which figures are out; or when some are due, and why there are none.
    private Row howOften(PublishedAgreement it, AgreementUse use) {
        return use.isOut() ? Row.of(words.of("how-often"), use.cells(it, language).toArray(Cell[]::new))
                : Row.of(words.of("how-often"), use.notYet(language));
    }

    private Row standing(PublishedAgreement it) {
        return Row.of(words.of("standing"), words.of("standing", it.standing()));
    }

    private Row parties(PublishedAgreement it) {
        return Row.of(words.of("parties"), Cell.english(it.parties().stream().map(PublishedAgreement.Party::name)
                .collect(Collectors.joining("\n"))));
    }

    private Row purposes(PublishedAgreement it) {
        return Row.of(words.of("purposes"), it.purposes().stream().map(law::of).collect(Collectors.joining("\n")));
    }

    private Row items(PublishedAgreement it) {
        return Row.of(words.of("items"), it.words("ITEMS").map(Cell::english).orElseGet(() -> Cell.of(words.of("items.not-shown"))));
    }

    private List<Row> days(PublishedAgreement it) {
        return List.of(Row.of(words.of("first-day"), words.on(it.firstDay())),
                Row.of(words.of("last-day"), words.on(it.lastDay())));
    }

    private Row openness(PublishedAgreement it) {
        var how = Cell.of(words.of("openness." + CommunityWords.slug(it.openness())));
        return it.opennessReason() == null ? Row.of(words.of("openness"), how)
                : Row.of(words.of("openness"), how, Cell.english(it.opennessReason()));
    }
}
