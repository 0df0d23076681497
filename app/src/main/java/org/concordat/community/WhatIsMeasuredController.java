package org.concordat.community;

import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.measures.MeasureDefinitions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What those who oversee are shown numbers of, for anybody.
@Controller
class WhatIsMeasuredController {

    private final MeasureDefinitions definitions;

    WhatIsMeasuredController(MeasureDefinitions definitions) {
        this.definitions = definitions;
    }

    @GetMapping("/what-is-measured")
    Page show(Language language) {
        return new WhatIsMeasuredPage(language, definitions);
    }
}
