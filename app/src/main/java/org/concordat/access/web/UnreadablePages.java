package org.concordat.access.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.Host;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.concordat.govuk.Language;
import org.concordat.govuk.Pages;
import org.concordat.govuk.RefusedRequestPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What Tomcat refuses before any filter sees it, such as an address that cannot be read (`/%00`), is answered with the
/// service's own page and headers. Nobody's session was looked for, so nothing is recorded of it.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)   // the valve added last answers first
class UnreadablePages implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /// As Spring Security sets them on every other answer.
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", Security.CONTENT_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "X-XSS-Protection", "0",
            "Referrer-Policy", "same-origin",
            "Cache-Control", "no-cache, no-store, max-age=0, must-revalidate",
            "Pragma", "no-cache",
            "Expires", "0");

    /// Of a method or a coding that HTTP has not (RFC 9110, 15.6.2): no fault of the service.
    private static final int NOT_IMPLEMENTED = 501;

    private final ObjectProvider<Pages> pages;

    UnreadablePages(ObjectProvider<Pages> pages) {
        this.pages = pages;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(context -> ((Host) context.getParent()).getPipeline().addValve(new Plain()));
    }

    private final class Plain extends ErrorReportValve {

        Plain() {
            setShowReport(false);
            setShowServerInfo(false);
        }

        /// Such as a TRACE, for which Tomcat asks the service's own page, past its filters.
        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (response.isErrorReportRequired()) {
                HEADERS.forEach(response::setHeader);
            }
            super.invoke(request, response);
        }

        @Override
        protected void report(Request request, Response response, Throwable thrown) {
            int status = response.getStatus();
            if (status < 400 || status >= 500 && status != NOT_IMPLEMENTED
                    || response.getContentWritten() > 0 || !response.setErrorReported()) {
                super.report(request, response, thrown);   // no refusal, or answered already
                return;
            }
            HEADERS.forEach(response::setHeader);
            try {
                pages.getObject().write(new RefusedRequestPage(Language.EN, status), request, response.getResponse());
                response.finishResponse();
            } catch (IOException | RuntimeException unwritable) {
                getContainer().getLogger().debug("no page for what cannot be read", unwritable);
            }
        }
    }
}
