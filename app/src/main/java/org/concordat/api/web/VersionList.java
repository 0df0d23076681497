package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.concordat.requests.Standing;
import org.concordat.sharing.Home;
import org.concordat.sharing.Originated;
import org.concordat.sharing.Place;
import org.concordat.sharing.Section;
import org.jspecify.annotations.Nullable;

/// Every version of one source that the officer may see, and the words that stay home with all of them.
record VersionList(List<VersionLine> items, List<String> staysHome,
        @Schema(description = "The cursor of the page that follows; absent on the last.") @Nullable String next) {

    /// One tearline.
    record VersionLine(UUID id, OfficerId officer, Instant at,
            @Schema(description = "Absent while it is a draft.") @Nullable String reference,
            @Schema(description = "Empty while there is none.") String title,
            @Schema(description = "Absent while it is a draft.") Originated.@Nullable Standing standing,
            @Schema(description = "Who gets it.") List<Section.Addressee> audience) {
    }

    static VersionList of(Home.Versions page, List<String> staysHome) {
        return new VersionList(page.rows().stream().map(VersionList::line).toList(), staysHome,
                Cursor.next(Cursor.List.VERSIONS, page.drawn(), Place::at, Place::id));
    }

    private static VersionLine line(Home.Version it) {
        var state = it.state();
        return new VersionLine(it.id().value(), it.officer(), it.at(), it.isDraft() ? null : it.reference(), it.title(),
                state == null ? null : Originated.Standing.of(state), it.audience());
    }
}
