package org.concordat.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.UUID;
import org.concordat.api.Done;
import org.concordat.sharing.DisclosureId;
import org.jspecify.annotations.Nullable;

/// What came of an act. A repeated request with the same key is answered with the same.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What came of an act. A repeated request with the same Idempotency-Key is answered with the same.")
record Made(
        @Schema(description = "The draft, disclosure, request or whatever else it was done to.") UUID id,
        @Schema(description = "As people speak of it.", example = "D-7F3A-91C2") @Nullable String reference,
        @Schema(description = "Of a draft as it now is: what If-Match takes.") @Nullable String version) {

    static Answer<Made> done(DisclosureId id, String reference) {
        return new Answer.Good<>(new Made(id.value(), reference, null));
    }

    static Answer<Made> done(UUID id) {
        return new Answer.Good<>(new Made(id, null, null));
    }

    static Made again(Done done) {
        return new Made(Objects.requireNonNull(done.thing()), done.reference(), done.version());
    }

    Done kept(int status) {
        return new Done(status, id, reference, version);
    }
}
