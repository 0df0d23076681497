package org.concordat.sharing;

import org.concordat.access.Viewer;
import org.springframework.stereotype.Component;

/// What goes with a draft beside its sections: its attachments, and its place among the versions of a source.
@Component
class Enclosed {

    private final AttachmentSql attachments;
    private final HomeSql homes;
    private final OwnDisclosures disclosures;

    Enclosed(AttachmentSql attachments, HomeSql homes, OwnDisclosures disclosures) {
        this.attachments = attachments;
        this.homes = homes;
        this.disclosures = disclosures;
    }

    /// A correction begins with what the earlier version has; the same words stay home with it. They stay home too with
    /// what is derived from something of the body's own, also those that are said to later, with any version of it.
    void begin(Viewer viewer, Draft draft) {
        var old = draft.supersedes();
        if (old != null) {
            attachments.carryOver(viewer, old, draft.id());
            homes.of(viewer, old).ifPresent(home -> homes.draw(viewer, draft.id(), home));
            return;
        }
        var source = draft.derivedFrom();
        if (source != null && disclosures.perhaps(viewer, source).isPresent()) {
            var home = homes.of(viewer, source).orElse(source.value());
            homes.draw(viewer, source, home);
            homes.draw(viewer, draft.id(), home);
        }
    }

    /// They go first, for it is by the draft that they are its officer's; always true.
    boolean discard(Viewer viewer, DisclosureId draft) {
        attachments.removeAll(draft);
        homes.undo(viewer, draft);
        return true;
    }
}
