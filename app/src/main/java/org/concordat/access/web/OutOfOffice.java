package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.concordat.access.NoLongerInOffice;
import org.concordat.govuk.SeeOther;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Ends the session of an officer who left office while their request was answered, and records it.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutOfOffice {

    private final TurnedAway turnedAway;

    OutOfOffice(TurnedAway turnedAway) {
        this.turnedAway = turnedAway;
    }

    @ExceptionHandler
    SeeOther end(NoLongerInOffice gone, HttpServletRequest request) {
        turnedAway.session(request, Ended.NOT_IN_OFFICE);
        Sessions.end(request);
        return new SeeOther(SignedOutController.PLACE + "?why=" + Ended.NOT_IN_OFFICE);
    }
}
