package org.concordat.demonstration.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.concordat.demonstration.Loading;
import org.concordat.govuk.Pages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers that the service is not ready, and how far it is, until the demonstration is loaded: nobody sees half of it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NotYet extends OncePerRequestFilter {

    private static final String SECONDS = "2";

    private final Loading loading;
    private final Pages pages;

    NotYet(Loading loading, Pages pages) {
        this.loading = loading;
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return loading.isOver() || path.startsWith("/assets/") || path.startsWith("/log/");   // the log is whole at any time
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Refresh", SECONDS);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        pages.write(new NotYetPage(loading.share()), request, response);
    }
}
