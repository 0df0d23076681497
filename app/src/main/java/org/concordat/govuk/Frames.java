package org.concordat.govuk;

import jakarta.servlet.http.HttpServletRequest;

/// Makes the frame around a page.
public interface Frames {

    Frame frame(Page page, HttpServletRequest request);
}
