package org.concordat.api.web;

import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.concordat.api.Calls;

/// JSON at the API is read and written by [Json]; what goes wrong there is answered as a [Problem], and each request is
/// counted ([Pace]).
@Configuration(proxyBeanMethods = false)
class JsonConfiguration implements WebMvcConfigurer {

    private final Problems problems;
    private final Pace pace;
    private final Calls calls;
    private final InstantSource clock;

    JsonConfiguration(Problems problems, Pace pace, Calls calls, InstantSource clock) {
        this.problems = problems;
        this.pace = pace;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(problems.json()));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument(problems, calls, clock));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AtTheDoor(pace, problems, calls, clock)).addPathPatterns(Problems.PLACE + "/**");
    }

    /// Before those that make pages of what goes wrong.
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(problems);
    }
}
