package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.concordat.access.Decision;
import org.concordat.requests.Responses;
import org.jspecify.annotations.Nullable;

/// A request as the body asked sees it.
record ToUsShown(
        ToUsList.ToUsLine outside,
        @Schema(description = "What is asked; absent while it may not be read.") @Nullable RequestDocument document,
        @Schema(description = "Why it may not be read.") List<Problem.RuleSaid> rules) {

    static ToUsShown of(Responses.Sight it, Problems problems, Locale language) {
        var inside = it.inside();
        return new ToUsShown(ToUsList.line(it.line()), inside == null ? null : RequestDocument.of(inside),
                it.read() instanceof Decision.Refused refused ? problems.refused(refused, language).rules() : List.of());
    }
}
