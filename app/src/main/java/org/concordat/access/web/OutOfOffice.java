package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.concordat.access.NoLongerInOffice;
import org.concordat.govuk.SeeOther;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Ends the session of an officer who is no longer in office.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutOfOffice {

    @ExceptionHandler
    SeeOther end(NoLongerInOffice gone, HttpServletRequest request) {
        Sessions.end(request);
        return new SeeOther(SignedOutController.PLACE + "?why=" + Ended.NOT_IN_OFFICE);
    }
}
