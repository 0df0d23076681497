package org.concordat.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.GatewayId;
import org.jspecify.annotations.Nullable;

/// How a sample was drawn, so that anybody can see that nobody chose it, and how it was judged; or that those who oversee chose it, for what and
/// why.
///
/// @param serving what it was chosen for; null where it is drawn
public record AreaSamplePage(Language language, PublishedArea area, PublicSample sample, LawWords.Said law, List<PublicSample.Stratum> strata,
                             List<PublicSample.Commitment> commitments, List<PublicSample.Roll> rolls, List<PublicSample.Outcome> outcomes, PublicSample.@Nullable Serving serving, PublishedReceipts receipts) implements Page {

    public AreaSamplePage {
        strata = List.copyOf(strata);
        commitments = List.copyOf(commitments);
        rolls = List.copyOf(rolls);
        outcomes = List.copyOf(outcomes);
    }

    @Override
    public String title() {
        return of("sampled.one").formatted(sample.reference());
    }

    @Override
    public BackLink back() {
        return BackLink.to(AreaSamplesPage.path(area), language);
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    public SummaryList plan() {
        var words = words();
        var rows = new ArrayList<>(List.of(Row.of(of("sampled.body"), Cell.english(sample.body())),
                Row.of(of(isChosen() ? "sampled.of.chosen" : "sampled.of"), AreaSamplesPage.of(sample, words)), Row.of(of("sampled.months"), AreaSamplesPage.months(sample, words)),
                Row.of(of(isChosen() ? "sampled.size.chosen" : "sampled.size"), String.valueOf(sample.size())), Row.of(of("sampled.planned-on"), words.on(sample.plannedOn())),
                Row.of(of("sampled.root"), sample.root())));
        var choice = sample.choice();
        if (choice != null && serving != null) {
            var what = "sampled.serves." + CommunityWords.slug(serving.serves());
            rows.add(serving.title() == null ? Row.of(of(what), of("sampled.serves.withheld")) : Row.of(of(what), Cell.english(serving.title())));
            rows.add(Row.of(of("sampled.reason"), Cell.english(serving.reason())));
            rows.add(Row.of(of("sampled.chosen-on"), choice.on() == null ? of("sampled.not-chosen") : words.on(choice.on())));
        }
        return SummaryList.of(rows).headed(of("sampled.plan"));
    }

    /// Whether those who oversee chose it.
    public boolean isChosen() {
        return sample.choice() != null;
    }

    /// Empty where the population is not divided.
    public Table divided() {
        return Table.of(of("sampled.strata"), Column.of(of("sampled.stratum")), Column.numeric(of("sampled.size")))
                .rows(strata.stream().map(it -> it.value() == null || it.many() == null ? List.of(Cell.of(of("sampled.stratum.others")), Cell.of(of("sampled.stratum.few")))
                        : List.of(Cell.of(stratum(it.by(), it.value())), Cell.of(it.many()))).toList());
    }

    private String stratum(String by, String value) {
        return switch (by) {
            case "MONTH" -> of("sampled.stratum.month").formatted(words().on(LocalDate.parse(value + "-01")));
            case "GATEWAY" -> value.equals("none") ? of("sampled.stratum.no-gateway") : law.of(new GatewayId(value));
            case "BODY_KIND" -> CommunityWords.in(language).of("kind." + CommunityWords.slug(value));
            default -> of("sampled.kind." + value);
        };
    }

    public Table committed() {
        return Table.of(of("sampled.committed"), Column.of(of("sampled.hash")), Column.of(of("sampled.nonce")))
                .whenEmpty(of("sampled.committed.none"))
                .rows(commitments.stream().map(it -> List.of(Cell.of(it.hash()),
                        Cell.of(it.nonce() == null ? of("sampled.not-revealed") : it.nonce()))).toList());
    }

    public Table rolled() {
        return Table.of(of("sampled.rolled"), Column.numeric(of("sampled.number")), Column.of(of("sampled.rolled-on")),
                        Column.of(of("sampled.place")), Column.of(of("sampled.digits")))
                .whenEmpty(of("sampled.rolled.none"))
                .rows(rolls.stream().map(it -> List.of(Cell.of(it.number()), Cell.of(words().on(it.on())), Cell.english(it.place()),
                        Cell.of(it.digits()))).toList());
    }

    public String again() {
        return of(area.isNational() ? "sampled.national.check" : "sampled.check");
    }

    public boolean isDrawn() {
        return sample.draw() != null;
    }

    public SummaryList drawn() {
        var draw = sample.draw();
        if (draw == null) {
            return SummaryList.of(List.of());
        }
        var rows = new ArrayList<>(List.of(Row.of(of("sampled.drawn-on"), words().on(draw.on())), Row.of(of("sampled.seed"), draw.seed()),
                Row.of(of("sampled.missing"), String.valueOf(draw.missing()))));
        rows.add(Row.of(of("sampled.changed"), of(draw.changed() ? "sampled.changed.yes" : "sampled.changed.no")));
        return SummaryList.of(rows).headed(of("sampled.draw"));
    }

    /// What makes the seed again, for a shell.
    public String check() {
        return rolls.isEmpty() ? "" : "printf '" + sample.root() + "\\n" + rolls.getLast().digits() + commitments.stream()
                .filter(it -> it.nonce() != null).map(it -> "\\n%s").reduce("", String::concat) + "'" + commitments.stream()
                .filter(it -> it.nonce() != null).map(it -> " '" + it.nonce().replace("'", "'\\''") + "'").reduce("", String::concat) + " | sha256sum";
    }

    public Table judged() {
        return Table.of(of("sampled.judged"), Column.of(of("sampled.outcome")), Column.numeric(of("sampled.many")))
                .whenEmpty(of(sample.size() >= FEW ? "sampled.judged.none" : isChosen() ? "sampled.judged.few.chosen" : "sampled.judged.few"))
                .rows(outcomes.stream().map(it -> List.of(Cell.of(words().of("sampled.outcome." + CommunityWords.slug(it.outcome()))),
                        Cell.of(it.many()))).toList());
    }

    public String of(String key) {
        return words().of(key);
    }

    private CommunityWords words() {
        return CommunityWords.voices(language);
    }

    /// Of fewer nobody is told how they were judged.
    private static final int FEW = 5;
}
