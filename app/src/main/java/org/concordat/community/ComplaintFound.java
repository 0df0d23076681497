package org.concordat.community;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What whoever comes back may know of a complaint.
///
/// @param nowWith who answers it now; null where that is the same body
/// @param acknowledgeBy null until it is taken in, as is the other day
/// @param outcome null until it is answered, and where the answer says nothing; then `words` is null too
record ComplaintFound(LocalDate receivedOn, String body, @Nullable String nowWith, @Nullable LocalDate acknowledgeBy,
                      @Nullable LocalDate acknowledgedOn, @Nullable LocalDate answerBy, @Nullable LocalDate answeredOn, @Nullable String outcome, @Nullable String words) {
}
