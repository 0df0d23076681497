package org.concordat.community;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.concordat.community.AtomFeed.Told;
import org.concordat.govuk.Language;

/// Figures that came out or were withdrawn. Those of one table and quarter are one entry, which comes anew with every version.
final class FigureFeed {

    static final String PATH = "/figures.atom";

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final FigureWords words;
    private final String address;

    /// @param address of this service
    FigureFeed(Language language, String address) {
        this.words = new FigureWords(language);
        this.address = address;
    }

    /// @param empty when it was last so, where nothing is in it
    String of(List<PublishedFigures> figures, Instant empty) {
        return new AtomFeed(words.language(), address).of(told(figures), words.of("figures.title"), "/figures", PATH, empty);
    }

    List<Told> told(List<PublishedFigures> figures) {
        return figures.stream().map(it -> new Told(address + it.path(), words.title(it), changed(it), it.path(),
                it.isWithdrawn() ? words.of("figures.withdrawn") + ". " + words.of("figures.withdrawn.lead")
                        : words.in(it.table().source()) + " " + words.in(it.table().caveat()))).toList();
    }

    /// The day on which the latest version came out, or was withdrawn.
    private static Instant changed(PublishedFigures it) {
        LocalDate day = Objects.requireNonNullElse(it.latest().withdrawnOn(), it.latest().releasedOn());
        return day.atStartOfDay(ZONE).toInstant();
    }
}
