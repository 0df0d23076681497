package org.concordat.resources.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.access.Viewer;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Link;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.FinancialYear;
import org.concordat.partnership.Area;
import org.concordat.resources.Amount;
import org.concordat.resources.Resources.Sight;
import org.concordat.sharing.web.When;

/// What was granted for an area and who worked there, year by year, with every version of it.
public record ResourcesPage(Sight sight, LocalDate day) implements Page {

    @Override
    public String title() {
        return "Resources";
    }

    public String caption() {
        return sight.area().map(Area::name).orElse("");
    }

    public List<FinancialYear> years() {
        return sight.amounts().stream().map(it -> it.of().year()).distinct().toList();
    }

    public Table table(FinancialYear year) {
        return Table.of(year.toString() + (year.isOver(day) ? "" : ", which is not over"), Column.of("What"), Column.of("Strand"),
                        Column.numeric("Amount"), Column.of("Source"), Column.of("Entered"), Column.of("Change"))
                .rows(sight.amounts().stream().filter(it -> it.of().year().equals(year)).filter(this::isLast).map(this::row).toList());
    }

    private List<Cell> row(Amount it) {
        return List.of(Cell.of(it.of().kind().words()), Cell.of(it.of().strand().words()), amount(it), source(it), entered(it),
                sight.mine() ? Cell.link("Correct it", "/resources/new?corrects=" + it.id(), it.of().kind().words() + ", "
                        + it.of().strand().words() + ", " + it.of().year()) : Cell.of(""));
    }

    /// What stood before it was corrected: shown for good.
    public Table corrected() {
        return Table.of("What was corrected", Column.of("Year"), Column.of("What"), Column.numeric("Amount"), Column.of("Source"),
                        Column.of("Entered"), Column.of("Why it was corrected"))
                .whenEmpty("Nothing was corrected.")
                .rows(sight.amounts().stream().filter(it -> !isLast(it)).map(it -> List.of(Cell.of(it.of().year().toString()),
                        Cell.of(it.of().kind().words() + ": " + it.of().strand().words()), amount(it), source(it), entered(it),
                        Cell.of(next(it).said().reason()))).toList());
    }

    private boolean isLast(Amount it) {
        return sight.amounts().stream().noneMatch(other -> other.of().equals(it.of()) && other.version() > it.version());
    }

    private Amount next(Amount it) {
        return sight.amounts().stream().filter(other -> other.of().equals(it.of()) && other.version() == it.version() + 1).findFirst()
                .orElseThrow();
    }

    private static Cell amount(Amount it) {
        return Cell.of(ResourceWords.number(it.of().kind(), it.said().number()) + (it.planned() ? ", planned" : ""));
    }

    private static Cell source(Amount it) {
        var source = it.said().source();
        return Cell.of(source.document() + ", " + When.on(source.dated()) + "\n" + source.address());
    }

    private static Cell entered(Amount it) {
        return Cell.of(When.on(it.at().atZone(Viewer.ZONE).toLocalDate()) + (it.version() == 1 ? "" : ", version " + it.version()));
    }

    public boolean maySee() {
        return sight.area().isPresent();
    }

    public String published() {
        return sight.area().map(it -> "/areas/" + it.code() + "/resources").orElse("/areas");
    }

    public List<Link> elsewhere() {
        return sight.areas().stream().filter(it -> !sight.area().map(Area::id).equals(Optional.of(it.id())))
                .map(it -> new Link(it.name(), "/resources?area=" + it.code())).toList();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
