package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.RefusedRequestPage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
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

    private static final class Guarded extends ServletInvocableHandlerMethod {

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
            return answer;
        }
    }

    /// That there is no such thing, and that a request was none of ours, is said to anyone.
    private static boolean saysSomething(@Nullable Object answer) {
        return !(answer instanceof NotFoundPage || answer instanceof RefusedRequestPage
                || answer instanceof ResponseEntity<?> response && !response.hasBody()
                        && response.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND));
    }
}
