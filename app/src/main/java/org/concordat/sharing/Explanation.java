package org.concordat.sharing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.concordat.access.Because;
import org.concordat.kernel.Purpose;
import org.concordat.partnership.Officer;
import org.concordat.partnership.RoleHeld;
import org.jspecify.annotations.Nullable;

/// Whether one officer can read a disclosure, rule by rule, and what each rule was judged by.
///
/// @param way by which way they come to it, or came; addressed also for one who comes by none
/// @param held their roles among those by which they could, current or not
/// @param addressed the lines of the audience that name their body and one of those roles; none for the body that made
///     it, and their reasons are its alone to read
/// @param stated what they last said they look for, where that was not too long ago
/// @param accepted when they accepted the handling terms
public record Explanation(
        Officer officer,
        Way way,
        List<RoleHeld> held,
        List<Section.Addressee> addressed,
        @Nullable Stated stated,
        @Nullable Instant accepted,
        List<Because> because,
        Standing standing) {

    /// How near an officer is to reading it.
    public enum Standing {
        /// Every rule holds.
        CAN,
        /// What is missing comes by itself or is theirs to do: its approval, a purpose stated, terms accepted.
        NOT_YET,
        /// A rule stands in the way that they cannot change.
        CANNOT
    }

    /// A purpose, and when it was stated.
    public record Stated(Purpose purpose, Instant at) {
    }

    private static final Set<String> THEIRS_TO_DO = Set.of(ReceivingRules.FOR_THE_PURPOSE_IT_WAS_SENT.id(),
            ReceivingRules.TERMS_ARE_ACCEPTED.id());

    public Explanation {
        held = List.copyOf(held);
        addressed = List.copyOf(addressed);
        because = List.copyOf(because);
    }

    /// The rules that do not hold.
    public List<Because> failed() {
        return because.stream().filter(each -> !each.held()).toList();
    }

    /// @param waits whether it may still be approved, and so be sent
    static Standing standingOf(Collection<Because> because, boolean waits) {
        var failed = because.stream().filter(each -> !each.held()).map(Because::rule).toList();
        if (failed.isEmpty()) {
            return Standing.CAN;
        }
        return failed.stream().allMatch(rule -> THEIRS_TO_DO.contains(rule)
                || waits && rule.equals(ReceivingRules.HAS_BEEN_SENT.id())) ? Standing.NOT_YET : Standing.CANNOT;
    }
}
