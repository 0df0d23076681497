package org.concordat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.concordat.govuk.Page;
import org.concordat.govuk.Reply;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.filter.OncePerRequestFilter;

/// Remembers which acts were decided on for each request that the service answered; and an address that asks for
/// none, to be caught.
public final class ActsAsked extends OncePerRequestFilter {

    /// Where `AskedInRequest` notes them.
    private static final String NOTED = "org.concordat.access.web.AskedInRequest";

    /// The address of a page that says something and asks nobody.
    public static final String FORGETFUL = "/test/forgetful";

    private record Answered(String method, String path, Set<String> acts) {
    }

    private final BlockingQueue<Answered> answered = new LinkedBlockingQueue<>(1000);

    /// What was asked for a request that was answered, to whose answer nobody has come yet. An answer reaches whoever
    /// asked a little before the service is done with the request, so this waits for it.
    public Set<String> of(String method, String path) throws InterruptedException {
        Answered it;
        do {
            it = answered.poll(20, TimeUnit.SECONDS);
            if (it == null) {
                throw new AssertionError("the service was not asked for " + method + " " + path);
            }
        } while (!it.method().equals(method) || !it.path().equals(path));
        return it.acts();
    }

    /// Whatever was asked for before is of no interest.
    public void forget() {
        answered.clear();
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
            answered.offer(new Answered(request.getMethod(), request.getRequestURI(), acts));
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
