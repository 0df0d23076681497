package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.concordat.govuk.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is shown when a session is over.
@Controller
class SignedOutController {

    static final String PLACE = "/signed-out";

    @GetMapping(PLACE)
    Reply show(@RequestParam @Nullable String why, @RequestParam @Nullable String written, HttpServletRequest request) {
        return new SignedOutPage(Ended.of(why).orElse(null), written != null && Writing.isKept(request));
    }
}
