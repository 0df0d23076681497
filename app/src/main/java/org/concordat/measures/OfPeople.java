package org.concordat.measures;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.concordat.partnership.Area;
import org.concordat.statistics.FigureTable;
import org.concordat.statistics.TableDefinition;

/// What is published of people in an area: figures that an attack has failed on, and nothing that was counted.
///
/// @param figures empty where none are out
public record OfPeople(Measures.Scope scope, TableDefinition table, Optional<FigureTable> figures) {

    /// A category, here and in all areas together.
    public record Row(TableDefinition.Code code, Figure here, Figure all) {
    }

    /// @param number empty where it is hidden, or where the area is not in the figures
    /// @param rate empty where it or what it is of is hidden, and for what is not recorded
    public record Figure(OptionalLong number, Optional<Rate> rate) {

        private static final Figure NONE = new Figure(OptionalLong.empty(), Optional.empty());
    }

    /// In the order of the table; empty where no figures are out.
    public List<Row> rows() {
        return figures.map(it -> table.by().codes().stream().map(code -> new Row(code, scope.area().map(Area::code).filter(it.places()::contains)
                .map(area -> figure(it, area, code)).orElse(Figure.NONE), figure(it, FigureTable.TOTAL, code))).toList()).orElse(List.of());
    }

    /// A group of people, of whom something was decided.
    ///
    /// @param here so many of how many, and the difference from the other groups together; empty where something of it is hidden
    public record Compare(TableDefinition.Group group, Apart here, Apart all) {
    }

    /// @param rate of how many of the group it was decided
    /// @param apart by how much that differs from all other groups together of which it is known; of what is not recorded nothing does
    public record Apart(Optional<Rate> rate, Optional<Difference> apart) {

        private static final Apart NONE = new Apart(Optional.empty(), Optional.empty());
    }

    /// Whether something was decided of some more often than of others; empty where that is not what the table counts, and where no figures
    /// are out.
    public List<Compare> groups() {
        return figures.map(it -> table.by().groups().stream().map(group -> new Compare(group, scope.area().map(Area::code)
                .filter(it.places()::contains).map(area -> apart(it, area, group)).orElse(Apart.NONE), apart(it, FigureTable.TOTAL, group))).toList())
                .orElse(List.of());
    }

    private Apart apart(FigureTable figures, String area, TableDefinition.Group group) {
        var rate = rate(figures, area, group);
        var others = table.by().groups().stream().filter(it -> it.recorded() && !it.equals(group)).map(it -> rate(figures, area, it)).toList();
        if (!group.recorded() || rate.isEmpty() || others.stream().anyMatch(Optional::isEmpty)) {
            return new Apart(rate, Optional.empty());
        }
        var rest = others.stream().map(Optional::orElseThrow).reduce(Rate.NONE, Rate::plus);
        return new Apart(rate, rate.get().of() < Compared.FEW || rest.of() < Compared.FEW ? Optional.empty()
                : Optional.of(Difference.of(rate.get(), rest)));
    }

    private static Optional<Rate> rate(FigureTable figures, String area, TableDefinition.Group group) {
        var part = figures.of(area, group.part());
        var all = figures.of(area, group.all());
        return part.isEmpty() || all.isEmpty() || part.getAsLong() < 0 || part.getAsLong() > all.getAsLong() ? Optional.empty()
                : Optional.of(new Rate(part.getAsLong(), all.getAsLong()));
    }

    /// Figures that were changed at random may be of more than there is: of those there is no share.
    private static Figure figure(FigureTable figures, String area, TableDefinition.Code code) {
        var number = figures.of(area, code.code());
        var base = figures.base(area);
        var isShare = figures.percentage(area, code.code()).isPresent() && number.getAsLong() >= 0 && number.getAsLong() <= base.getAsLong();
        return new Figure(number, isShare ? Optional.of(new Rate(number.getAsLong(), base.getAsLong())) : Optional.empty());
    }
}
