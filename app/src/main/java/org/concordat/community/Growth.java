package org.concordat.community;

import java.time.LocalDate;

/// How many entries came into the log on a day, of all bodies together.
public record Growth(LocalDate day, long entries) {
}
