package org.concordat.partnership;

import java.util.UUID;
import org.concordat.kernel.Between;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// The days on which someone holds an office.
///
/// @param officer where the holder is an officer of Concordat too
public record Tenure(UUID id, UUID office, String holder, @Nullable OfficerId officer, Between between, String source) {
}
