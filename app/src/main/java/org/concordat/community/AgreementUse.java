package org.concordat.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.concordat.govuk.BarChart;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Table;
import org.concordat.kernel.Quarter;
import org.concordat.statistics.FigureTable;
import org.concordat.statistics.TableDefinition;

/// How often agreements are used, recalls and complaints, as the figures say it that came out last.
///
/// @param tables of agreements, each with what is out of it
/// @param day that of asking
record AgreementUse(List<Counted> tables, LocalDate day) {

    /// @param last empty where none are out
    record Counted(TableDefinition table, Optional<Released> last) {
    }

    record Released(PublishedFigures figures, FigureTable table) {
    }

    AgreementUse {
        tables = List.copyOf(tables);
    }

    boolean isOut() {
        return tables.stream().anyMatch(it -> it.last().isPresent());
    }

    /// What there is to say of one agreement: a line for each kind of act, and where it is from; or why there is none.
    List<Cell> cells(PublishedAgreement it, Language language) {
        var words = new FigureWords(language);
        var cells = new ArrayList<Cell>();
        if (!isInThem(it)) {
            return List.of(Cell.of(notInThem(it, language)));
        }
        for (var each : tables) {
            cells.add(Cell.of(what(each, language) + ": " + number(each, it, language)));
        }
        out().map(Released::figures).map(PublishedFigures::quarter).distinct()
                .forEach(quarter -> cells.add(Cell.of(words.quarter(quarter))));
        return cells;
    }

    /// Whether it had begun by the end of any quarter of which figures are out.
    boolean isInThem(PublishedAgreement it) {
        return out().anyMatch(each -> each.table().places().contains(it.reference()));
    }

    /// Why an agreement is in none of them, said once; and when it can be, unless it is over before.
    String notInThem(PublishedAgreement it, Language language) {
        var last = out().map(each -> each.figures().quarter()).max(Comparator.comparing(Quarter::first)).orElseThrow();
        var why = words(language).of("how-often.not-in-them").formatted(new FigureWords(language).quarter(last));
        boolean counts = it.standing() != PublishedAgreement.Standing.OVER && it.firstDay().isBefore(due());
        return counts ? why + " " + words(language).of("how-often.next").formatted(words(language).on(due())) : why;
    }

    private Stream<Released> out() {
        return tables.stream().flatMap(each -> each.last().stream());
    }

    /// Whether a number is out of one agreement.
    boolean isCounted(PublishedAgreement it) {
        return tables.stream().anyMatch(each -> figure(each, it).isPresent());
    }

    /// Of one agreement: a bar for each kind of act of which a number is out.
    BarChart chart(PublishedAgreement it, Language language) {
        return BarChart.of(words(language).of("how-often") + ": " + it.title(), tables.stream().map(each -> new BarChart.Category(what(each, language),
                number(each, it, language), figure(each, it))).toList());
    }

    /// The same as a table, with the figures that each number is from.
    Table table(PublishedAgreement it, Language language) {
        var figures = new FigureWords(language);
        return Table.of(words(language).of("how-often.counted"), Column.of(figures.in(tables.getFirst().table().by().title())),
                Column.numeric(words(language).of("figures.number")), Column.of(words(language).of("figures.when"))).rows(tables.stream()
                .map(each -> List.of(Cell.of(what(each, language)), Cell.of(number(each, it, language)), each.last().map(out ->
                        Cell.link(figures.quarter(out.figures().quarter()), out.figures().path())).orElse(Cell.of("")))).toList());
    }

    /// When some are due, and why there are none.
    String notYet(Language language) {
        return words(language).of("how-often.not-yet").formatted(words(language).on(due()));
    }

    /// The first day on which figures of the quarter that lasts can be made.
    private LocalDate due() {
        return Quarter.of(day).plus(1).first();
    }

    private static OptionalLong figure(Counted each, PublishedAgreement it) {
        return each.last().filter(out -> out.table().places().contains(it.reference())).map(out -> out.table().of(it.reference(), code(each)))
                .orElseGet(OptionalLong::empty);
    }

    private static String number(Counted each, PublishedAgreement it, Language language) {
        return each.last().map(out -> out.table().places().contains(it.reference())
                ? new FigureWords(language).shown(out.table().of(it.reference(), code(each)))
                : words(language).of("how-often.not-in-it")).orElseGet(() -> words(language).of("how-often.not-out"));
    }

    private static String what(Counted each, Language language) {
        return new FigureWords(language).in(each.table().by().codes().getFirst().title());
    }

    private static String code(Counted each) {
        return each.table().by().codes().getFirst().code();
    }

    private static CommunityWords words(Language language) {
        return CommunityWords.in(language);
    }
}
