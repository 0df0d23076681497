package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.requests.Request;
import org.concordat.sharing.About;
import org.concordat.sharing.Page;
import org.jspecify.annotations.Nullable;

/// Requests that have not left.
record RequestList(List<RequestLine> items,
        @Schema(description = "The cursor of the page that follows; absent on the last.") @Nullable String next) {

    /// One of them.
    record RequestLine(UUID id, @Schema(description = "As people speak of it.", example = "R-7F3A-91C2") String reference, OfficerId officer,
            Instant proposedAt, About about, Purpose purpose,
            @Schema(description = "The bodies that it is meant for.") List<BodyId> bodies, RequestShown.State state) {
    }

    /// @param list which of them it is a page of
    static RequestList of(Cursor.List list, Page<Request> page) {
        return new RequestList(lines(page.rows()), Cursor.next(list, page, Request::proposedAt, it -> it.id().value()));
    }

    private static List<RequestLine> lines(List<Request> all) {
        return all.stream().map(it -> new RequestLine(it.id().value(), it.id().reference(), it.officer(), it.proposedAt(),
                it.what().subject().about(), it.purpose(),
                it.bodies().stream().sorted(Comparator.comparing(BodyId::toString)).toList(),
                RequestShown.of(it).state())).toList();
    }
}
