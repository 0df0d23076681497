package org.concordat.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What came of an act: identifiers, and nothing of what it is about.
///
/// @param status of HTTP
/// @param version of a draft as it now is
public record Done(int status, @Nullable UUID thing, @Nullable String reference, @Nullable String version) {
}
