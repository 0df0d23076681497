package org.concordat.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.govuk.Pages;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
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
            List<Staying> stayings, List<Elsewhere> elsewhere, TurnedAway turnedAway, FormNotTaken formNotTaken,
            Pages pages) throws Exception {
        var policy = contentPolicy(elsewhere);
        return http
                .addFilterBefore(new FromElsewhere(formNotTaken), CsrfFilter.class)
                .addFilterBefore(new EndOfSession(presence, settings, clock, stayings, turnedAway, pages), AuthorizationFilter.class)
                .authorizeHttpRequests(ask -> ask.requestMatchers(Unasked.forEveryone()).permitAll()
                        .anyRequest().authenticated())
                .csrf(csrf -> csrf.ignoringRequestMatchers(BACK_CHANNEL))
                .exceptionHandling(handle -> handle
                        .authenticationEntryPoint((request, response, e) -> FormNotTaken.toSignIn(request, response))
                        .accessDeniedHandler(formNotTaken))
                .headers(headers -> headers
                        .contentSecurityPolicy(it -> it.policyDirectives(policy))
                        .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN)))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .build();
    }

    /// What the firewall turns away never comes to the filters that write the headers.
    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, rejected) -> {
            UnreadablePages.HEADERS.forEach(response::setHeader);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        };
    }

    /// A form may lead, by way of the service, to the origins that are named; nothing else changes.
    static String contentPolicy(List<Elsewhere> elsewhere) {
        return elsewhere.isEmpty() ? CONTENT_POLICY : CONTENT_POLICY.replace("form-action 'self'",
                elsewhere.stream().map(Elsewhere::origin).collect(Collectors.joining(" ", "form-action 'self' ", "")));
    }
}
