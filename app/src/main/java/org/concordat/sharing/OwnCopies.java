package org.concordat.sharing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.ledger.Ledger;
import org.jspecify.annotations.Nullable;
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

    /// One version as it was told, what its holders did with it, who of those who read an earlier one has seen the change, and who
    /// asked to pass it on.
    public record Version(Disclosures.Sight sight, List<Correction.Seen> seen, List<Passing> passing) {

        public Version {
            seen = List.copyOf(seen);
            passing = List.copyOf(passing);
        }
    }

    /// What was asked about passing it on.
    ///
    /// @param said what the body that told it answered; null while it has not
    public record Passing(Onward onward, Onwards.@Nullable Said said) {
    }

    private final Acting acting;
    private final Ledger ledger;
    private final Disclosures disclosures;
    private final CorrectionSql corrections;
    private final OnwardSql onwards;
    private final CopySql sql;
    private final AddressedToday addressed;

    OwnCopies(Acting acting, Ledger ledger, Disclosures disclosures, CorrectionSql corrections, OnwardSql onwards, CopySql sql,
              AddressedToday addressed) {
        this.acting = acting;
        this.ledger = ledger;
        this.disclosures = disclosures;
        this.corrections = corrections;
        this.onwards = onwards;
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
                addressed.of(viewer, it.audience())), onwards.askedOf(viewer, it.id()).stream().map(asked -> passing(viewer, asked)).toList());
    }

    private Passing passing(Viewer viewer, Onward asked) {
        return new Passing(asked, onwards.ofUs(viewer, asked.id()).map(OnwardSql.OfUs::said)
                .map(said -> new Onwards.Said(said.given(), said.by(), said.at(), said.reason())).orElse(null));
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
