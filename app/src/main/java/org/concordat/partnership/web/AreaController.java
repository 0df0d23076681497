package org.concordat.partnership.web;

import java.util.Map;
import org.concordat.access.SignedIn;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.partnership.Areas;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The police areas, for officers.
@Controller
class AreaController {

    private final Areas areas;

    AreaController(Areas areas) {
        this.areas = areas;
    }

    @GetMapping("/police-areas")
    Reply list(SignedIn who, @RequestParam Map<String, String> parameters) {
        var question = AsOfQuestion.of(parameters, who);
        return new AreasPage(areas.list(who, question.asOf()), question);
    }

    @GetMapping("/police-areas/{code}")
    Reply show(SignedIn who, @PathVariable String code, @RequestParam Map<String, String> parameters) {
        var question = AsOfQuestion.of(parameters, who);
        return areas.read(who, code, question.asOf()).<Reply>map(it -> new AreaPage(it, question))
                .orElseGet(NotFoundPage::new);
    }
}
