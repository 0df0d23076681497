package org.concordat.intake;

import org.jspecify.annotations.Nullable;

/// Whoever sent a concern from the public site, as far as they said.
///
/// @param reach how they may be reached; null for one who stays unnamed
/// @param language `en` or `cy`, in which they wrote
public record Sender(@Nullable String reach, String language) {
}
