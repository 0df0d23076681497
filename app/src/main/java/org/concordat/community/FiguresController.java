package org.concordat.community;

import static org.concordat.community.PublicFiles.address;

import io.swagger.v3.oas.annotations.Operation;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.govuk.Language;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Page;
import org.concordat.kernel.Quarter;
import org.concordat.ledger.PublicReceipts;
import org.concordat.statistics.FigureTable;
import org.concordat.statistics.TableDefinition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Figures, for anybody: pages, and the same as files. What is withdrawn has a page that says so, and no file.
@Controller
class FiguresController {

    private static final int QUARTERS = 4;

    private final PublishedFigureSql figures;
    private final PublishedAreaSql areas;
    private final PublishedAgreementSql agreements;
    private final PublicReceipts receipts;
    private final InstantSource clock;

    FiguresController(PublishedFigureSql figures, PublishedAreaSql areas, PublishedAgreementSql agreements, PublicReceipts receipts, InstantSource clock) {
        this.figures = figures;
        this.areas = areas;
        this.agreements = agreements;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/figures")
    Page list(Language language) {
        return new FiguresPage(language, figures.all(), counted());
    }

    @GetMapping(FigureFeed.PATH)
    @Operation(operationId = "readFigureNews", summary = "Figures that were released or withdrawn, the newest first")
    ResponseEntity<byte[]> news(Language language) {
        return PublicFiles.atom(new FigureFeed(language, address()).of(figures.all(), clock.instant()));
    }

    @GetMapping("/figures/{name}")
    Page show(Language language, @PathVariable String name) {
        return figures.find(name).<Page>map(it -> page(language, it)).orElseGet(() -> new NotFoundPage(language));
    }

    private FigurePage page(Language language, PublishedFigures it) {
        return new FigurePage(language, it, figures.table(it), names(it), took(it),
                new PublishedReceipts(language, receipts.ofFigures(it.table().id(), it.quarter().first())));
    }

    @GetMapping("/figures/{name}.ods")
    @Operation(operationId = "takeFigureWorkbook", summary = "Figures of a table and a quarter, as a workbook")
    Object workbook(Language language, @PathVariable String name) {
        if (name.equals(NationalFiles.NAME)) {
            return PublicFiles.ods(name + ".ods", national(language).ods());
        }
        return figures.find(name).map(it -> page(language, it)).flatMap(page -> page.shown().map(shown -> FigureWorkbook.of(page, shown)))
                .<Object>map(ods -> PublicFiles.ods(name + ".ods", ods)).orElseGet(() -> new NotFoundPage(language));
    }

    @GetMapping("/figures/{name}.zip")
    @Operation(operationId = "takeFigureRelease", summary = "Figures with the rules by which they were protected, for whoever attacks them")
    Object archive(Language language, @PathVariable String name) {
        return figures.find(name).flatMap(it -> FigureArchive.of(it, name, file -> figures.file(it, file)))
                .<Object>map(zip -> PublicFiles.zip(name + ".zip", zip)).orElseGet(() -> new NotFoundPage(language));
    }

    @GetMapping("/figures/{name}.csv")
    @Operation(operationId = "takeFigures", summary = "Figures of a table and a quarter")
    Object csv(Language language, @PathVariable String name) {
        if (name.equals(NationalFiles.NAME)) {
            return PublicFiles.csv(name + ".csv", national(language).csv());
        }
        return file(name, "").<Object>map(csv -> PublicFiles.csv(name + ".csv", csv)).orElseGet(() -> new NotFoundPage(language));
    }

    @GetMapping("/figures/{name}.csv-metadata.json")
    @Operation(operationId = "readFigureColumns", summary = "What the columns of figures hold (CSVW)")
    Object columns(Language language, @PathVariable String name) {
        if (name.equals(NationalFiles.NAME)) {
            return PublicFiles.csvw(national(language).csvw(address() + "/figures/" + name + ".csv"));
        }
        return file(name, "-metadata.json").<Object>map(it -> {
            var described = (ObjectNode) JsonMapper.shared().readTree(it);
            figures.find(name).map(of -> page(language, of)).ifPresent(page -> described.put("dc:title", page.title())
                    .put("dc:description", String.join(" ", page.known())));
            return PublicFiles.csvw(JsonMapper.shared().writerWithDefaultPrettyPrinter()
                    .writeValueAsString(described.put("url", address() + "/figures/" + name + ".csv")));
        }).orElseGet(() -> new NotFoundPage(language));
    }

    private NationalFiles national(Language language) {
        return new NationalFiles(language, counted());
    }

    private Optional<String> file(String name, String suffix) {
        return figures.find(name).flatMap(it -> figures.file(it, it.table().id() + ".csv" + suffix));
    }

    /// Of the areas that there were when the quarter began, and when it ended; or of agreements.
    private Map<String, String> names(PublishedFigures it) {
        if (it.table().rows() == TableDefinition.Rows.AGREEMENT) {
            return agreements.titles();
        }
        return Stream.of(it.quarter().first(), it.quarter().last()).map(areas::all).flatMap(List::stream)
                .collect(Collectors.toMap(PublishedArea::code, PublishedArea::name, (first, last) -> last));
    }

    /// How many of a hundred cells are hidden, or of a hundred figures changed; empty where the release does not say it.
    private OptionalLong took(PublishedFigures it) {
        var measure = it.table().noise().isEmpty() ? "hidden, share of cells" : "changed, share of printed cells";
        return figures.file(it, "utility.csv").stream().flatMap(String::lines).filter(line -> line.contains(measure))
                .mapToLong(line -> Math.round(100 * Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))).findFirst();
    }

    /// By the year in which they end: referrals in all areas together, where each of its four quarters says how many.
    private Map<Integer, Long> counted() {
        var totals = new HashMap<Integer, long[]>();
        figures.all().stream().filter(it -> it.table().id().equals("referrals-by-sector")).forEach(it -> figures.table(it)
                .map(table -> table.of(FigureTable.TOTAL, FigureTable.TOTAL)).filter(OptionalLong::isPresent).ifPresent(total -> {
                    var of = totals.computeIfAbsent(endOf(it.quarter()), _ -> new long[2]);
                    of[0] += total.getAsLong();
                    of[1]++;
                }));
        totals.values().removeIf(it -> it[1] < QUARTERS);
        return totals.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue()[0]));
    }

    private static int endOf(Quarter it) {
        return it.number() == 1 ? it.year() : it.year() + 1;
    }
}
