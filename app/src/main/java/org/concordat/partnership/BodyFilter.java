package org.concordat.partnership;

import org.concordat.kernel.BodyKind;
import org.jspecify.annotations.Nullable;

/// Which bodies are looked for. What is null is not asked.
///
/// @param region of the areas that the body serves
/// @param words that stand in the name, in any case
public record BodyFilter(@Nullable BodyKind kind, @Nullable String region, @Nullable String words) {

    public static final BodyFilter ALL = new BodyFilter(null, null, null);
}
