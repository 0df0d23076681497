package org.concordat.govuk.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.concordat.govuk.FaultPage;
import org.concordat.govuk.Language;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Page;
import org.concordat.govuk.RefusedRequestPage;
import org.concordat.govuk.Refusing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.DisconnectedClientHelper;

/// The edge at which faults are caught: each becomes a page, and a line in the log under the reference the page gives.
/// The page says nothing of the cause.
@Controller
@ControllerAdvice
class Faults implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    private final ObjectProvider<Refusing> refusing;

    Faults(ObjectProvider<Refusing> refusing) {
        this.refusing = refusing;
    }

    /// What a controller, or what stands behind it, threw. Nobody is left to answer when the reader has gone.
    @ExceptionHandler
    Page thrown(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            throw thrown;
        }
        return switch (thrown) {
            // The filters of the module that signs people in answer these.
            case AccessDeniedException denied -> throw denied;
            case AuthenticationException unknown -> throw unknown;
            // A malformed identifier in a path names nothing.
            case TypeMismatchException _ -> page(404, thrown, request);
            // What was sent cannot be read: escapes that are none, more fields than any form has, too large a form.
            case InvalidParameterException unreadable -> page(unreadable.getErrorCode(), thrown, request);
            case MultipartException _ -> page(400, thrown, request);
            case RequestRejectedException _ -> page(400, thrown, request);
            case ErrorResponse known -> {
                // Which methods there are, where another was used (RFC 9110, 15.5.6).
                known.getHeaders().getAllow().forEach(method -> response.addHeader(HttpHeaders.ALLOW, method.name()));
                yield page(known.getStatusCode().value(), thrown, request);
            }
            default -> page(500, thrown, request);
        };
    }

    /// What went wrong before or after any controller.
    @RequestMapping("/error")
    Page forwarded(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return page(status, thrown instanceof Throwable cause ? cause : null, request);
    }

    private Page page(int status, @Nullable Throwable thrown, HttpServletRequest request) {
        Language language = Language.of(request);
        if (status < 500) {
            var refusal = status == 404 ? new NotFoundPage(language, false) : new RefusedRequestPage(language, status);
            var noting = refusing.getIfAvailable();
            return noting == null ? refusal : noting.answer(refusal, request);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("fault {} at {} {}", reference, request.getMethod(), request.getRequestURI(), thrown);
        return new FaultPage(language, status, reference);
    }
}
