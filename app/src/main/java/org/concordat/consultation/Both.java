package org.concordat.consultation;

import org.jspecify.annotations.Nullable;

/// Words in English, and in Welsh where they are there.
public record Both(String en, @Nullable String cy) {
}
