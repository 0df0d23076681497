package org.concordat.community;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.FinancialYear;

/// What was granted for an area and who worked there, year by year, with its source, and with what was corrected.
///
/// @param resources every version: the last year first, and of each amount the last version first
public record AreaResourcesPage(Language language, PublishedArea area, List<PublicResource> resources) implements Page {

    public AreaResourcesPage {
        resources = List.copyOf(resources);
    }

    @Override
    public String title() {
        return of("resourced.title").formatted(area.name());
    }

    @Override
    public BackLink back() {
        return BackLink.to(area.path(), language);
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    public List<FinancialYear> years() {
        return resources.stream().map(PublicResource::year).distinct().toList();
    }

    public Table table(FinancialYear year) {
        return Table.of(of("resourced.year").formatted(year), Column.of(of("resourced.what")), Column.of(of("resourced.strand")),
                        Column.numeric(of("resourced.number")), Column.of(of("resourced.source")), Column.of(of("resourced.body")))
                .rows(resources.stream().filter(it -> it.year().equals(year) && isLast(it)).map(it -> List.of(Cell.of(kind(it)),
                        Cell.of(strand(it)), Cell.of(number(it)), source(it), body(it))).toList());
    }

    /// What stood before: it is not taken away.
    public Table corrected() {
        return Table.of(of("resourced.corrected"), Column.of(of("resourced.in-year")), Column.of(of("resourced.what")),
                        Column.numeric(of("resourced.before")), Column.of(of("resourced.source")), Column.of(of("resourced.why")))
                .rows(resources.stream().filter(it -> !isLast(it)).map(it -> List.of(Cell.of(it.year().toString()),
                        Cell.of(kind(it) + ": " + strand(it)), Cell.of(number(it)), source(it), Cell.english(why(it)))).toList());
    }

    /// Of each version, in the order of time.
    public Table receipts() {
        var words = CommunityWords.check(language);
        return Table.of(words.of("receipts.title"), Column.of(words.of("receipts.when")), Column.of(words.of("receipts.what")),
                        Column.of(words.of("receipts.receipt")))
                .rows(resources.stream().sorted(Comparator.comparing(PublicResource::enteredOn).thenComparing(PublicResource::version))
                        .map(it -> List.of(Cell.of(when(it, words)), Cell.of(it.year() + ", " + kind(it) + ": " + strand(it) + ": " + number(it)),
                                it.receipt() == null ? Cell.of(words.of("receipts.none")) : Cell.link(words.of("receipts.check"),
                                        CheckController.path(it.receipt().entry()), words.of("receipts.of").formatted(when(it, words))))).toList());
    }

    private static String when(PublicResource it, CommunityWords words) {
        return it.receipt() == null ? words.on(it.enteredOn()) : words.at(it.receipt().at());
    }

    private boolean isLast(PublicResource it) {
        return resources.stream().noneMatch(other -> other.isOf(it) && other.version() > it.version());
    }

    /// As the version after it says.
    private String why(PublicResource it) {
        return resources.stream().filter(other -> other.isOf(it) && other.version() == it.version() + 1).map(PublicResource::reason).findFirst()
                .orElse("");
    }

    private String kind(PublicResource it) {
        return of("resourced.kind." + CommunityWords.slug(it.kind()));
    }

    private String strand(PublicResource it) {
        return of("resourced.strand." + CommunityWords.slug(it.strand()));
    }

    private String number(PublicResource it) {
        var format = NumberFormat.getNumberInstance(Locale.UK);
        var isMoney = it.kind().equals("GRANT");
        format.setMinimumFractionDigits(isMoney ? 0 : 1);
        var number = (isMoney ? "£" : "") + format.format(it.number());
        return it.planned() ? of("resourced.planned").formatted(number) : number;
    }

    private Cell source(PublicResource it) {
        return Cell.english(it.source() + ", " + CommunityWords.voices(Language.EN).on(it.dated()) + "\n" + it.address());
    }

    private Cell body(PublicResource it) {
        return Cell.english(it.body());
    }

    public String csv() {
        return area.path() + "/resources.csv";
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }
}
