package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Words;
import org.concordat.sharing.Section;

/// To whom something would be passed on, through which gateway, and why.
record PassingOn(GatewayId gateway, Section.Audience audience,
        @Schema(description = "Why they need to have it.", maxLength = 1000,
                example = "They run the youth club he goes to.") String reason) {

    PassingOn {
        Words.official(1000, reason);
    }
}
