package org.concordat.community;

import java.time.LocalDate;
import java.util.List;
import org.concordat.kernel.Purpose;
import org.jspecify.annotations.Nullable;

/// What anybody may know of an agreement.
///
/// @param lastDay the last on which it is in force, unless it ends before
/// @param openness how much of its text is shown, as `partnership` names it
/// @param opennessReason why that is not all of it
public record PublishedAgreement(String reference, String title, List<String> parties, List<Purpose> purposes,
                                 LocalDate firstDay, LocalDate lastDay, String openness, @Nullable String opennessReason,
                                 Standing standing) {

    /// What has become of it by a day.
    public enum Standing { TO_COME, IN_FORCE, SUSPENDED, OVER }
}
