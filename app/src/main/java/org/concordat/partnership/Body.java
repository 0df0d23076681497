package org.concordat.partnership;

import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.jspecify.annotations.Nullable;

/// A body as it was on the day asked about.
///
/// @param name on that day
/// @param nation `ENGLAND` or `WALES`; of a national body, where it has its seat
/// @param style of a local policing body alone
public record Body(BodyId id, BodyKind kind, String name, String nation, Between between, String source,
                   @Nullable Style style) {
}
