package org.concordat.partnership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of the agreements of a body.
///
/// @param number from 0
/// @param more whether another page follows
public record AgreementList(int number, List<AgreementSummary> rows, boolean more) {

    /// How many rows a page holds.
    public static final int ROWS = 25;

    public AgreementList {
        rows = List.copyOf(rows);
    }

    /// Which agreements are asked for: in one state, or with these words in title or reference, or all.
    public record Filter(@Nullable AgreementState state, String words) {

        public static final int WORDS_MAX = 100;

        public static final Filter ALL = new Filter(null, "");
    }
}
