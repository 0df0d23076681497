package org.concordat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.govuk.Page;
import org.concordat.govuk.Reply;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.filter.OncePerRequestFilter;

/// Remembers which acts were decided on for the request that the service answered last; and an address that asks for
/// none, to be caught.
public final class ActsAsked extends OncePerRequestFilter {

    /// Where `AskedInRequest` notes them.
    private static final String NOTED = "org.concordat.access.web.AskedInRequest";

    /// The address of a page that says something and asks nobody.
    public static final String FORGETFUL = "/test/forgetful";

    private volatile Set<String> last = Set.of();

    public Set<String> last() {
        return last;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            var acts = new TreeSet<String>();
            if (request.getAttribute(NOTED) instanceof Set<?> noted) {
                noted.forEach(act -> acts.add(act.toString()));
            }
            last = acts;
        }
    }

    /// Shows a page, and asks nobody whether it may.
    @Controller
    @TestComponent
    public static class Forgetful {

        @GetMapping(FORGETFUL)
        Reply show() {
            return new Secret();
        }
    }

    /// What nobody should see.
    record Secret() implements Page {

        @Override
        public String title() {
            return "A secret";
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Beans {

        @Bean
        ActsAsked actsAsked() {
            return new ActsAsked();
        }

        @Bean
        Forgetful forgetful() {
            return new Forgetful();
        }
    }
}
