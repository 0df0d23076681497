package org.concordat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.concordat.access.web.Sessions;
import org.concordat.kernel.OfficerId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.filter.OncePerRequestFilter;

/// Begins the session of an officer who is named in a header, as the page for signing in does, and without that page: it lists
/// everyone there is, of all worlds that were laid before, and takes the longer the more they are.
public final class SignsIn extends OncePerRequestFilter {

    /// The address at which it is asked; anybody may.
    public static final String AT = "/sign-in";

    public static final String WHO = "X-Signs-In";

    private final Sessions sessions;

    private SignsIn(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(WHO) == null || !request.getRequestURI().equals(AT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        sessions.begin(OfficerId.of(request.getHeader(WHO)), request, response);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Beans {

        @Bean
        SignsIn signsIn(Sessions sessions) {
            return new SignsIn(sessions);
        }
    }
}
