package org.concordat.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.commons.csv.CSVParser;

/// A table as it is published: a figure, or that it is hidden, for each area, or agreement, and code.
///
/// @param places the total first, then regions and areas, or agreements, as the file has them
/// @param aside the codes of what percentages are not of
/// @param takenOff the codes of what is taken from all to come to what percentages are of
public record FigureTable(List<String> places, Map<Key, OptionalLong> figures, Set<String> aside, Set<String> takenOff) {

    public static final String TOTAL = "Total";
    public static final String NOT_RECORDED = "Not recorded";

    /// @param place the code of an area, the name of a region, the reference of an agreement, or [#TOTAL]
    public record Key(String place, String code) {
    }

    public FigureTable {
        places = List.copyOf(places);
        figures = Map.copyOf(figures);
        aside = Set.copyOf(aside);
        takenOff = Set.copyOf(takenOff);
    }

    /// *Errors*: throws where it is not a table that `sdc` wrote by this definition.
    public static FigureTable read(TableDefinition table, String csv) {
        var places = new LinkedHashSet<String>();
        var figures = new LinkedHashMap<Key, OptionalLong>();
        var of = table.rows().variable();
        try (var rows = CSVParser.parse(csv, FigureFiles.FORMAT)) {
            for (var row : rows) {
                places.add(row.get(of));
                var figure = row.get("count");
                figures.put(new Key(row.get(of), code(table.by().variables().stream().map(it -> row.get(it.id())).toList())),
                        figure.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(figure)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FigureTable(List.copyOf(places), figures, table.by().notOf(), table.by().takenOff());
    }

    /// Of two variables: of both together, or of one of them and all of the other.
    private static String code(List<String> of) {
        return of.stream().allMatch(TOTAL::equals) ? TOTAL : of.stream().reduce(TableDefinition.Breakdown::pair).orElseThrow();
    }

    /// Empty where it is hidden.
    public OptionalLong of(String place, String code) {
        return Optional.ofNullable(figures.get(new Key(place, code))).orElseThrow();
    }

    /// How many of a hundred, of all in the place that percentages are of; empty where either is hidden or there is none, and for what
    /// they are not of.
    public OptionalLong percentage(String place, String code) {
        var part = of(place, code);
        var base = base(place);
        return aside.contains(code) || part.isEmpty() || base.isEmpty() || base.getAsLong() == 0 ? OptionalLong.empty()
                : OptionalLong.of(Math.round(100.0 * part.getAsLong() / base.getAsLong()));
    }

    /// All in the place that percentages are of; empty where that is hidden. Noise may take away more than there is.
    public OptionalLong base(String place) {
        var all = of(place, TOTAL);
        var without = takenOff.stream().map(it -> of(place, it)).toList();
        return all.isEmpty() || without.stream().anyMatch(OptionalLong::isEmpty) ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, all.getAsLong() - without.stream().mapToLong(OptionalLong::getAsLong).sum()));
    }
}
