package org.concordat.api.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The API is reached with an access token and nothing else: no cookie is read or set, no session begun, and no other
/// site's page may read an answer.
@Configuration
class ApiSecurity {

    static final String DESCRIPTION = Problems.PLACE + "/openapi.json";

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    SecurityFilterChain api(HttpSecurity http, Tokens tokens, Problems problems) throws Exception {
        return http.securityMatcher(Problems.PLACE + "/**", TokenController.PLACE)
                .authorizeHttpRequests(ask -> ask.requestMatchers(TokenController.PLACE, DESCRIPTION + "*").permitAll()
                        .anyRequest().authenticated())
                .oauth2ResourceServer(it -> it.jwt(jwt -> jwt.decoder(tokens))
                        .authenticationEntryPoint((request, response, why) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            problems.write(problems.of(Kind.NO_TOKEN, Problems.language(request)), response);
                        }))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(it -> it.disable())   // a browser has nothing here that it would send by itself
                .requestCache(it -> it.disable())
                .logout(it -> it.disable())
                .formLogin(it -> it.disable())
                .httpBasic(it -> it.disable())
                .headers(it -> it.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }
}
