package org.concordat.community;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.BarChart;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.statistics.FigureTable;
import org.concordat.statistics.TableDefinition;

/// The figures of one table and quarter: what they count, how they were protected, a chart and the table of all areas.
///
/// @param shown nothing where they are withdrawn
/// @param names of the areas by code, or of the agreements by reference
/// @param took what protection took, as the release says it: how many of a hundred cells are hidden, or of a hundred figures changed
public record FigurePage(Language language, PublishedFigures figures, Optional<FigureTable> shown, Map<String, String> names,
                         OptionalLong took, PublishedReceipts receipts) implements Page {

    public FigurePage {
        names = Map.copyOf(names);
    }

    @Override
    public String title() {
        return words().title(figures);
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    @Override
    public BackLink back() {
        return BackLink.to("/figures", language);
    }

    public String source() {
        return words().in(figures.table().source());
    }

    public String caveat() {
        return words().in(figures.table().caveat());
    }

    public String base() {
        return words().base(figures.table());
    }

    /// What the zeros of areas are; nothing of agreements.
    public String notAll() {
        return figures.table().rows() == TableDefinition.Rows.AREA ? of("figures.not-all") : "";
    }

    public String protection() {
        return figures.table().noise().map(it -> of("figures.noise").formatted(it.maximum(), NumberFormat.getInstance(Locale.UK).format(it.variance())))
                .orElseGet(() -> of("figures.protection").formatted(figures.table().counts().hidesNone() ? 0 : 1, figures.table().threshold() - 1, figures.table().width()));
    }

    public String share() {
        return took.isEmpty() ? "" : of(figures.table().noise().isEmpty() ? "figures.hidden-share" : "figures.changed-share").formatted(took.getAsLong());
    }

    public List<String> breaks() {
        return figures.table().breaksBefore(figures.quarter()).stream()
                .map(it -> words().quarter(it.from()) + ": " + words().in(it.words())).toList();
    }

    /// What there is to know of them, with the files as on the page.
    List<String> known() {
        return Stream.concat(Stream.of(releasedOn(), source(), caveat(), notAll(), base(), protection(), share()),
                breaks().stream().map(it -> of("figures.break") + " " + it)).filter(it -> !it.isBlank()).toList();
    }

    public BarChart chart() {
        return words().chart(figures.table(), shown.orElseThrow());
    }

    public Table table() {
        return words().table(figures.table(), shown.orElseThrow(), names);
    }

    public String releasedOn() {
        return of("figures.version").formatted(figures.latest().number(), CommunityWords.in(language).on(figures.latest().releasedOn()));
    }

    public String withdrawnOn() {
        return of("figures.withdrawn-on").formatted(CommunityWords.in(language).on(figures.latest().withdrawnOn()));
    }

    /// Versions that have a reason, the latest first; the words are as they were written.
    public List<PublishedFigures.Version> revisions() {
        return figures.versions().stream().filter(it -> it.reason() != null).toList();
    }

    /// Versions before the latest that were withdrawn, the latest first; the words are as they were written.
    public List<PublishedFigures.Version> withdrawn() {
        return figures.versions().stream().skip(1).filter(it -> it.withdrawnOn() != null).toList();
    }

    public String withdrawal(PublishedFigures.Version it) {
        return of("figures.version-withdrawn").formatted(it.number(), CommunityWords.in(language).on(it.withdrawnOn()));
    }

    public String revision(PublishedFigures.Version it) {
        return of("figures.version").formatted(it.number(), CommunityWords.in(language).on(it.releasedOn()));
    }

    public String of(String key) {
        return CommunityWords.in(language).of(key);
    }

    private FigureWords words() {
        return new FigureWords(language);
    }
}
