package org.concordat.sharing.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// A form with files that is larger than any is read by nobody: its page says so. It comes before all who would read the
/// form, the one who looks for the session's token among them.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class UploadLimit extends OncePerRequestFilter {

    /// Twice what a file may be, so that who is a little over is told so with the rest of their form; as in
    /// `application.yaml`.
    static final DataSize MAX = DataSize.ofMegabytes(12);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isTooLarge(request)) {
            response.sendRedirect(request.getRequestURI() + "?larger");
        } else {
            chain.doFilter(request, response);
        }
    }

    /// What does not say how large it is counts as too large: browsers say it.
    private static boolean isTooLarge(HttpServletRequest request) {
        var type = request.getContentType();
        return HttpMethod.POST.matches(request.getMethod()) && request.getRequestURI().matches("/drafts/[0-9a-f-]+/attachments")
                && type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/")
                && (request.getContentLengthLong() < 0 || request.getContentLengthLong() > MAX.toBytes());
    }
}
