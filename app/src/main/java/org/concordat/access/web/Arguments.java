package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Form;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives controllers who is signed in ([SignedIn]) and what was typed ([Answers]).
@Configuration
class Arguments implements WebMvcConfigurer {

    private final InstantSource clock;

    Arguments(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Who());
        resolvers.add(new What());
    }

    /// PostgreSQL keeps microseconds; a moment that is compared with what it kept has no more.
    private final class Who implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == SignedIn.class;
        }

        @Override
        public SignedIn resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
                NativeWebRequest request, WebDataBinderFactory binders) {
            return Sessions.current().orElseThrow().asking(clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
    }

    /// On a submit, what was submitted, with [ActId] in the place of the id that the form carries; on showing a form,
    /// what was kept for an officer whose session had ended.
    ///
    /// *Errors*: 400 when the form carries an id that is none: no form of this service was sent.
    private static final class What implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Answers.class;
        }

        @Override
        public Answers resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
                NativeWebRequest request, WebDataBinderFactory binders) {
            var http = request.getNativeRequest(HttpServletRequest.class);
            if (HttpMethod.POST.matches(http.getMethod())) {
                var answers = Answers.of(http.getParameterMap());
                if (!answers.value(Form.ONCE).isEmpty() && answers.once().isEmpty()) {
                    throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                }
                Sessions.officer().ifPresent(officer -> answers.once().ifPresent(once ->
                        answers.with(Form.ONCE, ActId.of(officer, http.getRequestURI(), once).toString())));
                return Chosen.keep(answers, http);
            }
            return Sessions.officer()
                    .flatMap(officer -> Writing.take(http, officer))
                    .map(writing -> Answers.of(writing.fields()))
                    .orElseGet(Answers::blank);
        }
    }
}
