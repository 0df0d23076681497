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
        return figures.map(it -> table.by().codes().stream().map(code -> new Row(code, scope.area().map(Area::code).filter(it.areas()::contains)
                .map(area -> figure(it, area, code)).orElse(Figure.NONE), figure(it, FigureTable.TOTAL, code))).toList()).orElse(List.of());
    }

    /// Figures that were changed at random may be of more than there is: of those there is no share.
    private static Figure figure(FigureTable figures, String area, TableDefinition.Code code) {
        var number = figures.of(area, code.code());
        var base = figures.base(area);
        var isShare = figures.percentage(area, code.code()).isPresent() && number.getAsLong() >= 0 && number.getAsLong() <= base.getAsLong();
        return new Figure(number, isShare ? Optional.of(new Rate(number.getAsLong(), base.getAsLong())) : Optional.empty());
    }
}
