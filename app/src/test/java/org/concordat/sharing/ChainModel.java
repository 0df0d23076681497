package org.concordat.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.jspecify.annotations.Nullable;

/// What may be read of a chain, in plain words, and known from what was done alone: nothing here is ended, brought forward
/// or propagated; it is asked of the whole chain each time.
final class ChainModel {

    /// One version of something told.
    ///
    /// @param from what it was passed on from; null for what nobody had to be asked for
    /// @param first the first of its versions
    record Told(DisclosureId id, BodyId by, AgreementId under, Set<BodyId> to, Instant until, @Nullable Told from,
                @Nullable Told corrects, Told[] first) {

        Told root() {
            return first[0] == null ? this : first[0];
        }

        @Override
        public String toString() {
            return "" + id;
        }
    }

    final List<Told> all = new ArrayList<>();
    private final Map<DisclosureId, Instant> sent = new HashMap<>();
    private final Map<DisclosureId, Instant> recalled = new HashMap<>();
    private final Set<AgreementId> suspended = new HashSet<>();

    Told proposed(DisclosureId id, BodyId by, AgreementId under, Set<BodyId> to, Instant until, @Nullable Told from,
            @Nullable Told corrects) {
        var told = new Told(id, by, under, to, until, from, corrects, new Told[] {corrects == null ? null : corrects.root()});
        all.add(told);
        return told;
    }

    void sent(DisclosureId id, Instant at) {
        sent.put(id, at);
    }

    void recalled(DisclosureId id, Instant at) {
        recalled.put(id, at);
    }

    void suspended(AgreementId agreement) {
        suspended.add(agreement);
    }

    void resumed(AgreementId agreement) {
        suspended.remove(agreement);
    }

    boolean isSent(Told it) {
        return sent.containsKey(it.id());
    }

    /// Whether an officer of that body, who has stated its purpose and accepted its terms, may read it.
    boolean mayRead(BodyId reader, Told it, Instant at) {
        return it.to().contains(reader) && isSent(it) && !isReplaced(it) && stands(it, at);
    }

    /// Whether it is still shared: it was not recalled, its time has not passed, its agreement is in force, and whatever
    /// it was passed on from is still shared with the body that passed it on.
    boolean stands(Told it, Instant at) {
        return !versionsOf(it).stream().anyMatch(version -> recalled.containsKey(version.id()))
                && at.isBefore(it.until()) && !suspended.contains(it.under())
                && (it.from() == null || holds(it.by(), it.from(), at) && !suspended.contains(it.from().under()));
    }

    /// Whether a body still has something, by the newest version of it.
    boolean holds(BodyId holder, Told it, Instant at) {
        var newest = newest(it);
        boolean everDropped = versionsOf(it).stream().filter(this::isSent).filter(version -> it.until() != null)
                .filter(version -> isAfter(version, it)).anyMatch(version -> !version.to().contains(holder));
        return newest.to().contains(holder) && !everDropped && shared(newest, at)
                && versionsOf(it).stream().filter(this::isSent).filter(version -> isAfter(version, it))
                        .allMatch(version -> at.isBefore(version.until()));
    }

    /// As [#stands], but that the agreement of the newest version may be another: the one it was passed on under counts.
    private boolean shared(Told it, Instant at) {
        return !versionsOf(it).stream().anyMatch(version -> recalled.containsKey(version.id())) && at.isBefore(it.until())
                && (it.from() == null || holds(it.by(), it.from(), at) && !suspended.contains(it.from().under()));
    }

    boolean isReplaced(Told it) {
        return all.stream().anyMatch(other -> it.equals(other.corrects()) && isSent(other));
    }

    Told newest(Told it) {
        return versionsOf(it).stream().filter(this::isSent).filter(version -> !isReplaced(version)).findFirst().orElse(it);
    }

    private boolean isAfter(Told later, Told earlier) {
        for (var it = later.corrects(); it != null; it = it.corrects()) {
            if (it.equals(earlier)) {
                return true;
            }
        }
        return false;
    }

    List<Told> versionsOf(Told it) {
        return all.stream().filter(other -> other.root().equals(it.root())).toList();
    }
}
