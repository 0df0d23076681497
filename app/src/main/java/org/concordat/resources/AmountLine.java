package org.concordat.resources;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.MarkingLine;
import org.concordat.kernel.PlainText;
import org.concordat.partnership.Area;

/// Reads an amount as it was typed, in a form or in a row of a file. Every fault is named with its column.
final class AmountLine {

    static final List<String> COLUMNS = List.of("area", "year", "kind", "strand", "planned", "amount", "source", "address", "dated", "reason");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+(/\\S*)?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,9})?");

    /// What has to be known to read one.
    ///
    /// @param own the areas that the officer's body serves
    /// @param entered of which amounts there is a version
    record Known(List<Area> own, Set<Amount.Of> entered, LocalDate day) {
    }

    /// @param column one of [#COLUMNS]
    record Fault(String column, String sentence) {
    }

    private final Known known;
    private final Function<String, String> typed;
    private final List<Fault> faults = new ArrayList<>();

    private AmountLine(Known known, Function<String, String> typed) {
        this.known = known;
        this.typed = typed;
    }

    /// What came of it: the amount, unless there are faults.
    record Came(Optional<Amount.Entered> amount, List<Fault> faults) {
    }

    /// @param typed what was, by its column
    static Came read(Known known, Function<String, String> typed) {
        var line = new AmountLine(known, it -> PlainText.tidy(typed.apply(it)));
        var read = line.read();
        return new Came(line.faults.isEmpty() ? read : Optional.empty(), List.copyOf(line.faults));
    }

    private Optional<Amount.Entered> read() {
        var area = area();
        var year = year(area);
        var kind = kind();
        var strand = strand();
        var planned = year.flatMap(this::planned);
        var number = kind.flatMap(this::number);
        var document = text("source", Amount.SOURCE_MAX);
        var address = text("address", Amount.ADDRESS_MAX).filter(it -> ADDRESS.matcher(it).matches() || fault("address",
                "Enter the address of the document, such as https://example.org/grants"));
        var dated = dated();
        if (area.isEmpty() || year.isEmpty() || kind.isEmpty() || strand.isEmpty()) {
            return Optional.empty();
        }
        var of = new Amount.Of(area.get().id(), year.get(), kind.get(), strand.get());
        var reason = reason(of);
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Amount.Entered(of, planned.orElseThrow(), new Amount.Said(number.orElseThrow(),
                new Amount.Source(document.orElseThrow(), address.orElseThrow(), dated.orElseThrow()), reason.orElse(null))));
    }

    private Optional<Area> area() {
        var code = typed.apply("area");
        var found = known.own().stream().filter(it -> it.code().equals(code)).findFirst();
        if (found.isEmpty()) {
            fault("area", code.isEmpty() ? "Select the police area" : "Enter the code of a police area that your body serves, such as "
                    + known.own().getFirst().code());
        }
        return found;
    }

    private Optional<FinancialYear> year(Optional<Area> of) {
        var year = FinancialYear.of(typed.apply("year"));
        if (year.isEmpty()) {
            fault("year", "Enter the financial year, such as " + FinancialYear.of(known.day()));
        } else if (year.get().first().isAfter(known.day().plusYears(1))) {
            fault("year", year.get() + " begins more than a year from now: nothing is entered so early");
        } else if (of.isPresent() && !wasThere(of.get(), year.get())) {
            fault("year", "There was no police area “" + of.get().name() + "” in " + year.get());
        }
        return year;
    }

    /// Whether there was such an area on any day of the year.
    static boolean wasThere(Area area, FinancialYear year) {
        var until = area.between().until();
        return !area.between().from().isAfter(year.last()) && (until == null || until.isAfter(year.first()));
    }

    private Optional<Amount.Kind> kind() {
        return one("kind", Amount.Kind.values(), Amount.Kind::words, "Select grants or staff", "GRANT or STAFF");
    }

    private Optional<Strand> strand() {
        return one("strand", Strand.values(), Strand::words, "Select the strand", "PREVENT, PURSUE, PROTECT, PREPARE or UNDIVIDED");
    }

    /// @param codes by which a file says it
    private <E extends Enum<E>> Optional<E> one(String column, E[] of, Function<E, String> words, String otherwise, String codes) {
        var found = Arrays.stream(of).filter(it -> it.name().equalsIgnoreCase(typed.apply(column))
                || words.apply(it).equalsIgnoreCase(typed.apply(column))).findFirst();
        if (found.isEmpty()) {
            fault(column, typed.apply(column).isEmpty() ? otherwise : otherwise + ": " + codes);
        }
        return found;
    }

    private Optional<Boolean> planned(FinancialYear year) {
        var said = typed.apply("planned").toLowerCase(Locale.ROOT);
        if (!said.equals("yes") && !said.equals("no")) {
            fault("planned", said.isEmpty() ? "Select whether it is what is planned, or what it came to" : "Enter whether it was planned: yes or no");
            return Optional.empty();
        }
        boolean planned = said.equals("yes");
        boolean over = year.isOver(known.day());
        if (planned == over) {
            fault("planned", over ? year + " is over: enter what it came to, and not what was planned"
                    : year + " is not over: what is entered of it is what is planned");
        }
        return Optional.of(planned);
    }

    private Optional<BigDecimal> number(Amount.Kind kind) {
        var text = typed.apply("amount").replace(",", "").replaceFirst("^£", "");
        if (text.isEmpty()) {
            fault("amount", "Enter how much there was; 0 where there was nothing");
            return Optional.empty();
        }
        if (text.startsWith("-")) {
            fault("amount", "The amount must not be less than 0");
            return Optional.empty();
        }
        var said = !NUMBER.matcher(text).matches() ? Optional.<BigDecimal>empty() : Optional.of(new BigDecimal(text));
        if (said.filter(it -> new Amount.Said(it, new Amount.Source("", "", known.day()), null).isPlausible(kind)).isEmpty()) {
            fault("amount", kind == Amount.Kind.GRANT ? "Enter whole pounds in figures, such as 250000: at most 9,999,999,999"
                    : "Enter full-time equivalents in figures, with at most one decimal, such as 12.5: at most 99,999.9");
            return Optional.empty();
        }
        return said;
    }

    private Optional<LocalDate> dated() {
        try {
            var day = LocalDate.parse(typed.apply("dated"));
            if (day.isAfter(known.day()) || day.getYear() < 1900) {
                fault("dated", "The day of the document must be today or in the past");
            }
            return Optional.of(day);
        } catch (DateTimeParseException none) {
            fault("dated", "Enter the day of the document, such as " + known.day());
            return Optional.empty();
        }
    }

    private Optional<String> reason(Amount.Of of) {
        boolean before = known.entered().contains(of);
        boolean said = !typed.apply("reason").isEmpty();
        if (before && !said) {
            fault("reason", "This was entered before: say why it is corrected");
        } else if (!before && said) {
            fault("reason", "Nothing was entered before that this would correct: leave out the reason");
        }
        return said ? text("reason", Amount.REASON_MAX) : Optional.empty();
    }

    private Optional<String> text(String column, int charactersMax) {
        var text = typed.apply(column);
        var fault = PlainText.fault(text, charactersMax).map(it -> switch (it) {
            case EMPTY -> column.equals("source") ? "Enter the document in which it is written" : "Enter the address at which it can be read";
            case TOO_LONG -> "It must have " + charactersMax + " characters or fewer";
            case CONTROL_CHARACTERS, DIRECTION_CHARACTERS -> "It has characters that cannot be seen: type it anew";
            case MARKUP -> "It has a mark-up tag: leave out the angle bracket";
        }).or(() -> MarkingLine.aboveOfficial(text) ? Optional.of("A line is marked SECRET or above: take out the line and what it marks")
                : Optional.empty()).or(() -> text.indexOf('\n') >= 0 && !column.equals("reason") ? Optional.of("Enter it on one line")
                : Optional.empty());
        fault.ifPresent(it -> fault(column, it));
        return fault.isPresent() ? Optional.empty() : Optional.of(text);
    }

    private boolean fault(String column, String sentence) {
        faults.add(new Fault(column, sentence));
        return false;
    }
}
