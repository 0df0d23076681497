package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.UnavailablePage;
import org.concordat.ledger.LedgerBehind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Says that nothing is done while nothing can be recorded, and keeps what was written.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Unrecorded {

    private static final Logger LOG = LoggerFactory.getLogger(Unrecorded.class);

    @ExceptionHandler
    Page notNow(LedgerBehind behind, HttpServletRequest request) {
        LOG.warn("not done: {}", behind.getMessage());
        return new UnavailablePage(Language.of(request), Unsent.keep() || Writing.putBack(request));
    }
}
