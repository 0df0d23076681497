package org.concordat.govuk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pages;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Lets a controller return a [Reply].
@Component
class ReplyHandler implements HandlerMethodReturnValueHandler {

    private final Pages pages;

    ReplyHandler(Pages pages) {
        this.pages = pages;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return Reply.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public void handleReturnValue(@Nullable Object returned, MethodParameter type, ModelAndViewContainer container,
            NativeWebRequest web) throws Exception {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        if (request == null || response == null) {
            throw new IllegalStateException("not a servlet request");
        }
        container.setRequestHandled(true);
        switch ((Reply) returned) {
            case null -> throw new IllegalStateException("a controller returned no reply: " + type.getMethod());
            case SeeOther(String path) -> {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", request.getContextPath() + path);
            }
            case Page page -> pages.write(page, request, response);
        }
    }
}
