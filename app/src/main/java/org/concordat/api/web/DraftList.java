package org.concordat.api.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.sharing.Draft;

/// The officer's drafts.
record DraftList(List<DraftLine> items) {

    /// One of them.
    record DraftLine(UUID id, String version, Instant startedAt, Instant savedAt, List<String> written) {
    }

    static DraftList of(List<Draft> all) {
        return new DraftList(all.stream().map(it -> new DraftLine(it.id().value(), Version.of(it.savedAt()), it.startedAt(),
                it.savedAt(), it.sections().keySet().stream().sorted().map(Offers::section).toList())).toList());
    }
}
