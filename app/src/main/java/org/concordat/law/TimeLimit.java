package org.concordat.law;

import java.time.Period;

/// A time limit as it stands between two dates: what is to be done, and within how long.
public record TimeLimit(String slug, Words words, Length within, Authority authority) implements Dated {

    /// How long.
    public sealed interface Length {

        /// Days, months or years of the calendar.
        record Calendar(Period period) implements Length {
        }

        /// Days on which offices are open: [org.concordat.law.WorkingDays] knows which those are.
        record WorkingDays(int days) implements Length {
        }
    }
}
