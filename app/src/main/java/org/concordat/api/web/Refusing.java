package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.concordat.kernel.Words;
import org.concordat.requests.RefusalKind;

/// Why a body does not share, and when it looks at that again.
record Refusing(RefusalKind kind,
        @Schema(description = "What the asker reads.", maxLength = 4000,
                example = "Telling you now would harm an inquiry.") String reason,
        @Schema(description = "The day from which the request waits for an answer again.", example = "2027-02-23")
        LocalDate reviewOn) {

    Refusing {
        Words.official(4000, reason);
    }
}
