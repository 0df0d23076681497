package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.concordat.kernel.Words;
import org.jspecify.annotations.Nullable;

/// Why what was shared is needed still, and by when somebody looks at it again.
record WhyRetained(
        @Schema(description = "The day of the review that is meant, as the list has it.", example = "2027-02-23") LocalDate dueOn,
        @Schema(description = "Why it is needed still; after its last day, why it stood until then.", maxLength = 2000,
                example = "The school still acts by it.") String words,
        @Schema(description = "By when somebody looks at it again: more than two weeks ahead, and by its last day. Absent where it ends "
                + "within two weeks.", example = "2027-03-23")
        @Nullable LocalDate nextOn) {

    WhyRetained {
        Words.official(2000, words);
    }
}
