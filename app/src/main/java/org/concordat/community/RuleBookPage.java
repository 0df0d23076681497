package org.concordat.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Contents;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.BodyKind;
import org.concordat.law.Authority;
import org.concordat.law.Gateway;
import org.concordat.law.TimeLimit;

/// Every rule of the law and of access, in plain words, with what it rests on.
///
/// @param day on which the law stands as it is shown
public record RuleBookPage(Language language, LocalDate day, RuleBook book, LawWords.Said law) implements Page {

    /// Rules of the service about one kind of thing.
    public record Part(String id, Table table) {
    }

    @Override
    public String title() {
        return of("book.title");
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    /// The questions that every gateway is asked, in order.
    public List<String> questions() {
        return book.law().gateways().rules().stream().map(id -> of("law-rule." + id)).toList();
    }

    public List<Gateway> gateways() {
        return book.gateways(day);
    }

    public String title(Gateway it) {
        return law.of(it.title());
    }

    public SummaryList gateway(Gateway it) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(of("book.says"), law.of(it.words())));
        rows.add(Row.of(of("book.nature"), of("nature", it.nature())));
        for (var way : it.ways()) {
            rows.add(Row.of(of("book.from"), kinds(way.from())));
            rows.add(Row.of(of("book.to"), kinds(way.to())));
            rows.add(Row.of(of("book.for"), way.purposes().stream().map(law::of).sorted().collect(Collectors.joining("\n"))));
        }
        it.never().forEach(clause -> rows.add(clause("book.never", clause)));
        it.only().ifPresent(clause -> rows.add(clause("book.only", clause)));
        it.must().ifPresent(clause -> rows.add(clause("book.must", clause)));
        if (!it.needs().isEmpty()) {
            rows.add(Row.of(of("book.needs"), it.needs().stream().map(need -> Cell.english(need.need().question()
                    + " (" + need.need().authority().citation() + ")")).toArray(Cell[]::new)));
        }
        rows.add(authority(it.authority()));
        return SummaryList.of(rows);
    }

    public Table purposes() {
        return Table.of(of("book.purposes"), Column.of(of("book.purpose")), Column.of(of("book.rests-on")))
                .rows(book.purposes(day).stream().map(it -> List.of(Cell.of(law.of(it.label())),
                        Cell.english(it.authority().citation()))).toList());
    }

    public Table regimes() {
        return Table.of(of("book.regimes"), Column.of(of("book.regime")), Column.of(of("book.bodies")), Column.of(of("book.rests-on")))
                .rows(book.law().regimes().all().stream().filter(it -> it.authority().inForce().covers(day))
                        .map(it -> List.of(Cell.of(law.of(it.title())), kinds(it.kinds()),
                                Cell.english(it.authority().citation()))).toList());
    }

    public Contents contents() {
        return new Contents(of("contents"), Stream.concat(Stream.of(new Contents.Part("law", of("book.law")), new Contents.Part("service", of("book.service"))),
                parts().stream().map(it -> new Contents.Part(it.id(), it.table().caption()))).toList());
    }

    public Table limits() {
        return Table.of(of("book.limits"), Column.of(of("book.what")), Column.of(of("book.within")), Column.of(of("book.rests-on")))
                .rows(book.law().limits().all().stream().filter(it -> it.authority().inForce().covers(day))
                        .map(it -> List.of(Cell.of(law.of(it.words())), Cell.of(length(it.within())),
                                Cell.english(it.authority().citation()))).toList());
    }

    /// The rules of the service, a part for each kind of thing that they speak of.
    public List<Part> parts() {
        return book.chapters(language).stream().map(chapter -> new Part("book-" + chapter.name(),
                Table.of(of("book.part." + chapter.name()), Column.of(of("book.rule")), Column.of(of("book.rests-on")))
                        .rows(chapter.lines().stream().map(it -> List.of(Cell.of(it.sentence()),
                                Cell.english(String.join("\n", it.citations())))).toList()))).toList();
    }

    public String of(String key) {
        return words().of(key);
    }

    private String of(String key, Enum<?> constant) {
        return words().of(key, constant);
    }

    private Row clause(String key, Gateway.Clause clause) {
        return Row.of(of(key), Cell.of(law.of(clause.words())), Cell.english(clause.citation()));
    }

    private Row authority(Authority it) {
        return Row.of(of("book.rests-on"), Cell.english(it.citation()), Cell.of(of("law-standing", it.standing())),
                Cell.of((it.startToBeChecked() ? of("book.since.unchecked") : of("book.since"))
                        .formatted(words().on(it.inForce().from()))));
    }

    private Cell kinds(Collection<? extends Enum<?>> kinds) {
        return Cell.of(kinds.size() == BodyKind.values().length ? of("book.any")
                : kinds.stream().map(it -> of("kind", it)).sorted().collect(Collectors.joining("\n")));
    }

    private String length(TimeLimit.Length length) {
        return switch (length) {
            case TimeLimit.Length.WorkingDays(int days) -> count("length.working-days", days);
            case TimeLimit.Length.Calendar(var period) -> period.getYears() > 0 ? count("length.years", period.getYears())
                    : period.getMonths() > 0 ? count("length.months", period.getMonths())
                    : count("length.days", period.getDays());
        };
    }

    private String count(String key, int number) {
        return number == 1 ? of(key + ".one") : of(key + ".many").formatted(number);
    }

    private CommunityWords words() {
        return CommunityWords.in(language);
    }
}
