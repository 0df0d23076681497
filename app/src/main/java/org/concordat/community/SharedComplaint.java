package org.concordat.community;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody complains of, as they wrote it.
///
/// @param body that is complained of
/// @param name null for one who stays unnamed, which nobody does who says that a mistake was made about them
record SharedComplaint(ComplaintKind kind, UUID body, @Nullable String name, String happened, @Nullable String wanted,
                       @Nullable String reach) {
}
