package org.concordat.scrutiny;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// A national review, as it was entered: whole, and for good.
public record Review(UUID id, BodyId body, OfficerId by, Instant at, Heading heading) {

    public static final int NAME_MAX = 200;
    public static final int SOURCE_MAX = 500;

    /// What it is called, and where it can be read.
    ///
    /// @param source an address or a citation
    public record Heading(String title, String publisher, LocalDate publishedOn, String source) {
    }
}
