package org.concordat.community;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.concordat.statistics.FigureTable;
import org.concordat.statistics.TableDefinition.Code;

/// Figures as a spreadsheet (OpenDocument): what there is to know about them on one sheet, and on another a row for each area. A figure is
/// a number, what is hidden is said in words, and nothing in it is run as a formula.
final class FigureWorkbook {

    private static final String FORMULA = "=+-@\t\r";

    private final FigurePage page;
    private final FigureTable figures;
    private final FigureWords words;

    private FigureWorkbook(FigurePage page, FigureTable figures) {
        this.page = page;
        this.figures = figures;
        this.words = new FigureWords(page.language());
    }

    static byte[] of(FigurePage page, FigureTable figures) {
        var it = new FigureWorkbook(page, figures);
        var sheets = new LinkedHashMap<String, List<List<Object>>>();
        sheets.put(page.of("figures.about"), it.about());
        sheets.put(page.of("figures.title"), it.figures());
        return book(sheets);
    }

    /// @param sheets their rows, by name, in order
    static byte[] book(SequencedMap<String, List<List<Object>>> sheets) {
        var book = new SpreadSheet();
        sheets.forEach((name, rows) -> book.appendSheet(sheet(name, rows)));
        try (var out = new ByteArrayOutputStream()) {
            book.save(out);
            return Zipped.again(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet sheet(String name, List<List<Object>> rows) {
        var sheet = new Sheet(name, rows.size(), rows.stream().mapToInt(List::size).max().orElse(1));
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                sheet.getRange(r, c).setValue(rows.get(r).get(c));
            }
        }
        return sheet;
    }

    private List<List<Object>> about() {
        return Stream.concat(Stream.of(page.title()), page.known().stream()).map(it -> List.<Object>of(text(it))).toList();
    }

    private List<List<Object>> figures() {
        var codes = page.figures().table().by().codes();
        var rows = new ArrayList<List<Object>>();
        var heading = new ArrayList<Object>(List.of(page.of("figures.code"), words.of("figures.area", page.figures().table())));
        codes.forEach(it -> heading.add(text(words.in(it.title()))));
        if (isDivided()) {
            heading.add(page.of("figures.total"));
            heading.add(page.of("figures.base"));
        }
        rows.add(heading);
        figures.places().forEach(area -> rows.add(row(area, codes)));
        return rows;
    }

    private List<Object> row(String area, List<Code> codes) {
        var named = page.names().containsKey(area);
        var row = new ArrayList<Object>(List.of(named ? area : "", text(words.place(page.figures().table(), area, page.names()))));
        codes.forEach(it -> row.add(figure(figures.of(area, it.code()))));
        if (isDivided()) {
            row.add(figure(figures.of(area, FigureTable.TOTAL)));
            row.add(figure(figures.base(area)));
        }
        return row;
    }

    private boolean isDivided() {
        return page.figures().table().isDivided();
    }

    private Object figure(OptionalLong it) {
        return it.isPresent() ? (Object) it.getAsLong() : page.of("figures.hidden");
    }

    /// As the tables in CSV have it: whatever a sheet is turned into later, nobody's spreadsheet begins to reckon.
    static String text(String words) {
        return !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
