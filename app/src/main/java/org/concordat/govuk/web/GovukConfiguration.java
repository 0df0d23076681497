package org.concordat.govuk.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Joins pages to Spring MVC, and closes Spring Boot's own way to static files, which would serve the whole webjar.
@Configuration
@PropertySource("classpath:govuk/web.properties")
class GovukConfiguration implements WebMvcConfigurer {

    private final ReplyHandler replies;

    GovukConfiguration(ReplyHandler replies) {
        this.replies = replies;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(replies);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new LanguageArgument());
    }
}
