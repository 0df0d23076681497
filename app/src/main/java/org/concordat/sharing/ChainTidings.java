package org.concordat.sharing;

import static org.concordat.notices.NoticeKind.ONWARD_ANSWERED;
import static org.concordat.notices.NoticeKind.ONWARD_LAPSED;
import static org.concordat.notices.NoticeKind.ONWARD_WAITS;
import static org.concordat.notices.NoticeKind.SOURCE_CORRECTED;

import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.notices.Notice;
import org.concordat.notices.Notices;
import org.springframework.stereotype.Component;

/// Whom each step concerns of what is passed on: up the chain and down it. The step calls it, in its own transaction; what
/// is told has no content. Where whoever acts is not to know whom it concerns, the database tells them.
@Component
class ChainTidings {

    private static final String ONWARD = "/onward";
    private static final String DISCLOSURES = "/disclosures";

    private final Notices notices;
    private final OnwardSql onwards;
    private final CustodySql custody;

    ChainTidings(Notices notices, OnwardSql onwards, CustodySql custody) {
        this.notices = notices;
        this.onwards = onwards;
        this.custody = custody;
    }

    /// Those up the chain; and the asker, from the day on which silence is a no.
    void asked(Viewer viewer, UUID onward) {
        onwards.tellThoseAsked(onward);
        var it = onwards.find(onward).orElseThrow();
        notices.tell(viewer, Notice.to(it.body(), it.askedBy(), ONWARD_LAPSED, ONWARD, onward, null)
                .from(it.dueAt().atZone(Viewer.ZONE).toLocalDate()));
    }

    /// The viewer's body has said yes or no. The asker is told with the last yes, or the first no.
    ///
    /// @param before as it was until then
    void said(Viewer viewer, Onward before) {
        notices.settle(viewer, viewer.body(), ONWARD_WAITS, ONWARD, before.id());
        var after = onwards.find(before.id()).orElseThrow();
        if (before.state() instanceof Onward.State.Asked && !(after.state() instanceof Onward.State.Asked)) {
            notices.settle(viewer, after.body(), ONWARD_LAPSED, ONWARD, after.id());
            notices.tell(viewer, Notice.to(after.body(), after.askedBy(), ONWARD_ANSWERED, ONWARD, after.id(), null));
        }
    }

    /// What the viewer's body told has ended, and all that was withdrawn below it.
    void ended(Viewer viewer, DisclosureId id) {
        settled(viewer, id);
        custody.tellThoseBelow(id);
    }

    /// A later version replaces it: whoever passed it on looks at theirs.
    void corrected(Viewer viewer, DisclosureId old) {
        ended(viewer, old);
        custody.below(old).stream().filter(ChainTidings::stands).forEach(it -> notices.tell(viewer,
                Notice.to(it.body(), Role.ORIGINATOR, SOURCE_CORRECTED, DISCLOSURES, it.id().value(), null)));
    }

    /// Not to be sent: nobody has to look at it any more.
    void settled(Viewer viewer, DisclosureId id) {
        notices.settle(viewer, viewer.body(), SOURCE_CORRECTED, DISCLOSURES, id.value());
    }

    private static boolean stands(Hop it) {
        return it.owesAnAnswer() || it.standing() == Originated.Standing.PROPOSED;
    }
}
