package org.concordat.sharing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Copies of what a body itself told: of one version on paper, or of all there are, for an inquiry. Each is a read, and has a
/// number of its own among those of its readers. What stays home with the source is on none of them.
@Component
public class OwnCopies {

    /// @param versions what is on it, the oldest first
    public record Made(Copy copy, List<Version> versions) {

        public Made {
            versions = List.copyOf(versions);
        }
    }

    /// One version as it was told, what its holders did with it, and who of those who read an earlier one has seen the change.
    public record Version(Disclosures.Sight sight, List<Correction.Seen> seen) {

        public Version {
            seen = List.copyOf(seen);
        }
    }

    private final Acting acting;
    private final Ledger ledger;
    private final Disclosures disclosures;
    private final CorrectionSql corrections;
    private final CopySql sql;
    private final AddressedToday addressed;

    OwnCopies(Acting acting, Ledger ledger, Disclosures disclosures, CorrectionSql corrections, CopySql sql,
              AddressedToday addressed) {
        this.acting = acting;
        this.ledger = ledger;
        this.disclosures = disclosures;
        this.corrections = corrections;
        this.sql = sql;
        this.addressed = addressed;
    }

    /// Makes a copy of one version; empty when there is none for this viewer.
    ///
    /// @param act made with the form, so that a repeated submit is the same copy
    public Optional<Made> print(SignedIn who, DisclosureId id, UUID act) {
        return acting.as(who, viewer -> disclosures.find(who, id).map(sight -> new Made(
                copy(viewer, sight.disclosure(), act, "sharing.copy.made", 1), List.of(version(viewer, sight)))));
    }

    /// Makes a copy of every version of it, each of them read.
    public Optional<Made> export(SignedIn who, DisclosureId id, UUID act) {
        return acting.as(who, viewer -> disclosures.find(who, id).map(asked -> {
            var versions = corrections.versions(viewer, id).stream()
                    .map(each -> each.equals(id) ? asked : disclosures.find(who, each).orElseThrow())
                    .map(sight -> version(viewer, sight)).toList();
            return new Made(copy(viewer, asked.disclosure(), act, "sharing.copy.exported", versions.size()), versions);
        }));
    }

    private Version version(Viewer viewer, Disclosures.Sight sight) {
        var it = sight.disclosure();
        return new Version(sight, it.supersedes() == null ? List.of() : corrections.seen(viewer, it.id(),
                addressed.of(viewer, it.audience())));
    }

    private Copy copy(Viewer viewer, Disclosure it, UUID act, String kind, int versions) {
        return sql.made(viewer, it.id(), act).orElseGet(() -> {
            var copy = sql.make(viewer, it.id(), it.body(), act);
            var entry = viewer.entry(kind).about(it.id().value()).under(it.cover().agreement())
                    .serving(it.matter().purpose()).with("copy", "" + copy.number());
            ledger.record(kind.equals("sharing.copy.exported") ? entry.with("versions", "" + versions) : entry);
            return copy;
        });
    }
}
