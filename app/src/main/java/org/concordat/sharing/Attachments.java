package org.concordat.sharing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.attachments.Cleaned;
import org.concordat.attachments.Cleaning;
import org.concordat.kernel.MarkingLine;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Files that travel with a disclosure: added to its draft, cleaned, and read by whoever may read it.
@Component
public class Attachments {

    /// To one disclosure.
    public static final int MAX = 5;
    public static final int TITLE_MAX = 120;

    /// What a recipient who wants a file finds: the file, or what they find who want the disclosure.
    public sealed interface Wanted {

        record Here(Attachment.File file) implements Wanted {
        }

        /// There is none of this id, or the disclosure cannot be read now.
        record NotHere(Reading reading) implements Wanted {
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final AttachmentSql sql;
    private final DraftSql drafts;
    private final OwnDrafts own;
    private final OwnDisclosures disclosures;
    private final Receptions receptions;
    private final Inbox inbox;
    private final Cleaning cleaning;

    Attachments(Acting acting, Gate gate, Ledger ledger, AttachmentSql sql, DraftSql drafts, OwnDrafts own,
                OwnDisclosures disclosures, Receptions receptions, Inbox inbox, Cleaning cleaning) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.drafts = drafts;
        this.own = own;
        this.disclosures = disclosures;
        this.receptions = receptions;
        this.inbox = inbox;
        this.cleaning = cleaning;
    }

    /// Those of a draft or a disclosure, as far as the viewer may see it: a recipient, once they may read it. What is
    /// read with them is what is recorded.
    public List<Attachment> of(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> {
            receptions.stated(viewer, id).ifPresent(purpose -> acting.stating(viewer, purpose));
            return gate.allows(viewer, ListRules.HOME, viewer.body()) ? sql.of(id) : List.<Attachment>of();
        });
    }

    /// Adds a file to the viewer's draft, written anew. It is cleaned between two transactions, for that takes its time.
    ///
    /// @param act made with the form, and the id of what is added
    /// @param name as the browser gave it
    public Attaching attach(SignedIn who, DisclosureId draft, UUID act, String title, String name, byte[] bytes) {
        return bars(who, draft, act).orElseGet(() -> attach(who, draft, act, title, cleaning.clean(name, bytes)));
    }

    /// Why nothing can be added to the viewer's draft now, or that it is there; empty when it could be. Who takes the
    /// steps of adding a file each in a transaction of its own asks this first.
    public Optional<Attaching> bars(SignedIn who, DisclosureId draft, UUID act) {
        return acting.as(who, viewer -> open(viewer, draft, act));
    }

    /// Adds what came of cleaning a file, everything being asked again.
    public Attaching attach(SignedIn who, DisclosureId draft, UUID act, String title, Cleaned cleaned) {
        return acting.as(who, viewer -> switch (cleaned) {
            case Cleaned.Clean clean -> open(viewer, draft, act).orElseGet(() -> add(viewer, draft, act, title, clean));
            case Cleaned.Refused(var fault) -> {
                ledger.record(viewer.entry("sharing.draft.attach.refused").about(draft.value())
                        .with("fault", fault.name()));
                yield new Attaching.Unclean(fault);
            }
            case Cleaned.Busy _ -> new Attaching.Busy();
        });
    }

    /// Whether anything could be added; empty when it could.
    private Optional<Attaching> open(Viewer viewer, DisclosureId id, UUID act) {
        var found = own.find(viewer, id, DraftRules.ATTACH).flatMap(it -> drafts.hold(id));
        if (found.isEmpty()) {
            return Optional.of(new Attaching.Unknown());
        }
        var there = sql.of(id);
        if (there.stream().anyMatch(it -> it.id().equals(act))) {
            return Optional.of(new Attaching.Added(act));
        }
        if (there.size() >= MAX) {
            return Optional.of(new Attaching.Enough());
        }
        return gate.refuses(viewer, DraftRules.ATTACH, found.get(), id.value()).map(Attaching.Refused::new);
    }

    private Attaching add(Viewer viewer, DisclosureId draft, UUID act, String title, Cleaned.Clean clean) {
        var file = clean.file();
        if (MarkingLine.aboveOfficial(title) || MarkingLine.aboveOfficial(file.text())) {
            ledger.record(viewer.entry("sharing.draft.attach.refused").about(draft.value())
                    .with("rules", ProposalRules.OFFICIAL_AT_MOST.id()));
            return new Attaching.Marked();
        }
        if (!sql.add(viewer, draft, act, Words.within(TITLE_MAX, title), file)) {   // the act's id is that of another
            gate.unknown(viewer, DraftRules.ATTACH, draft.value());
            return new Attaching.Unknown();
        }
        ledger.record(viewer.entry("sharing.draft.attached").about(draft.value()).with("attachment", act.toString())
                .with("kind", file.kind().name()).with("sha256", file.digest()));
        return new Attaching.Added(act);
    }

    /// Takes a file away from the viewer's draft; whether it was there.
    public boolean remove(SignedIn who, DisclosureId draft, UUID attachment) {
        return acting.as(who, viewer -> own.find(viewer, draft, DraftRules.ATTACH)
                .filter(it -> gate.refuses(viewer, DraftRules.ATTACH, it, draft.value()).isEmpty())
                .filter(it -> sql.remove(draft, attachment))
                .map(it -> {
                    ledger.record(viewer.entry("sharing.draft.detached").about(draft.value())
                            .with("attachment", attachment.toString()));
                    return true;
                }).orElse(false));
    }

    /// A file of the viewer's own draft.
    public Optional<Attachment.File> drafted(SignedIn who, DisclosureId draft, UUID attachment) {
        return acting.as(who, viewer -> taken(viewer, draft, attachment,
                () -> own.find(viewer, draft, DraftRules.READ).isPresent()));
    }

    /// A file of a disclosure of the viewer's own body.
    public Optional<Attachment.File> originated(SignedIn who, DisclosureId id, UUID attachment) {
        return acting.as(who, viewer -> taken(viewer, id, attachment,
                () -> disclosures.find(viewer, id, "sharing.disclosure.read").isPresent()));
    }

    /// A file of what was sent to the viewer: whatever stands in the way of reading that stands in the way of the file.
    public Wanted received(SignedIn who, DisclosureId id, UUID attachment) {
        return acting.as(who, viewer -> {
            var reading = inbox.read(who, id);
            return taken(viewer, id, attachment, () -> reading instanceof Reading.Opened)
                    .<Wanted>map(Wanted.Here::new).orElseGet(() -> new Wanted.NotHere(reading));
        });
    }

    private Optional<Attachment.File> taken(Viewer viewer, DisclosureId id, UUID attachment, Supplier<Boolean> mayRead) {
        if (!mayRead.get()) {
            return Optional.empty();
        }
        var found = sql.find(id, attachment);
        if (found.isEmpty()) {
            gate.unknown(viewer, "sharing.attachment.read", id.value());
        }
        found.ifPresent(it -> ledger.record(viewer.entry("sharing.attachment.read").about(id.value())
                .with("attachment", attachment.toString()).with("sha256", it.attachment().digest())));
        return found;
    }
}
