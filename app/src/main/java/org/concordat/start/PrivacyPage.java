package org.concordat.start;

import java.util.List;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.law.TimeLimit;
import org.concordat.law.Words;

/// What the service keeps about people, and for how long: the periods are those of the law's register by which things are ended.
///
/// @param kept the limits of the register that say how long something is kept
/// @param data which table of the database holds what of whom
public record PrivacyPage(Language language, List<TimeLimit> kept, PersonalData data) implements Page {

    /// What is kept of the same people for the same reason.
    ///
    /// @param where the tables in which it is
    public record Kind(String title, SummaryList summary, String whereTitle, List<String> where) {

        public Kind {
            where = List.copyOf(where);
        }
    }

    /// How the register names them.
    static final String KEPT = "-kept";

    public PrivacyPage {
        kept = List.copyOf(kept);
    }

    @Override
    public String title() {
        return words().of("privacy.title");
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    public List<String> lead() {
        return words().all("privacy.lead");
    }

    public List<PlainPage.Section> sections() {
        return words().sections("privacy");
    }

    /// Of each, why: what it is kept by.
    public Table periods() {
        return Table.of(words().of("privacy.kept"), Column.of(words().of("privacy.kept.what")), Column.of(words().of("privacy.kept.how-long")),
                        Column.of(words().of("privacy.kept.ground")))
                .rows(kept.stream().map(it -> List.of(Cell.of(in(it.words())), Cell.of(length(it.within())),
                        Cell.english(it.authority().citation()))).toList());
    }

    public List<Kind> kinds() {
        return data.groups().stream().map(it -> new Kind(group(it.id(), "title"), SummaryList.of(
                Row.of(words().of("privacy.group.what"), group(it.id(), "what")),
                Row.of(words().of("privacy.group.why"), group(it.id(), "why")),
                Row.of(words().of("privacy.group.basis"), it.basis().stream().map(Cell::english).toArray(Cell[]::new)),
                Row.of(words().of("privacy.group.how-long"), howLong(it))),
                words().of("privacy.group.where").formatted(it.tables().size()), List.copyOf(it.tables().keySet()))).toList();
    }

    public String of(String key) {
        return words().of(key);
    }

    private String group(String id, String key) {
        return words().of("privacy.group." + id + "." + key);
    }

    private String howLong(PersonalData.Group it) {
        return it.kept() == null ? group(it.id(), "until") : kept.stream().filter(limit -> limit.slug().equals(it.kept())).findFirst()
                .map(limit -> length(limit.within()) + " (" + in(limit.words()) + ")").orElseThrow();
    }

    private String in(Words of) {
        return language == Language.CY ? of.cy() : of.en();
    }

    private String length(TimeLimit.Length within) {
        return switch (within) {
            case TimeLimit.Length.WorkingDays(int days) -> count("working-days", days);
            case TimeLimit.Length.Calendar(var period) when period.getYears() > 0 -> count("years", period.getYears());
            case TimeLimit.Length.Calendar(var period) when period.getMonths() > 0 -> count("months", period.getMonths());
            case TimeLimit.Length.Calendar(var period) -> count("days", period.getDays());
        };
    }

    private String count(String unit, int number) {
        return words().of("privacy.kept." + unit + (number == 1 ? ".one" : ".many")).formatted(number);
    }

    private PublicWords words() {
        return PublicWords.in(language);
    }
}
