package org.concordat.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// Why a request came to nothing.
///
/// *Source*: RFC 9457.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Why a request came to nothing (RFC 9457). What is not yours is answered like what is not there.")
record Problem(
        @Schema(description = "What kind of problem it is: an address that explains it in plain words.",
                format = "uri-reference", example = "/api/problems/sharing.someone-else-decides") String type,
        @Schema(example = "The rules do not allow it") String title,
        @Schema(example = "403") int status,
        String detail,
        @Schema(description = "The rules that refused, each with what it rests on.") List<RuleSaid> rules,
        @Schema(description = "What in the request is not as described.") List<FieldSaid> errors) {

    /// A rule that refused.
    record RuleSaid(
            @Schema(example = "sharing.someone-else-decides") String id,
            @Schema(example = "Someone other than the officer who proposed it decides.") String words,
            @Schema(example = "Concordat promise 2: two people") String citation) {
    }

    /// A place in the request, and what is wrong there.
    record FieldSaid(
            @Schema(description = "JSON Pointer (RFC 6901)", example = "/content/title") String pointer,
            @Schema(example = "is missing") String words) {
    }
}
