package org.concordat.govuk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Shows pages. Controllers return a [Page] and never need this; filters, which answer before any controller, do.
public interface Pages {

    /// The page's HTML.
    String html(Page page, Frame frame);

    /// Answers a request with a page. Nothing is written when the template fails.
    void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
