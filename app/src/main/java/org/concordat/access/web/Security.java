package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What can be reached without signing in, and the headers on every answer.
@Configuration
class Security {

    /// No inline script or style, nothing from elsewhere, no framing.
    static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String[] PUBLIC = {
        "/", "/sign-in", "/sign-out", "/signed-out", "/assets/**", "/about", "/published-agreements", "/accessibility", "/privacy", "/language",
        "/error", "/favicon.ico"};

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http
                .authorizeHttpRequests(ask -> ask.requestMatchers(PUBLIC).permitAll().anyRequest().authenticated())
                .exceptionHandling(handle -> handle
                        .authenticationEntryPoint((request, response, e) -> toSignIn(request, response))
                        .accessDeniedHandler((request, response, e) -> sessionIsNotTheOne(request, response)))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .build();
    }

    /// Nobody is signed in. What they sent is kept for when they are.
    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var writing = isForm(request) && Writing.keep(request).isPresent();
        response.sendRedirect(writing ? "/sign-in?written" : "/sign-in");
    }

    /// The form came without the session's own token: the session it was written in has ended, or somebody else's page
    /// sent it. Either way nothing is done, and what was written is shown again to whoever is signed in as its author.
    private static void sessionIsNotTheOne(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var officer = Sessions.officer();
        if (officer.isEmpty()) {
            toSignIn(request, response);
            return;
        }
        var kept = isForm(request) && Writing.keep(request).isPresent();
        response.sendRedirect(kept
                ? Writing.returnTo(request, officer.get()).orElse("/home")
                : "/home");
    }

    private static boolean isForm(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod());
    }
}
