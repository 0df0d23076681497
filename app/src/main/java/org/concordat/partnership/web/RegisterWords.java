package org.concordat.partnership.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.concordat.access.Viewer;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Option;
import org.concordat.govuk.Tag;
import org.concordat.kernel.Between;
import org.concordat.partnership.Succession;

/// Days, moments and states of the register in words.
final class RegisterWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DAY).appendPattern(" 'at' h:mm").appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "am", 1L, "pm"))
            .toFormatter(Locale.UK).withZone(Viewer.ZONE);

    private RegisterWords() {
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /// The last day is the day before the end.
    static String days(Between between) {
        var until = between.until();
        if (until == null) {
            return "From " + day(between.from());
        }
        return until.equals(between.from()) ? "Never"
                : "From " + day(between.from()) + " to " + day(until.minusDays(1));
    }

    static String when(Succession it) {
        return it.onDay() == null ? month(it.month()) : day(it.onDay());
    }

    private static String month(YearMonth month) {
        return MONTH.format(month);
    }

    static Cell standing(Succession.Standing standing) {
        return Cell.tag(Tag.of(standing.words(),
                standing == Succession.Standing.ANNOUNCED ? Tag.Colour.YELLOW : Tag.Colour.GREEN));
    }

    static String nation(String nation) {
        return nation.equals("WALES") ? "Wales" : "England";
    }

    static <E extends Enum<E>> List<Option> options(Class<E> of, Function<E, String> words) {
        return Arrays.stream(of.getEnumConstants()).map(each -> Option.of(each.name(), words.apply(each))).toList();
    }
}
