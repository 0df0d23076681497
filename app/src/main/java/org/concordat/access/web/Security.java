package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What can be reached without signing in ([Unasked]), and the headers on every answer.
@Configuration
class Security {

    /// No inline script or style, nothing from elsewhere, no framing.
    static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// Where an identity provider, and no browser, sends what it has signed.
    private static final String BACK_CHANNEL = "/sign-in/back-channel";

    /// Health and metrics hold nothing of anybody. They are at a port of their own, on this machine alone unless told
    /// otherwise; at the service's own port [Guard] holds them back.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain management(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(ask -> ask.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .build();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Presence presence, SessionSettings settings, InstantSource clock,
            List<Staying> stayings, List<Elsewhere> elsewhere) throws Exception {
        var policy = contentPolicy(elsewhere);
        return http
                .addFilterBefore(new FromElsewhere(), CsrfFilter.class)
                .addFilterBefore(new EndOfSession(presence, settings, clock, stayings), AuthorizationFilter.class)
                .authorizeHttpRequests(ask -> ask.requestMatchers(Unasked.forEveryone()).permitAll()
                        .anyRequest().authenticated())
                .csrf(csrf -> csrf.ignoringRequestMatchers(BACK_CHANNEL))
                .exceptionHandling(handle -> handle
                        .authenticationEntryPoint((request, response, e) -> toSignIn(request, response))
                        .accessDeniedHandler((request, response, e) -> sessionIsNotTheOne(request, response)))
                .headers(headers -> headers
                        .contentSecurityPolicy(it -> it.policyDirectives(policy))
                        .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN)))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .build();
    }

    /// A form may lead, by way of the service, to the origins that are named; nothing else changes.
    static String contentPolicy(List<Elsewhere> elsewhere) {
        return elsewhere.isEmpty() ? CONTENT_POLICY : CONTENT_POLICY.replace("form-action 'self'",
                elsewhere.stream().map(Elsewhere::origin).collect(Collectors.joining(" ", "form-action 'self' ", "")));
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
