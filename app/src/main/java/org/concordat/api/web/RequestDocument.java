package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.requests.Request;
import org.concordat.requests.RequestDraft;
import org.concordat.requests.RequestPart;
import org.concordat.sharing.Explanations.Why;
import org.concordat.sharing.Way;
import org.jspecify.annotations.Nullable;

/// A request being written, as one document: a part for each page, in the same order. A part that is left out stays as it
/// was.
///
/// *Errors*: text that the page would refuse is refused here.
@Schema(description = "A request, as one document: a part for each page. A part that is left out stays as it was.")
record RequestDocument(
        @Schema(description = "Who or what is asked about, and the question.") RequestPart.@Nullable What what,
        @Schema(description = "Who is asked, and for what purpose.") RequestPart.@Nullable Whom whom,
        @Schema(description = "Under which agreement, by which gateway the question travels, and by which each answer.")
        RequestPart.@Nullable Way way,
        @Schema(description = "Why it is necessary and proportionate, and the answer to each thing the gateway needs.")
        RequestPart.@Nullable Why why) {

    RequestDocument {
        Optional.ofNullable(what).map(it -> it.subject().identity()).ifPresent(DraftDocument::held);
    }

    static RequestDocument of(RequestDraft it) {
        return new RequestDocument(it.what().orElse(null), it.whom().orElse(null), it.way().orElse(null),
                it.why().orElse(null));
    }

    static RequestDocument of(Request it) {
        return new RequestDocument(it.what(), it.whom(), it.way(), it.why());
    }

    /// What a body that is asked reads: nothing of whom else is asked.
    static RequestDocument of(Request.Inside it) {
        return new RequestDocument(it.what(), null, it.way(), it.why());
    }

    List<RequestPart> parts() {
        return Stream.<@Nullable RequestPart>of(what, whom, way, why).filter(Objects::nonNull).map(RequestPart.class::cast)
                .toList();
    }
}
