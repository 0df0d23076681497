package org.concordat.sharing;

import org.concordat.kernel.Words;
import org.jspecify.annotations.Nullable;

/// What came of a disclosure where it was received.
///
/// @param line one line; null where nothing has come of it yet, or in an answer from before it was asked
public record CameOf(@Nullable String line, Changed changed) {

    public static final int LINE_MAX = 200;

    /// An answer that came before anything has.
    static final CameOf NOTHING_YET = new CameOf(null, Changed.NOT_YET_KNOWN);

    public CameOf {
        if (line != null) {
            Words.official(LINE_MAX, line);
            if (line.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("what came of it is one line");
            }
        }
    }
}
