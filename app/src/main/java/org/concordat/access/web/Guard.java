package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.RefusedRequestPage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/// Holds back what a controller answers when no decision was asked for on the way to it. It stands between the
/// controller and whatever writes the answer, of whichever kind that is; what the frame of a page asks comes later and
/// does not count.
@Component
class Guard implements WebMvcRegistrations, WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<TurnedAway> turnedAway;

    Guard(ObjectProvider<TurnedAway> turnedAway) {
        this.turnedAway = turnedAway;
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
                return new Guarded(method);
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /// What is answered by something else than a controller's method cannot be seen here, so it is not answered at all.
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod || Unasked.covering(request).isPresent()) {
            return true;
        }
        throw new HeldBack(request.getMethod() + " " + request.getRequestURI());
    }

    private final class Guarded extends ServletInvocableHandlerMethod {

        Guarded(HandlerMethod method) {
            super(method);
        }

        @Override
        public @Nullable Object invokeForRequest(NativeWebRequest request, @Nullable ModelAndViewContainer container,
                Object... given) throws Exception {
            var answer = super.invokeForRequest(request, container, given);
            var http = request.getNativeRequest(HttpServletRequest.class);
            if (http == null || saysSomething(answer) && AskedInRequest.noted(request).isEmpty()
                    && Unasked.covering(http).isEmpty()) {
                throw new HeldBack(getShortLogMessage());
            }
            turnedAway.getObject().answered(answer, http);
            return answer;
        }
    }

    /// That there is no such thing, that a request was none of ours, and which methods an address takes, is said to anyone.
    private static boolean saysSomething(@Nullable Object answer) {
        return !(answer instanceof NotFoundPage || answer instanceof RefusedRequestPage || answer instanceof HttpHeaders
                || answer instanceof ResponseEntity<?> response && !response.hasBody()
                        && response.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND));
    }
}
