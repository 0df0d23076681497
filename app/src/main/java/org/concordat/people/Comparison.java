package org.concordat.people;

import static org.concordat.people.Reason.Kind.AGE_OTHER;
import static org.concordat.people.Reason.Kind.AGE_SAME;
import static org.concordat.people.Reason.Kind.AREA_OTHER;
import static org.concordat.people.Reason.Kind.AREA_SAME;
import static org.concordat.people.Reason.Kind.BORN_FITS;
import static org.concordat.people.Reason.Kind.BORN_NEARLY;
import static org.concordat.people.Reason.Kind.BORN_OTHER;
import static org.concordat.people.Reason.Kind.BORN_SAME;
import static org.concordat.people.Reason.Kind.BORN_SLIP;
import static org.concordat.people.Reason.Kind.BORN_SWAPPED;
import static org.concordat.people.Reason.Kind.IDENTIFIER_SLIP;
import static org.concordat.people.Reason.Kind.SAME_IDENTIFIER;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What speaks for two identities being of one person, and what against it.
final class Comparison {

    private Comparison() {
    }

    static Likeness between(Sketch one, Held other) {
        return new Likeness(other, reasons(one, Sketch.of(other.identity())));
    }

    static List<Reason> reasons(Sketch one, Sketch other) {
        var reasons = new ArrayList<>(NamesCompared.reasons(one, other));
        add(reasons, birth(one, other));
        add(reasons, area(one.area(), other.area()));
        add(reasons, identifier(one.identifier(), other.identifier()));
        return reasons;
    }

    private static void add(List<Reason> reasons, Reason.@Nullable Kind kind) {
        if (kind != null) {
            reasons.add(Reason.of(kind));
        }
    }

    private static Reason.@Nullable Kind birth(Sketch one, Sketch other) {
        if (one.bornOn() != null && other.bornOn() != null) {
            return dates(one.bornOn(), other.bornOn());
        }
        if (one.bornOn() != null) {
            return fits(one.bornOn(), other);
        }
        if (other.bornOn() != null) {
            return fits(other.bornOn(), one);
        }
        return one.band() == other.band() && one.band() != AgeBand.NOT_KNOWN ? AGE_SAME : null;
    }

    private static Reason.Kind dates(LocalDate one, LocalDate other) {
        if (one.equals(other)) {
            return BORN_SAME;
        }
        if (turned(one).equals(other)) {
            return BORN_SWAPPED;
        }
        if (Spelling.slip(digits(one), digits(other))) {
            return BORN_SLIP;
        }
        return partsShared(one, other) == 2 || Spelling.slip(digits(turned(one)), digits(other)) ? BORN_NEARLY : BORN_OTHER;
    }

    private static int partsShared(LocalDate one, LocalDate other) {
        return (one.getYear() == other.getYear() ? 1 : 0) + (one.getMonthValue() == other.getMonthValue() ? 1 : 0)
                + (one.getDayOfMonth() == other.getDayOfMonth() ? 1 : 0);
    }

    /// The date with day and month swapped; itself where there is no such day.
    private static LocalDate turned(LocalDate it) {
        try {
            return LocalDate.of(it.getYear(), it.getDayOfMonth(), it.getMonthValue());
        } catch (DateTimeException none) {
            return it;
        }
    }

    private static String digits(LocalDate it) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(it);
    }

    /// Whether someone born then was in that age band when it was said, or within a year of it: bands are estimates.
    private static Reason.@Nullable Kind fits(LocalDate born, Sketch other) {
        if (other.band() == null || other.band() == AgeBand.NOT_KNOWN) {
            return null;
        }
        int age = Period.between(born, other.on()).getYears();
        return other.band().holds(age - 1) || other.band().holds(age) || other.band().holds(age + 1) ? BORN_FITS : AGE_OTHER;
    }

    private static Reason.@Nullable Kind area(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return null;
        }
        return one.equals(other) || Spelling.slip(one, other) && one.length() > 5 ? AREA_SAME : AREA_OTHER;
    }

    /// Different identifiers say nothing: they may be of different kinds.
    private static Reason.@Nullable Kind identifier(String one, String other) {
        if (one.length() < 4 || other.length() < 4) {
            return null;
        }
        if (one.equals(other)) {
            return SAME_IDENTIFIER;
        }
        return one.length() > 5 && Spelling.slip(one, other) ? IDENTIFIER_SLIP : null;
    }
}
