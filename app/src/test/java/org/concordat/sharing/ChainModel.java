package org.concordat.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.jspecify.annotations.Nullable;

/// What may be read of a chain, in plain words, from what was done alone: nothing here is ended, brought forward or
/// propagated; it is asked of the whole chain each time.
final class ChainModel {

    /// One version of something told.
    ///
    /// @param from what it was passed on from; null for what nobody had to be asked for
    /// @param corrects the version before it
    record Told(DisclosureId id, BodyId by, AgreementId under, Set<BodyId> to, Instant until, @Nullable Told from,
                @Nullable Told corrects) {

        Told first() {
            return corrects == null ? this : corrects.first();
        }

        boolean comesAfter(Told earlier) {
            return corrects != null && (corrects.equals(earlier) || corrects.comesAfter(earlier));
        }

        @Override
        public String toString() {
            return id + " by " + by + " to " + to + (from == null ? "" : " from " + from.id)
                    + (corrects == null ? "" : " correcting " + corrects.id);
        }
    }

    final List<Told> all = new ArrayList<>();
    final Set<Told> sent = new HashSet<>();
    final Set<Told> recalled = new HashSet<>();
    final Set<AgreementId> suspended = new HashSet<>();

    /// Whether officers of a body, who have stated its purpose and accepted its terms, may read it.
    boolean mayRead(BodyId reader, Told it, Instant at) {
        return it.to().contains(reader) && sent.contains(it) && !isReplaced(it) && !suspended.contains(it.under())
                && stands(it, at);
    }

    /// Neither it nor what it became was recalled, its time has not passed, and what it was passed on from is still that
    /// body's to pass on. A correction taken back before it was sent leaves what it would have corrected as it was.
    boolean stands(Told it, Instant at) {
        return versionsOf(it).filter(version -> version.equals(it) || sent.contains(version)).noneMatch(recalled::contains)
                && at.isBefore(it.until())
                && (it.from() == null || isHeld(it.by(), it.from(), at));
    }

    /// It stands, its agreement is in force, and no later version left that body out.
    private boolean isHeld(BodyId holder, Told it, Instant at) {
        return stands(it, at) && !suspended.contains(it.under())
                && sent.stream().filter(later -> later.comesAfter(it)).allMatch(later -> later.to().contains(holder));
    }

    boolean isReplaced(Told it) {
        return sent.stream().anyMatch(other -> it.equals(other.corrects()));
    }

    private Stream<Told> versionsOf(Told it) {
        return all.stream().filter(other -> other.first().equals(it.first()));
    }
}
