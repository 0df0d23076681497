package org.concordat.panels;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;

/// A case on the agenda of a meeting, with all that was done about it there: what the rules look at.
///
/// @param inPost those who were there and hold their role still
/// @param asked whether views were asked for
/// @param opened whether all have been given, and are to be seen
/// @param answered whether the viewer has given theirs, or declined
/// @param supported whether a panel held support of the case before
/// @param decided the first first
record AtItem(Item of, PanelRules.Sitting at, List<Attended> came, Set<OfficerId> inPost, boolean asked, boolean opened,
              boolean answered, boolean supported, List<Decided> decided) {

    AtItem {
        came = List.copyOf(came);
        decided = List.copyOf(decided);
    }

    boolean isChairedBy(Viewer viewer) {
        return came.stream().anyMatch(it -> it.chairs() && it.officer().equals(viewer.officer()) && viewer.is(it.role()));
    }

    boolean isAttendedBy(Viewer viewer) {
        return came.stream().anyMatch(it -> it.officer().equals(viewer.officer()) && viewer.is(it.role()));
    }

    /// Whoever was there and has left their role since.
    List<Attended> left() {
        return came.stream().filter(it -> !inPost.contains(it.officer())).toList();
    }

    /// The decision that no other corrects.
    Optional<Decided> stands() {
        return decided.stream().filter(it -> decided.stream().noneMatch(each -> it.id().equals(each.corrects()))).findFirst();
    }

    boolean isLast(UUID decision) {
        return stands().filter(it -> it.id().equals(decision)).isPresent();
    }
}
