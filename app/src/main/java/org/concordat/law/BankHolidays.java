package org.concordat.law;

import java.time.LocalDate;
import java.util.Set;

/// The bank holidays of one year, on weekdays: a holiday at a weekend stands as its substitute day.
record BankHolidays(String slug, Set<LocalDate> days, Authority authority) implements Dated {

    BankHolidays {
        days = Set.copyOf(days);
    }
}
