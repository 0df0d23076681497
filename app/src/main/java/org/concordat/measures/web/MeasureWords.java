package org.concordat.measures.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.concordat.govuk.BarChart;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Link;
import org.concordat.govuk.Tag;
import org.concordat.kernel.Quarter;
import org.concordat.measures.Counted;
import org.concordat.measures.Difference;
import org.concordat.measures.Funnel;
import org.concordat.measures.Lasted;
import org.concordat.measures.Measure;
import org.concordat.measures.Measures.Scope;
import org.concordat.measures.PastDue;
import org.concordat.measures.Rate;
import org.concordat.partnership.Area;
import org.concordat.sharing.web.When;

/// How numbers are said, and where each page of them is.
final class MeasureWords {

    static final String MEASURES = "/measures";
    static final String OF_PEOPLE = MEASURES + "/of-people";

    private static final String WHY = "Ask why, for it may be the work, the area or the record.";
    private static final List<String> MONTHS = List.of("January to March", "April to June", "July to September", "October to December");

    private MeasureWords() {
    }

    static String quarter(Quarter it) {
        return MONTHS.get(it.number() - 1) + " " + it.year();
    }

    /// The quarter, and where.
    static String caption(Scope it) {
        return where(it) + ", " + quarter(it.quarter()) + (it.quarter().equals(it.now()) ? ", so far" : "");
    }

    static String where(Scope it) {
        return it.area().map(Area::name).orElse("All police areas");
    }

    static String to(Scope it) {
        return to(MEASURES, it.quarter(), it.area());
    }

    static String to(Measure measure, Scope it) {
        return to(MEASURES + "/" + measure.id(), it.quarter(), it.area());
    }

    static String to(String path, Quarter quarter, Optional<Area> area) {
        return path + "?quarter=" + quarter + area.map(it -> "&area=" + it.code()).orElse("");
    }

    /// The quarters before and after, up to the latest that there is.
    static List<Link> otherQuarters(String path, Scope it, Quarter latest) {
        return Stream.of(it.quarter().plus(-4), it.quarter().plus(-1), it.quarter().plus(1))
                .filter(each -> !each.first().isAfter(latest.first()) && each.year() >= 2000)
                .map(each -> new Link(quarter(each), to(path, each, it.area()))).toList();
    }

    /// Where else can be looked at; the national board has them in the table of a measure.
    static List<Link> otherAreas(String path, Scope it) {
        if (it.national()) {
            return it.area().map(_ -> List.of(new Link("All police areas", to(path, it.quarter(), Optional.empty())))).orElse(List.of());
        }
        return it.areas().stream().filter(each -> !it.area().map(Area::id).equals(Optional.of(each.id())))
                .map(each -> new Link(each.name(), to(path, it.quarter(), Optional.of(each)))).toList();
    }

    static String rate(Rate it) {
        return it.of() == 0 ? "Nothing to count" : "%,d of %,d (%d%%)".formatted(it.part(), it.of(), it.percent());
    }

    /// With what waits, while the quarter lasts: it may still come in time.
    static String rate(Counted it) {
        return it.waiting() == 0 ? rate(it.rate()) : "%s; %,d waiting".formatted(rate(it.rate()), it.waiting());
    }

    static String pastDue(PastDue it) {
        return "%,d, the first since %s".formatted(it.number(), When.on(it.since()));
    }

    static Cell days(OptionalInt it) {
        return Cell.of(it.isEmpty() ? "Too few to say" : days(it.getAsInt()));
    }

    /// Where it changed, or where days on which nobody works moved it, from the shortest to the longest.
    static Cell limit(Lasted it) {
        return Cell.of(it.fewestAllowed() == it.mostAllowed() ? days(it.mostAllowed()) : it.fewestAllowed() + " to " + days(it.mostAllowed()));
    }

    private static String days(int number) {
        return number == 1 ? "1 day" : "%,d days".formatted(number);
    }

    /// A difference of two shares, with between which limits it may be.
    static String points(Difference it) {
        return "%s points, from %s to %s".formatted(signed(it.value()), signed(it.low()), signed(it.high()));
    }

    private static String signed(double share) {
        long points = Math.round(100 * share);
        return points > 0 ? "+" + points : points < 0 ? "−" + -points : "0";
    }

    static String interval(Rate it) {
        return it.of() == 0 ? "Not known" : Math.round(it.interval().low()) + "% to " + Math.round(it.interval().high()) + "%";
    }

    /// A share; or how many there are, of what is shown by category alone.
    static Cell cell(Counted it) {
        return it.measure().hasShare() ? Cell.of(rate(it)) : Cell.of(it.rate().of());
    }

    /// The same of areas together, of which it is not said where it would be of one.
    static Cell together(Counted it) {
        return it.parts().isEmpty() ? Cell.of("Nothing to show") : cell(it);
    }

    /// With the line between which the share may be.
    static BarChart.Category bar(String words, Rate it) {
        return it.of() == 0 ? new BarChart.Category(words, rate(it), OptionalLong.empty())
                : new BarChart.Category(words, rate(it), OptionalLong.of(it.percent()), it.interval().low(), it.interval().high());
    }

    static Cell place(Rate rate, Funnel.Place it) {
        return rate.of() == 0 ? Cell.of("Not known") : Cell.tag(tag(it));
    }

    static String beside(Funnel.Place it) {
        return switch (it) {
            case WITHIN -> "That differs from all together by no more than chance leaves.";
            case HIGHER -> "That is higher than all together: chance alone would leave 95 of 100 areas nearer.";
            case LOWER -> "That is lower than all together: chance alone would leave 95 of 100 areas nearer.";
            case FAR_HIGHER -> "That is much higher than all together: chance alone would leave 998 of 1,000 areas nearer. " + WHY;
            case FAR_LOWER -> "That is much lower than all together: chance alone would leave 998 of 1,000 areas nearer. " + WHY;
        };
    }

    private static Tag tag(Funnel.Place it) {
        return switch (it) {
            case WITHIN -> Tag.of("Within chance", Tag.Colour.GREY);
            case HIGHER -> Tag.of("Higher", Tag.Colour.LIGHT_BLUE);
            case LOWER -> Tag.of("Lower", Tag.Colour.LIGHT_BLUE);
            case FAR_HIGHER -> Tag.of("Much higher", Tag.Colour.BLUE);
            case FAR_LOWER -> Tag.of("Much lower", Tag.Colour.BLUE);
        };
    }
}
